import type { DirectoryRef } from '../directory/record/entry.js';
import type { Actor, Purpose } from '../vocabulary/actor.js';
import type { Kind } from '../vocabulary/schema.js';
import type { CaseSummary, Scope } from './case-repository.js';

export type Action =
  | 'open'
  | 'adopt'
  | 'run'
  | 'read'
  | 'history'
  | 'replay'
  | 'ask'
  | 'find'
  | 'due'
  | 'handOver'
  | 'relink'
  /** A link for an agency without an account: given out or revoked by a worker, opened by the agency. What it answers is a `run`. */
  | 'answerLink'
  /** The directory: to read it, to change it, and to be told where a confidential place lies. */
  | 'readDirectory'
  | 'keepDirectory'
  | 'knowPlace';

export interface Question {
  readonly tenant: string;
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly action: Action;
  /** The case concerned: its row, never its record. Absent for lists and for a case that is not there. */
  readonly case?: CaseSummary;
  /** Whom a new case is for, and where it would be kept. */
  readonly opening?: { readonly client: string; readonly responsible: string; readonly site: string; readonly programme: string };
  /** The member of a household or group for whom alone the case is to be read. */
  readonly member?: string | undefined;
  readonly commands?: readonly string[];
  /** The entries of the directory that are concerned; absent for its lists. */
  readonly directory?: readonly DirectoryRef[];
  /** The kinds of information that the call is about: those in the input of a command, all of them for a read. */
  readonly kinds: readonly Kind[];
}

/** What a reader gets: nothing, that the case exists, its row, or the record without the named kinds. */
export interface Allowance {
  readonly allow: 'full' | 'summary' | 'existence' | 'none';
  readonly without?: readonly Kind[];
  /** Why, for the audit log: a rule's name, no data. */
  readonly why: string;
}

/** The one call on which every read, list and command depends. Anything but an explicit allowance denies: a throw, too, and `undefined`. */
export interface AccessPolicy {
  decide(question: Question): Promise<Allowance>;
  /** What lists may hold, applied before pages are cut. */
  scope(asker: { readonly tenant: string; readonly actor: Actor; readonly purpose: Purpose }): Promise<Scope>;
}

/** For trying things out on data that belongs to nobody. Its name stands in every audit entry. Never use it with a real client's record. */
export const everybodyMayDoEverything: AccessPolicy = {
  decide: async () => ({ allow: 'full', why: 'everybody-may-do-everything' }),
  scope: async () => ({ everything: true }),
};
