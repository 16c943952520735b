import { isDeepStrictEqual } from 'node:util';
import type { AnyRoom, KitTypes, Sections } from '../../src/index.js';
import { elementOf, fieldsOf } from '../../src/vocabulary/walk.js';
import type { Step } from './walk.js';

interface Held {
  readonly id: string;
  readonly ext?: unknown;
}
/** The entries of a room's lists, by what its schema says is one. */
const entriesOf = (room: AnyRoom, section: unknown): Held[] =>
  Object.entries(fieldsOf(room.section) ?? {}).flatMap(([key, field]) =>
    'ext' in (fieldsOf(elementOf(field) ?? field) ?? {}) ? (((section as Record<string, unknown>)[key] ?? []) as Held[]) : [],
  );

const choose = ['team.assignResponsible', 'team.acceptHandOver', 'team.reassign'];

/** Whoever is responsible stays so until another one is: never none, never two, and nobody is forgotten. A2.1 */
const lostResponsible = (before: Sections, after: Sections, type: string): string | undefined => {
  const [was, is] = [before.team.responsible, after.team.responsible];
  if (is.length !== was.length + (choose.includes(type) ? 1 : 0)) return `${was.length} responsible became ${is.length}`;
  if (!isDeepStrictEqual(is.slice(0, was.length), was)) return 'who was responsible was rewritten';
  return is.some((r) => r.voided !== undefined) ? 'a responsibility was voided' : undefined;
};

type Ext = Readonly<Record<string, unknown>>;

/** What a host keeps on an entry comes in with it and stays, whatever becomes of the entry. */
const lostExt = (room: AnyRoom, before: unknown, after: unknown, input: { readonly ext?: unknown }): string | undefined => {
  const [was, is] = [new Map(entriesOf(room, before).map((e) => [e.id, e])), entriesOf(room, after)];
  for (const [id, { ext }] of was)
    for (const [space, kept] of Object.entries(ext ?? {}))
      if (!isDeepStrictEqual((is.find((e) => e.id === id)?.ext as Ext | undefined)?.[space], kept)) return `ext of ${id}`;
  const made = is.filter((e) => !was.has(e.id));
  return input.ext !== undefined && made.length > 0 && !made.some((e) => isDeepStrictEqual(e.ext, input.ext))
    ? 'ext of the input'
    : undefined;
};

/** What an accepted command has lost, though no command may. */
export const lost = <T extends KitTypes>(rooms: readonly AnyRoom[], { before, command, decision }: Step<T>): string | undefined => {
  if (decision.refused) return undefined;
  const [was, is] = [before.sections, decision.record.sections] as unknown as readonly [Record<string, unknown>, Record<string, unknown>];
  const ext = rooms
    .map((room) => lostExt(room, was[room.name], is[room.name], command.input as object))
    .find((found) => found !== undefined);
  return ext ?? lostResponsible(before.sections as Sections, decision.record.sections as Sections, command.type);
};
