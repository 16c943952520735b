import type { Kind } from './schema.js';
import type { Text } from './text.js';

/** What a requirement is in a programme. A required one can be waived; an advised one is shown and blocks nothing. */
export type Strength = 'required' | 'advised' | 'off';

export const acuityLevels = ['self-managed', 'basic', 'moderate', 'intensive'] as const;
export type Acuity = (typeof acuityLevels)[number];

/** The practice models of Solomon (1992) and intensive case management. A6.1–A6.4, B7.2 */
export type PracticeModel = 'expanded-broker' | 'rehabilitation' | 'personal-strengths' | 'full-support' | 'intensive';

/** Time limits, each in the unit of its name. `undefined` means that the programme sets none. Sources: docs/reference/time-limits.md. */
export interface Limits {
  readonly screeningDueDays: number;
  readonly intakeDueDays: number;
  readonly assessmentDueDays: number;
  readonly planDueDays: number;
  readonly reassessEveryDays: number;
  readonly reviewEveryDays: number;
  readonly contactEveryDays: Readonly<Record<Acuity, number>>;
  readonly referralAnswerDays: number;
  readonly queryAnswerDays: number;
  readonly handOverAnswerDays: number;
  readonly lostAfterDays: number;
  readonly withdrawalDecisionHours: number;
  readonly crisisReviewDays: number;
  /** When an unresolved barrier is looked at again. */
  readonly barrierReviewDays: number;
  /** When it is verified that a planned service was received. A3.6 */
  readonly receiptCheckDays: number;
  /** When the client is asked how a referral went, after the agency says that it is done. B4.4 */
  readonly askOutcomeDays: number;
  /** When the client is told of a disclosure that was made without consent. */
  readonly tellClientDays: number;
  readonly catchUpDays: number;
  /** Days after the exit on which the former client is followed up. */
  readonly followUpAfterDays: readonly number[];
  /** Weeks of close work in intensive case management. B7.2 */
  readonly intensiveWeeks?: { readonly atLeast: number; readonly atMost: number };
}

/**
 * One version of a programme: plain data, pinned per case. A case keeps its version until `access.moveProgramme` moves it.
 * Requirements that are not named are required.
 */
export interface Rules {
  readonly id: string;
  readonly version: string;
  readonly label: Text;
  /** What the programme's very name tells of a client. Where one programme of a host tells something, who may not see that sees none. */
  readonly kinds?: readonly Kind[];
  readonly models: readonly PracticeModel[];
  /** Elements of a model that this programme deliberately leaves out. A6.5 */
  readonly leavesOut: readonly string[];
  readonly requirements: Readonly<Record<string, Strength>>;
  readonly limits: Limits;
  /** Cases per worker at most. */
  readonly caseload: number;
  /** IANA zone of a case whose site names none. */
  readonly timeZone: string;
}
