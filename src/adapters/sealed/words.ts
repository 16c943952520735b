import type * as z from 'zod/v4';
import type { Parts } from '../../lifecycle/parts.js';
import { erasedText } from '../../ports/client-keys.js';
import { Id, PersonRef } from '../../vocabulary/fields.js';
import { type Kind, kindOf, termsOf } from '../../vocabulary/schema.js';
import { bare, elementOf, fieldsOf } from '../../vocabulary/walk.js';
import { choice, fields, list, nothing, type Take, text, whole } from './taking.js';

/** What may name a person or tell of one in words. Text of other kinds is codes: an answer to an instrument, a band, a language, a unit. */
const kindsOfWords: readonly Kind[] = ['note', 'identifier', 'contact'];
/** The first that fits where the words stood. */
const placeholders = [erasedText, '-'];

/**
 * Free text is what anything could be written into: a text of these kinds that would take the placeholder. A hash, a day, a code, a time
 * zone would not; an id or a reference would, and is known by its schema. A host's `ext` is taken whole.
 */
const leaf = (schema: z.ZodType): Take => {
  if (schema === Id || schema === PersonRef || termsOf.has(schema)) return nothing;
  const { type, options } = schema._zod.def as unknown as { readonly type: string; readonly options?: readonly z.ZodType[] };
  if (type === 'union' && !kindOf.has(schema))
    return choice((options ?? []).map((o) => ({ fits: (value) => o.safeParse(value).success, take: wordsOf(o) })));
  if (!kindsOfWords.includes(kindOf.get(schema)?.kind ?? 'note')) return nothing;
  if (['enum', 'literal', 'boolean', 'number'].includes(type)) return nothing;
  if (type !== 'string') return whole;
  const placeholder = placeholders.find((p) => schema.safeParse(p).success);
  return placeholder === undefined ? nothing : text(placeholder);
};

const known = new WeakMap<z.ZodType, Take>();
/** How the words are taken out of a value of this schema. Made once for each. */
export const wordsOf = (schema: z.ZodType): Take => {
  const made = known.get(schema);
  if (made) return made;
  const inside = fieldsOf(schema);
  const element = elementOf(schema);
  const take = inside
    ? fields(new Map(Object.entries(inside).map(([key, field]) => [key, wordsOf(field)])))
    : element
      ? list(wordsOf(element))
      : leaf(bare(schema));
  known.set(schema, take);
  return take;
};

export interface Words {
  /** Of a record's sections. */
  readonly sections: Take;
  /** Of what facts of this type hold; whole, where the kit has no such fact. */
  readonly fact: (type: string) => Take;
}
/** The words of a kit: rooms and facts that it does not know are taken whole. */
export const wordsOfKit = ({ rooms, implementation }: Pick<Parts, 'rooms' | 'implementation'>): Words => {
  const facts = new Map([...implementation.values()].map(({ command }) => [command.fact.type, wordsOf(command.fact.data)]));
  return {
    sections: fields(new Map(rooms.map((room) => [room.name, wordsOf(room.section)]))),
    fact: (type) => facts.get(type) ?? whole,
  };
};
