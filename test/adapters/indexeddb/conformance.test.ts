import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { forEachCase, repositoryCases } from '../../../src/testing/index.js';
import { browserBreaks } from '../../testing/repository-model/indexeddb-breaks.js';
import { modelRun, runsOf } from '../../testing/repository-model.js';
import { madeIn } from './made.js';

const runs = runsOf(60);
/** A browser for each, with nothing in it. */
const make = async () => madeIn('kasus', { indexedDB: new IDBFactory(), IDBKeyRange });

describe('the contract of repositories, on IndexedDB in memory', () => {
  forEachCase(make, test);

  test('[R-6] commands at random are answered as memory answers them, with the same error codes', async () => {
    const tally = await modelRun(async () => ({ ...(await make()), breaks: browserBreaks }), { runs });
    for (const [answer, times] of Object.entries(tally)) expect(times, answer).toBeGreaterThan(runs / 10);
  });
  test('the contract has not shrunk', () => expect(repositoryCases.length).toBeGreaterThanOrEqual(250));
});
