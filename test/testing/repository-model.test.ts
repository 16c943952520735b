import { expect, test } from 'vitest';
import { memoryThroughJson } from './memory-made.js';
import { modelRun, type Tally } from './repository-model.js';
import { spoiledRepositories } from './spoiled-repositories/all.js';
import { memoryThatHolds } from './spoiled-repositories/feed.js';

/** `MODEL_RUNS=10000` for the long one. */
const runs = Number(process.env.MODEL_RUNS ?? 300);
const enough = (tally: Tally) => {
  for (const [answer, times] of Object.entries(tally)) expect(times, answer).toBeGreaterThan(runs / 10);
};

test('[R-6] memory that is put away as JSON and taken out again answers as memory does, with the same error codes', async () => {
  enough(await modelRun(() => memoryThroughJson(), { runs }));
});
test('[R-6] a repository that numbers its facts itself answers as memory does', async () => {
  enough(await modelRun(() => memoryThatHolds(), { runs }));
});
test.each([
  'looks-at-the-version-first',
  'accepts-a-version-ahead',
  'keeps-the-last-fingerprint',
  'writes-in-two-transactions',
  'leaks-what-a-command-did',
  'ignores-the-scope',
  'takes-no-stage-for-any',
  'includes-the-instant',
  'feeds-a-retry-again',
  'begins-after-its-cursor',
])('[R-6] the run finds a spoiled repository by itself: %s', async (name) => {
  const spoiled = spoiledRepositories[name];
  if (!spoiled) throw new Error(name);
  await expect(modelRun(spoiled.make, { runs: 2_000, seed: 1 })).rejects.toThrow('Counterexample');
});
