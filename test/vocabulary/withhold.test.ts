import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import { type Kind, kindOf, kinds, rooms, type Sections } from '../../src/index.js';
import { aCaseInTransition, aClientInPlanning, aSentReferral } from '../../src/testing/index.js';
import { kinded } from '../../src/vocabulary/schema.js';
import { eachLeaf } from '../../src/vocabulary/walk.js';
import { kindsIn, withhold } from '../../src/vocabulary/withhold.js';

const Need = z.strictObject({
  title: kinded('note', z.string()),
  kinds: z.array(kinded('general', z.enum(kinds))),
  score: kinded('mental', z.number()).optional(),
});
const Needs = z.strictObject({ needs: z.array(Need), ref: kinded('identifier', z.string()) });
const needs = {
  needs: [
    { title: 'treatment', kinds: ['hiv'] as Kind[] },
    { title: 'food', kinds: [] as Kind[], score: 3 },
  ],
  ref: 'client-1',
};
const none: readonly Kind[] = [];

describe('withholding', () => {
  test('an entry that says it holds a kind is left out whole; a field of that kind is left out of the others', () => {
    expect(withhold(Needs, needs, new Set(['hiv']))).toEqual({ needs: [needs.needs[1]], ref: 'client-1' });
    expect(withhold(Needs, needs, new Set(['mental', 'identifier']))).toEqual({ needs: [needs.needs[0], { title: 'food', kinds: [] }] });
  });

  test('withholding nothing gives all, and the stored value is never touched', () => {
    const before = structuredClone(needs);
    expect(withhold(Needs, needs, new Set(none))).toBe(needs);
    withhold(Needs, needs, new Set(kinds));
    expect(needs).toEqual(before);
  });

  test('a field without a kind counts as a note: unknown means do not', () => {
    const Bare = z.strictObject({ said: z.string() });
    expect(withhold(Bare, { said: 'x' }, new Set(['note']))).toEqual({});
    expect([...kindsIn(Bare, { said: 'x' })]).toEqual(['note']);
  });

  test('the kinds of a value are those of its fields and those that its entries name', () => {
    expect([...kindsIn(Needs, needs)].sort()).toEqual(['general', 'hiv', 'identifier', 'mental', 'note']);
    expect([...kindsIn(Needs, { needs: [], ref: 'client-1' })]).toEqual(['identifier']);
  });

  test.each(kinds)('whatever the record, nothing of the kind %s is left after it was withheld', (kind) => {
    for (const { record } of [aClientInPlanning(), aSentReferral(), aCaseInTransition()])
      for (const room of rooms) {
        const section = record.sections[room.name as keyof Sections];
        expect([...kindsIn(room.section, withhold(room.section, section as never, new Set([kind])))], room.name).not.toContain(kind);
      }
  });

  test('every field of every section, command and fact says what kind of information it holds', () => {
    for (const room of rooms)
      for (const schema of [room.section, ...Object.values(room.commands).flatMap((c) => [c.input, c.fact.data])])
        eachLeaf(schema as z.ZodType, (leaf, path) => expect(kindOf.get(leaf)?.kind, `${room.name} ${path}`).toBeDefined());
  });
});
