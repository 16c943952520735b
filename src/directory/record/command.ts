import * as z from 'zod/v4';
import type { Actor } from '../../vocabulary/actor.js';
import type { Day, Instant } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { kinded, type Schema } from '../../vocabulary/schema.js';
import type { Text } from '../../vocabulary/text.js';
import type { DirectoryEntry, DirectoryRef } from './entry.js';

/** An entry as it is before the command; what the decision looks at is what its commit rests on. */
export type Look = (ref: DirectoryRef) => DirectoryEntry | undefined;

/** All that a decision of the directory may know besides its entries. */
export interface DirectoryGiven {
  readonly now: Instant;
  /** The calendar day of `now` where the directory is kept. */
  readonly today: Day;
  readonly by: Actor;
  readonly commandId: string;
}

/** The version of the entry that the caller looked at; 0 for one that is not there yet. */
export const SeenVersion: Schema<number> = kinded('general', z.int().min(0));

/** A command of the directory, made like a case's: what is asked for, whether it may be, and what is then true. One file each. */
export interface DirectoryCommandOf<T extends string, I, F extends string, D, C extends string> {
  readonly type: T;
  readonly label: Text;
  readonly rows: readonly string[];
  readonly input: Schema<I>;
  readonly fact: { readonly type: F; readonly data: Schema<D> };
  readonly refuses: readonly C[];
  /** The entry that it changes. */
  of(input: I): DirectoryRef;
  /** Other entries that it will look at, so that they are loaded at once. */
  looksAt?(input: I): readonly DirectoryRef[];
  /** Pure and total. */
  decide(look: Look, input: I, given: DirectoryGiven): D | Refusal<C>;
  /** Pure. The version is counted by who calls it. */
  apply(entry: DirectoryEntry | undefined, data: D): DirectoryEntry;
}

// biome-ignore lint/suspicious/noExplicitAny: the one place where a command is taken without its own types
export type AnyDirectoryCommand = DirectoryCommandOf<string, any, string, any, string>;

/** Define a command of the directory. Nothing happens but that its types are tied together. */
export const directoryCommand = <const T extends string, I, const F extends string, D, const C extends string>(definition: {
  type: T;
  label: Text;
  rows: readonly string[];
  input: z.ZodType<I>;
  fact: { type: F; data: z.ZodType<D> };
  refuses: readonly C[];
  of: (input: NoInfer<I>) => DirectoryRef;
  looksAt?: (input: NoInfer<I>) => readonly DirectoryRef[];
  decide: (look: Look, input: NoInfer<I>, given: DirectoryGiven) => NoInfer<D> | Refusal<NoInfer<C>>;
  apply: (entry: DirectoryEntry | undefined, data: NoInfer<D>) => DirectoryEntry;
}): DirectoryCommandOf<T, I, F, D, C> => definition;

/** What every command on an entry that is there may answer. */
export const onEntry = ['directory.entry-unknown', 'directory.not-on-record', 'directory.changed-since'] as const;
type OnEntry = Refusal<(typeof onEntry)[number]>;

/** The entry, which has a record and is the one that the caller saw. */
export const present = (look: Look, ref: DirectoryRef, seenVersion: number | undefined): DirectoryEntry | OnEntry => {
  const entry = look(ref);
  if (!entry) return refuse('directory.entry-unknown', [ref.id]);
  if (entry.version === 0) return refuse('directory.not-on-record', [ref.id]);
  return seenVersion !== undefined && seenVersion !== entry.version ? refuse('directory.changed-since', [ref.id]) : entry;
};

/** What every command that writes an entry anew may answer. */
export const onSaving = ['directory.entry-unknown', 'directory.id-taken', 'directory.changed-since'] as const;

/** Whether the entry is as the caller saw it: not there yet, or of this version. */
export const notAsSeen = (
  { id }: DirectoryRef,
  entry: DirectoryEntry | undefined,
  seenVersion: number,
): Refusal<(typeof onSaving)[number]> | undefined => {
  if (entry === undefined) return seenVersion === 0 ? undefined : refuse('directory.entry-unknown', [id]);
  if (entry.version === seenVersion) return undefined;
  return refuse(seenVersion === 0 ? 'directory.id-taken' : 'directory.changed-since', [id]);
};

/** An entry of a journal that has its first fact behind it. */
export const there = (entry: DirectoryEntry | undefined): DirectoryEntry => {
  if (!entry) throw new RangeError('a journal that begins in the middle');
  return entry;
};
