import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forEachCase, repositoryCases } from '../../../src/testing/index.js';
import { sqlThatBreaks } from '../../testing/repository-model/sql-breaks.js';
import { modelRun, runsOf } from '../../testing/repository-model.js';
import { apart, type Hosted, stores } from './made.js';
import type { Opened } from './stores.js';

const runs = runsOf(60, 150);

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
    const { breaks, ...breaking } = sqlThatBreaks(opened);
    const makeBreaking = async () => {
      made += 1;
      return { ...apart(breaking, supports, `${made}/`), breaks };
    };
    const tally = await modelRun(makeBreaking, { runs });
    for (const [answer, times] of Object.entries(tally)) expect(times, answer).toBeGreaterThan(runs / 10);
  });
  test('the contract has not shrunk', () => expect(repositoryCases.length).toBeGreaterThanOrEqual(250));
});
