import type * as z from 'zod/v4';
import type { Actor } from './actor.js';
import { fixed } from './fields.js';
import { text } from './text.js';

/** For whom an entry was written, where it is not for whoever reads the case. */
export const EntryReader = fixed('entry-reader', {
  team: text('the workers of the programme', 'para pekerja program'),
  author: text('its author alone', 'penulisnya sendiri'),
  supervision: text('its author and the supervisors', 'penulis dan para supervisor'),
});
export type EntryReader = z.infer<typeof EntryReader>;

const isStaff = ({ kind }: Actor): boolean => kind === 'worker' || kind === 'supervisor';
/** The person behind what the house did by itself. */
const behind = (actor: Actor): Actor =>
  actor.kind === 'system' && actor.onBehalfOf !== undefined ? { kind: 'worker', id: actor.onBehalfOf } : actor;

/** Whether both are the same person: a worker who becomes a supervisor stays who they are; a client's id may look like a worker's. */
export const isSamePerson = (a: Actor, b: Actor): boolean => {
  const [one, other] = [behind(a), behind(b)];
  return one.id === other.id && (one.kind === other.kind || (isStaff(one) && isStaff(other)));
};

const readers: Readonly<Record<EntryReader, (author: Actor, actor: Actor) => boolean>> = {
  team: (_, actor) => isStaff(actor) || actor.kind === 'system',
  author: isSamePerson,
  supervision: (author, actor) => actor.kind === 'supervisor' || isSamePerson(author, actor),
};

const isReader = (code: unknown): code is EntryReader => typeof code === 'string' && Object.hasOwn(readers, code);

interface Marked {
  readonly by?: Actor;
  readonly reader?: unknown;
  readonly hiddenFrom?: unknown;
}

/** The fields by which an entry says who reads it. */
export const readerMarks = ['reader', 'hiddenFrom'] as const;

/** Whether an entry says that not whoever reads the case reads it. */
export const isKeptFromSome = (entry: object): boolean => {
  const { reader, hiddenFrom } = entry as Marked;
  return reader !== undefined || (hiddenFrom !== undefined && (!Array.isArray(hiddenFrom) || hiddenFrom.length > 0));
};

/**
 * Whether an entry is for this reader. One that names its `reader` is seen by no other; one that is `hiddenFrom` somebody is not seen
 * by them, also where another acts on their behalf. It opens nothing: a policy may still withhold. Unknown means do not.
 */
export const isFor = (entry: unknown, actor: Actor): boolean => {
  if (typeof entry !== 'object' || entry === null) return true;
  const { by, reader, hiddenFrom } = entry as Marked;
  if (hiddenFrom !== undefined && !Array.isArray(hiddenFrom)) return false;
  if (hiddenFrom?.some((id: unknown) => id === actor.id || id === actor.onBehalfOf)) return false;
  if (reader === undefined || by === undefined) return true;
  return isReader(reader) && readers[reader](by, actor);
};
