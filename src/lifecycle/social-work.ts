import type { Command, Fact, LimitCode, RefusalCode, RequirementCode, Sections } from '../case/record.js';
import type { CaseKit } from './kit.js';
import { kitOf } from './kit-of.js';
import { labelsOf } from './labels.js';
import { caseMachine, socialWorkParts } from './machine.js';
import { type Stage, stages } from './stages.js';

/** The types of the house. A host's extension adds to them. */
export interface SocialWork {
  readonly sections: Sections;
  readonly command: Command;
  readonly fact: Fact;
  readonly code: RefusalCode;
  readonly requirement: RequirementCode;
  readonly limit: LimitCode;
  readonly stage: Stage;
}

/** Social-work case management: the rooms of the house on the one machine. */
export const socialWork: CaseKit<SocialWork> = kitOf(socialWorkParts, caseMachine, stages, () => labelsOf(socialWorkParts.rooms, stages));
