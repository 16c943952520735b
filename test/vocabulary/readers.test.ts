import { expect, test } from 'vitest';
import type { Actor } from '../../src/index.js';
import { EntryReader, isFor } from '../../src/vocabulary/readers.js';
import { termsOf } from '../../src/vocabulary/schema.js';

const rina: Actor = { kind: 'worker', id: 'rina' };
const others = {
  rina,
  'rina as a supervisor': { kind: 'supervisor', id: 'rina' },
  bayu: { kind: 'worker', id: 'bayu' },
  tuti: { kind: 'supervisor', id: 'tuti' },
  'the house, for rina': { kind: 'system', id: 'kasus', onBehalfOf: 'rina' },
  'the house, for bayu': { kind: 'system', id: 'kasus', onBehalfOf: 'bayu' },
  'a client whose id looks like it': { kind: 'client', id: 'rina' },
  'a guardian': { kind: 'guardian', id: 'rina' },
  'an agency': { kind: 'agency', id: 'pantry' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof others;
const hers: readonly Who[] = ['rina', 'rina as a supervisor', 'the house, for rina'];
const sees: Readonly<Record<string, readonly Who[]>> = {
  author: hers,
  supervision: [...hers, 'tuti'],
  team: [...hers, 'bayu', 'tuti', 'the house, for bayu'],
  'a word of tomorrow': [],
};
const pairs = Object.keys(sees).flatMap((reader) =>
  (Object.keys(others) as Who[]).map((who) => [reader, who, sees[reader]?.includes(who) ?? false] as const),
);

test('[A1.2] every reader that a list names is judged', () => {
  expect(Object.keys(termsOf.get(EntryReader)?.labels ?? {}).sort()).toEqual(['author', 'supervision', 'team']);
});

test.each(pairs)('[A1.2] what Rina wrote for %s: seen by %s is %s', (reader, who, isSeen) => {
  expect(isFor({ id: 'n', by: rina, reader }, others[who])).toBe(isSeen);
});

test.each([null, 7, ['author']])('[A1.2] a reader that is no word (%j) is nobody', (reader) => {
  expect(isFor({ id: 'n', by: rina, reader }, rina)).toBe(false);
});

test('[A1.2] what the house did for Rina counts as hers', () => {
  const made = { id: 'n', by: { kind: 'system', id: 'kasus', onBehalfOf: 'rina' }, reader: 'author' };
  expect(isFor(made, rina)).toBe(true);
  expect(isFor(made, others.bayu)).toBe(false);
  expect(isFor(made, { kind: 'system', id: 'kasus' })).toBe(false);
});

test('[A1.2] what is hidden from somebody they do not see, whoever acts for them, and the others do', () => {
  const complaint = { id: 'n', by: { kind: 'client', id: 'client-1' }, hiddenFrom: ['rina', 'tuti'] };
  const seen = (Object.keys(others) as Who[]).filter((who) => isFor(complaint, others[who]));
  expect(seen).toEqual(['bayu', 'the house, for bayu', 'an agency']);
  expect(isFor({ ...complaint, hiddenFrom: [] }, rina)).toBe(true);
  expect(isFor({ ...complaint, hiddenFrom: 'tuti' }, rina)).toBe(false);
});

test('[A1.2] what is no entry is judged by what holds it', () => {
  for (const value of [undefined, null, 'text', { reader: 'author' }, { by: rina }]) expect(isFor(value, others.bayu)).toBe(true);
});
