import * as z from 'zod/v4';
import type { Agency } from '../../directory/agency.js';
import type { Place } from '../../directory/place.js';
import type { DirectoryFact, DirectoryRef } from '../../directory/record/entry.js';
import type { DirectoryCode } from '../../directory/record/refusals.js';
import type { DirectoryService } from '../../directory/service.js';
import { Actor, Purpose } from '../../vocabulary/actor.js';
import { Id } from '../../vocabulary/fields.js';
import type { Refusal } from '../../vocabulary/refusal.js';
import { type Kind, kinded, named } from '../../vocabulary/schema.js';
import { type CaseworkCode, CommandId } from '../call.js';

const call = z.strictObject({ tenant: Id, actor: Actor, purpose: Purpose, commandId: CommandId.optional() });
/** A call that changes the directory. The same command id again changes nothing and answers with what happened. */
export interface DirectoryCall extends z.infer<typeof call> {}
export const DirectoryCall = named<DirectoryCall>(call);

const finding = z.strictObject({
  domain: Id.optional(),
  /** Services of this area, and those that are everywhere. */
  area: Id.optional(),
  activeOnly: kinded('general', z.boolean()).optional(),
  /** 50 where nothing is said. */
  limit: kinded('general', z.int().min(1).max(200)).optional(),
  /** The `next` of the page before. */
  after: Id.optional(),
});
/** Which services. What is left out does not count. */
export interface DirectoryFinding extends z.infer<typeof finding> {}
export const DirectoryFinding = named<DirectoryFinding>(finding);

/** No, with every reason there is. */
export interface DirectoryNotDone extends Refusal<DirectoryCode | CaseworkCode> {
  /** Which of several commands was refused, from 0. */
  readonly at?: number;
}
export interface DirectoryDone {
  readonly refused: false;
  /** `already-done`: a retry met what the first try did. */
  readonly status: 'committed' | 'already-done';
  readonly facts: readonly DirectoryFact[];
}
/** A service as anybody may see it who may read the directory: `shownTo` without the permission for confidential places. */
export interface ServiceShown {
  readonly refused: false;
  readonly service: DirectoryService;
  /** To be named as `seenVersion` by who changes it. */
  readonly version: number;
  readonly withheld: readonly Kind[];
}
export interface AgencyShown {
  readonly refused: false;
  readonly agency: Agency;
  readonly version: number;
  readonly withheld: readonly Kind[];
}
/** One after the other; the policy was asked and the audit entry written before the first. */
export interface Every<V> {
  readonly refused: false;
  readonly every: AsyncIterable<V>;
  readonly withheld: readonly Kind[];
}
export interface PlaceShown {
  readonly refused: false;
  readonly place: Place;
}
export interface DirectoryHistory {
  readonly refused: false;
  readonly entry: DirectoryRef;
  readonly facts: readonly DirectoryFact[];
}
