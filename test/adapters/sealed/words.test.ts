import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import type { Taken } from '../../../src/adapters/sealed/taking.js';
import { putBack } from '../../../src/adapters/sealed/taking.js';
import { wordsOf, wordsOfKit } from '../../../src/adapters/sealed/words.js';
import { summaryOf } from '../../../src/casework/summary.js';
import { dueIn, Id, kinded, kindedText, Note, PersonRef, programmes, socialWork, Title, terms, text } from '../../../src/index.js';
import { erasedText } from '../../../src/ports/client-keys.js';
import { Ext } from '../../../src/vocabulary/entry.js';
import { random } from '../../laws/random.js';
import { startsOf } from '../../laws/starts.js';
import { nothingSeen, walk } from '../../laws/walk.js';

describe('what is taken for words', () => {
  const own = terms('own', { a: text('a', 'a') }, 'note');
  const taken = (schema: z.ZodType, value: unknown) => wordsOf(schema)(value)?.left ?? value;
  test.each([
    ['a title', Title, 'x', erasedText],
    ['a note', Note, 'x', erasedText],
    ['a note that may be left out', Note.optional(), 'x', erasedText],
    ['a name', kindedText('identifier'), 'Siti', erasedText],
    ['a telephone number', kindedText('contact'), '0812', erasedText],
    ['a note of few characters', kindedText('note', 5), 'HIV+', '-'],
    ['text of no kind', z.string(), 'x', erasedText],
    ['notes in a list', z.array(Note), ['x', 'y'], [erasedText, erasedText]],
    ['what a host keeps beside an entry', Ext, { clinic: { says: 'x' } }, {}],
    ['an own shape of no kind', z.record(z.string(), z.json()), { a: 'x' }, {}],
    ['a choice that may be a note', z.union([z.literal('none'), Note]), 'x', erasedText],
    [
      'a choice between shapes',
      z.union([z.strictObject({ a: Note, n: Id }), z.strictObject({ b: Note })]),
      { a: 'x', n: 'i' },
      { a: erasedText, n: 'i' },
    ],
    ['a field that the schema does not know', z.object({ a: Id }), { a: 'i', b: { c: 'x' } }, { a: 'i', b: {} }],
  ])('is %s', (_, schema, value, left) => {
    expect(taken(schema, value)).toEqual(left);
    const parted = wordsOf(schema)(value);
    expect(putBack(parted?.left, JSON.parse(JSON.stringify(parted?.taken)) as Taken)).toEqual(value);
  });
  test.each([
    ['an id', Id, 'x'],
    ['a reference to a person', PersonRef, 'x'],
    ['a code of a list, the host’s own too', own, 'clinic:x'],
    ['an answer to an instrument', kindedText('mental', 100), '3'],
    ['a language', kindedText('general'), 'jv'],
    ['text that must have a form', kinded('note', z.string().regex(/^sha256:/)), 'sha256:0a'],
    ['a number', kinded('note', z.number()), 7],
    ['a yes or no', kinded('contact', z.boolean()), true],
  ])('is not %s', (_, schema, value) => expect(wordsOf(schema)(value)).toBeUndefined());
});

test('[P-10] no decision, requirement, reading or row depends on words that are sealed, and an apply copies words and makes none', () => {
  const words = wordsOfKit(socialWork.parts);
  const kit = socialWork;
  const textsIn = (value: unknown, found = new Set<string>()): Set<string> => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) textsIn(part, found);
    return found;
  };
  const same = (what: string, a: unknown, b: unknown) => isDeepStrictEqual(a, b) || expect(a, what).toEqual(b);
  let [accepted, refused, erased] = [0, 0, 0];
  for (const rules of [programmes.fullSupport, programmes.hiv])
    for (const [n, start] of startsOf(kit, rules).entries()) {
      for (const { before, command, given, decision } of walk(kit, start, rules, 60, random(9_000 + n), nothingSeen(), `w${n}`)) {
        const parted = words.sections(before.sections);
        if (!parted) continue;
        erased += 1;
        const without = { ...before, sections: parted.left as typeof before.sections };
        const answer = kit.decide(without, command, given);
        if (decision.refused || answer.refused) {
          refused += 1;
          same(command.type, answer, decision);
          continue;
        }
        accepted += 1;
        const left = ({ fact }: typeof decision) => words.fact(fact.type)(fact.data)?.left ?? fact.data;
        same(command.type, left(answer), left(decision));
        same(command.type, answer.record.state, decision.record.state);
        same(command.type, [answer.advised, answer.waived], [decision.advised, decision.waived]);
        same(command.type, kit.whatNext(answer.record, given), kit.whatNext(decision.record, given));
        same(command.type, dueIn(kit, answer.record, rules), dueIn(kit, decision.record, rules));
        same(command.type, summaryOf(kit, answer.record, rules, given.now), summaryOf(kit, decision.record, rules, given.now));
        const known = textsIn([parted.taken, words.fact(decision.fact.type)(decision.fact.data)?.taken]);
        const made = [...textsIn(words.sections(decision.record.sections)?.taken)].filter((said) => !known.has(said));
        same(`${command.type} made words`, made, []);
      }
    }
  expect(Math.min(accepted, refused, erased), 'VOID: too little happened').toBeGreaterThan(500);
}, 120_000);
