import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all } from './all.js';
import type { Experiment, Verdict } from './experiment.js';
import { sizeFor } from './size.js';
import { tableOf } from './table.js';
import { hasFailed, tryOut } from './trial.js';

const clean: Verdict = { counted: { kills: 3 }, broken: [], tooLittle: [] };
const hurt: Verdict = { ...clean, broken: ['lost: c1'] };
const experiment = (real: Verdict, spoiled: Verdict = hurt, more: Partial<Experiment> = {}): Experiment => ({
  name: 'kills/paper',
  promise: 'nothing is lost',
  unit: 'kills',
  sizes: { spoiled: 1, ci: 3, long: 9 },
  run: async (_, { spoiled: isSpoiled }) => (isSpoiled ? spoiled : real),
  ...more,
});
const tried = (one: Experiment) => tryOut(one, 3, () => () => undefined);

test('an experiment holds when the spoiled store was found out and the sound one kept its promises', async () => {
  const outcome = await tried(experiment(clean));
  expect([outcome.word, hasFailed([outcome], true)]).toEqual(['held', false]);
});

test.each([
  ['BROKEN', 'a promise did not hold', experiment(hurt)],
  ['VOID', 'too little happened', experiment({ ...clean, tooLittle: ['1 kill of 3'] })],
  ['BLIND', 'the spoiled store was not found out', experiment(clean, clean)],
  ['FAILED', 'it threw', experiment(clean, hurt, { run: () => Promise.reject(new Error('no disk')) })],
] as const)('%s: the run fails when %s', async (word, _, one) => {
  const outcome = await tried(one);
  expect([outcome.word, hasFailed([outcome], false)]).toEqual([word, true]);
  expect(tableOf([outcome]).join('\n')).toContain(`${word}: kills/paper`);
});

test('what cannot run here is said, and is a failure in CI alone', async () => {
  const outcome = await tried(experiment(clean, hurt, { missing: async () => 'no server' }));
  expect([outcome.word, hasFailed([outcome], false), hasFailed([outcome], true)]).toEqual(['NOT RUN', false, true]);
  expect(tableOf([outcome]).join('\n')).toContain('no server');
});

test('a run of nothing fails', () => {
  expect(hasFailed([], false)).toBe(true);
});

test('a run is as large as is said: 200 is the run of every change, 1,000 the long one, and a larger number is never a smaller run', () => {
  for (const one of all)
    expect([sizeFor(one), sizeFor(one, 200), sizeFor(one, 1_000)]).toEqual([one.sizes.ci, one.sizes.ci, one.sizes.long]);
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.integer({ min: 1, max: 5_000 }), fc.nat(1_000), (one, n, more) => {
      expect(sizeFor(one, n)).toBeGreaterThanOrEqual(1);
      expect(sizeFor(one, n + more)).toBeGreaterThanOrEqual(sizeFor(one, n));
    }),
  );
});

test('[R-1] [R-3] `-- 1000` kills 1,000 writers of each durable store and 200 servers', () => {
  const sizes = Object.fromEntries(all.map((one) => [one.name, sizeFor(one, 1_000)]));
  expect(sizes).toMatchObject({ 'writer-kills/sqlite': 1_000, 'writer-kills/postgres': 1_000, 'server-kills/postgres': 200 });
});

test('every experiment has a name of its own', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
