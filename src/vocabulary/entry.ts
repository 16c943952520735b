import * as z from 'zod/v4';
import { Actor } from './actor.js';
import type { Given } from './command.js';
import { Id, Instant, Note, When } from './fields.js';
import { newId } from './ids.js';
import { type KindList, kinded, kinds, type Schema } from './schema.js';

/** What this entry tells about a person beside what its fields tell: `['hiv']` on a need that names antiretroviral treatment. */
export const Kinds: Schema<KindList> = z.array(kinded('general', z.enum(kinds))).max(kinds.length);

/** Ids, as a name. */
export interface Ids extends ReadonlyArray<string> {}
/** Whom of a household or group this tells about: ids of `client.members`. Who reads for one member sees nothing of another's. A1.6 */
export const Members: Schema<Ids> = z.array(Id).min(1).max(100);

const json: z.ZodType<unknown> = z.json();
/** A host's own data on an entry, by namespace; 8,000 characters of JSON at most. Kept through versions and exchange. */
export const Ext: Schema<Record<string, unknown>> = kinded(
  'note',
  z.record(z.string().max(100), json).refine((ext) => JSON.stringify(ext).length <= 8_000, 'too large'),
);

const voided = z.strictObject({ at: Instant, by: Actor, reason: Note });
/** An entry that was made in error: kept, and counted by no reading. */
export interface Voided extends z.infer<typeof voided> {}
const VoidedMark: Schema<Voided> = voided;

/** What every entry of a section has. Spread it into the entry's schema. */
export const entryFields = {
  id: Id,
  /** When it happened in the world, as precisely as is known. */
  at: When,
  recordedAt: Instant,
  by: Actor,
  kinds: Kinds,
  members: Members.optional(),
  voided: VoidedMark.optional(),
  ext: Ext.optional(),
};
/** What every command that makes an entry takes beside its own input. */
export const entryInput = { kinds: Kinds.optional(), members: Members.optional(), ext: Ext.optional() };

export interface Entry {
  readonly id: string;
  readonly at: When;
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly kinds: KindList;
  readonly members?: Ids | undefined;
  readonly voided?: Voided | undefined;
  readonly ext?: Record<string, unknown> | undefined;
}

const none: KindList = Object.freeze([]);

/**
 * A new entry: what the command gives, and what every entry has. Naming the entry's type keeps its codes exact.
 * @example entry<Need>(given, { ...input, rank: 1 }) //=> { …input, rank: 1, id: 'c1.0', at, recordedAt, by, kinds: [] }
 */
export const entry = <E extends Entry>(
  given: Given,
  fields: Omit<E, 'id' | 'at' | 'recordedAt' | 'by' | 'kinds' | 'voided'> & { readonly kinds?: KindList | undefined },
  n = 0,
): E => {
  // The spread comes last: a property added after it costs the engine a microsecond each.
  const made = { id: newId(given, n), at: given.happenedAt, recordedAt: given.now, by: given.by, kinds: none, ...fields };
  if (made.kinds === undefined) made.kinds = none;
  return made as unknown as E;
};

type Said = { readonly [K in 'kinds' | 'members' | 'ext']?: Entry[K] | undefined };

/** An entry of which more is said now: no kind of information, no member and nothing that the host keeps on it is lost by that. */
export const saidMore = <E extends Entry>(found: E, { kinds: more = none, members, ext }: Said): E => ({
  ...found,
  kinds: [...new Set([...found.kinds, ...more])],
  ...(members && { members: [...new Set([...(found.members ?? []), ...members])] }),
  ...(ext && { ext: { ...ext, ...found.ext } }),
});

/** The entries that count: those not made in error. */
export const live = <E extends { readonly voided?: Voided | undefined }>(entries: readonly E[]): E[] =>
  entries.filter((e) => e.voided === undefined);

/** The entry with this id, unless it was made in error. */
export const byId = <E extends { readonly id: string; readonly voided?: Voided | undefined }>(
  entries: readonly E[],
  id: string,
): E | undefined => entries.find((e) => e.id === id && e.voided === undefined);

/** The list with one entry changed; the others stay the same objects. */
export const change = <E extends { readonly id: string }>(entries: readonly E[], id: string, changed: (e: E) => E): E[] =>
  entries.map((e) => (e.id === id ? changed(e) : e));
