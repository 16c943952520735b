import { expect, test } from 'vitest';
import { type ErrorCode, isKasusError, KasusError } from '../../src/index.js';
import { apart, stores } from '../adapters/sql/made.js';
import { sqliteFile } from '../adapters/sql/stores.js';
import { memoryThroughJson } from './memory-made.js';
import { sqlThatBreaks } from './repository-model/sql-breaks.js';
import { modelRun, runsOf, type Tally } from './repository-model.js';
import { spoiledRepositories } from './spoiled-repositories/all.js';
import { memoryThatHolds } from './spoiled-repositories/feed.js';

const runs = runsOf(300);
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
test.each<readonly [ErrorCode, ErrorCode]>([
  ['KASUS_OUTCOME_UNKNOWN', 'KASUS_STORE_UNREACHABLE'],
  ['KASUS_STORE_UNREACHABLE', 'KASUS_OUTCOME_UNKNOWN'],
  ['KASUS_STORAGE_FULL', 'KASUS_STORE_UNREACHABLE'],
])('[R-6] the run finds a store that says of %s that it is %s', async (code, wrong) => {
  const opened = await sqliteFile();
  const { breaks, ...breaking } = sqlThatBreaks(opened);
  const [[, supports]] = stores as [(typeof stores)[number]];
  let made = 0;
  const make = async () => {
    made += 1;
    const sound = apart(breaking, { ...supports, reopening: false }, `${made}/`);
    const commit: typeof sound.cases.commit = (tenant, change) =>
      sound.cases.commit(tenant, change).catch((cause: unknown) => {
        throw isKasusError(cause, code) ? new KasusError(wrong, [], { cause }) : cause;
      });
    return { ...sound, cases: { ...sound.cases, commit }, breaks };
  };
  const expected = `'throws', '${wrong}' ] to deeply equal [ 'throws', '${code}' ]`;
  await expect(modelRun(make, { runs: 300, seed: 1 })).rejects.toMatchObject({ cause: { message: expect.stringContaining(expected) } });
  await opened.close();
});
