import type { Actor } from '../vocabulary/actor.js';
import type { Instant, When } from '../vocabulary/fields.js';
import type { CommandOf, FactsOf, LimitOf, RefusalOf, RequirementOf, SectionsOf } from '../vocabulary/room.js';
import { access } from './access/room.js';
import { accompaniment } from './accompaniment/room.js';
import { appointment } from './appointment/room.js';
import { assessment } from './assessment/room.js';
import { client } from './client/room.js';
import { complaint } from './complaint/room.js';
import { conference } from './conference/room.js';
import { consent } from './consent/room.js';
import { crisis } from './crisis/room.js';
import { evaluation } from './evaluation/room.js';
import { file } from './file/room.js';
import { followUp } from './follow-up/room.js';
import { intake } from './intake/room.js';
import { monitoring } from './monitoring/room.js';
import { plan } from './plan/room.js';
import { referral } from './referral/room.js';
import type { caseRefusals } from './refusals.js';
import { screening } from './screening/room.js';
import { service } from './service/room.js';
import { team } from './team/room.js';
import { termination } from './termination/room.js';

/**
 * The rooms in the order of the process: the one list by hand. A room may look at itself and upstream, never downstream.
 * Sections, commands, facts, codes, limits, labels, pages and tests of the house are derived from it.
 */
export const rooms: readonly [
  typeof client,
  typeof access,
  typeof screening,
  typeof appointment,
  typeof intake,
  typeof consent,
  typeof assessment,
  typeof team,
  typeof complaint,
  typeof plan,
  typeof crisis,
  typeof referral,
  typeof service,
  typeof accompaniment,
  typeof monitoring,
  typeof conference,
  typeof evaluation,
  typeof termination,
  typeof followUp,
  typeof file,
] = [
  client,
  access,
  screening,
  appointment,
  intake,
  consent,
  assessment,
  team,
  complaint,
  plan,
  crisis,
  referral,
  service,
  accompaniment,
  monitoring,
  conference,
  evaluation,
  termination,
  followUp,
  file,
];

export type Rooms = typeof rooms;
export interface Sections extends SectionsOf<Rooms> {}
export type Command = CommandOf<Rooms>;
export type CommandType = Command['type'];
export type Fact = FactsOf<Rooms>;
export type FactType = Fact['type'];
export type RefusalCode = RefusalOf<Rooms> | keyof typeof caseRefusals;
export type RequirementCode = RequirementOf<Rooms>;
export type LimitCode = LimitOf<Rooms>;

/** Where the case stands: three regions side by side, because life is parallel. */
export interface CaseState<St extends string = string> {
  readonly stage: St;
  readonly crisis: 'none' | 'responding' | 'stabilised';
  readonly engagement: 'engaged' | 'onHold' | 'lost';
}

/** The whole of a case. It holds a reference to the client, never the client's identity. */
export interface CaseRecord<S extends object = Sections, St extends string = string> {
  readonly id: string;
  /** The shape version of the record; it is validated on load only where this is not the current one. */
  readonly schema: number;
  /** How many facts it rests on. */
  readonly version: number;
  readonly state: CaseState<St>;
  readonly sections: S;
}
export const recordSchemaVersion = 1;

/** A fact as it was recorded. It carries the state after it: replay never runs today's machine over yesterday's facts. */
export interface JournalEntry<F extends { type: string; data: unknown } = { type: string; data: unknown }, St extends string = string> {
  readonly caseId: string;
  readonly version: number;
  readonly type: F['type'];
  /** The shape version of `data`. */
  readonly shape: number;
  readonly data: F['data'];
  readonly happenedAt: When;
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly commandId: string;
  readonly programme: { readonly id: string; readonly version: string };
  readonly state: CaseState<St>;
  /** The version of the fact that this one is a reaction to. */
  readonly causedBy?: number;
}
