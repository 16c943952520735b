import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forEachCase, repositoryCases } from '../../../src/testing/index.js';
import { modelRun } from '../../testing/repository-model.js';
import { apart, type Hosted, stores } from './made.js';
import type { Opened } from './stores.js';

/** `MODEL_RUNS=10000` for the long one. */
const runs = Number(process.env.MODEL_RUNS ?? 60);

describe.each(stores)('the contract of repositories, on %s', (name, supports, open) => {
  let opened: Opened<Hosted>;
  let made = 0;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());

  const make = async () => {
    made += 1;
    return apart(opened, supports, `${made}/`);
  };
  // The cases do not know of partitions: the tests of our own and those at random do for them.
  if (!name.includes('partitioned')) forEachCase(make, test);

  test('[R-6] commands at random are answered as memory answers them, with the same error codes', async () => {
    const tally = await modelRun(make, { runs });
    for (const [answer, times] of Object.entries(tally)) expect(times, answer).toBeGreaterThan(runs / 10);
  });
  test('the contract has not shrunk', () => expect(repositoryCases.length).toBeGreaterThanOrEqual(250));
});
