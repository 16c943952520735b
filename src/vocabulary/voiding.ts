import * as z from 'zod/v4';
import { Actor } from './actor.js';
import { type Command, command } from './command.js';
import { Id, Instant, Note } from './fields.js';
import { isFor } from './readers.js';
import { type Refusal, refuse } from './refusal.js';
import { entriesOf, restingOn } from './resting.js';
import { named } from './schema.js';
import { text } from './text.js';

const voidInput = z.strictObject({ entryId: Id, reason: Note });
export interface VoidInput extends z.infer<typeof voidInput> {}
const entryVoided = z.strictObject({ entryId: Id, at: Instant, by: Actor, reason: Note });
export interface EntryVoided extends z.infer<typeof entryVoided> {}

export type VoidEntry<N extends string, S, C extends string = never> = Command<
  `${N}.voidEntry`,
  VoidInput,
  `${N}.entryVoided`,
  EntryVoided,
  S,
  'case.entry-unknown' | 'case.entry-in-use' | C
>;

/**
 * Undo is a fact: an entry of the room, made in error, is marked and kept. Refused with the list of what rests on it, unless that
 * went before in the same `runAll`. `lists` names the section's lists whose entries can be voided; what is not named never can, and
 * what somebody may not read is unknown to them. `keeps` may name entries that have to stay for now, with the codes it says so by.
 */
export const voiding = <N extends string, S extends object, const C extends string = never>(
  room: N,
  lists: readonly (keyof S & string)[],
  keeps?: { readonly codes: readonly C[]; readonly whyNot: (section: S, entryId: string) => Refusal<C> | undefined },
): VoidEntry<N, S, C> =>
  command({
    type: `${room}.voidEntry` as const,
    label: text('mark an entry as made in error', 'menandai catatan sebagai keliru'),
    rows: ['A2.2'],
    input: named<VoidInput>(voidInput),
    fact: { type: `${room}.entryVoided` as const, data: named<EntryVoided>(entryVoided) },
    refuses: ['case.entry-unknown', 'case.entry-in-use', ...(keeps?.codes ?? [])],
    decide: (sections: object, { entryId, reason }, given) => {
      const own = (sections as Readonly<Record<string, S>>)[room];
      const found = lists.flatMap((list) => entriesOf({ list: own?.[list] })).find((e) => e.id === entryId && e.voided === undefined);
      if (!found || !isFor(found, given.by)) return refuse('case.entry-unknown', [entryId]);
      const resting = restingOn(sections, entryId);
      if (resting.length > 0) return refuse('case.entry-in-use', resting);
      return keeps?.whyNot(own as S, entryId) ?? { entryId, at: given.now, by: given.by, reason };
    },
    apply: (section: S, { entryId, ...voided }): S => {
      const marked = lists.map((list) => [
        list,
        (section[list] as { readonly id: string }[]).map((e) => (e.id === entryId ? { ...e, voided } : e)),
      ]);
      return { ...section, ...Object.fromEntries(marked) };
    },
  });
