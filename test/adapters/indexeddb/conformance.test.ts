import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { forEachCase, repositoryCases } from '../../../src/testing/index.js';
import { modelRun } from '../../testing/repository-model.js';
import { madeIn } from './made.js';

/** `MODEL_RUNS=10000` for the long one. */
const runs = Number(process.env.MODEL_RUNS ?? 60);
/** A browser for each, with nothing in it. */
const make = async () => madeIn('kasus', { indexedDB: new IDBFactory(), IDBKeyRange });

describe('the contract of repositories, on IndexedDB in memory', () => {
  forEachCase(make, test);

  test('[R-6] commands at random are answered as memory answers them, with the same error codes', async () => {
    const tally = await modelRun(make, { runs });
    for (const [answer, times] of Object.entries(tally)) expect(times, answer).toBeGreaterThan(runs / 10);
  });
  test('the contract has not shrunk', () => expect(repositoryCases.length).toBeGreaterThanOrEqual(250));
});
