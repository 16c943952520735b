import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryClientKeys } from '../../../src/adapters/sealed/index.js';
import { forEachCase } from '../../../src/testing/index.js';
import { sqlThatBreaks } from '../../testing/repository-model/sql-breaks.js';
import { modelRun, runsOf } from '../../testing/repository-model.js';
import { apart, type Hosted, stores } from '../sql/made.js';
import { type Opened, sqliteFile } from '../sql/stores.js';
import { behindSeals, memoryBehindSeals } from './made.js';

describe('the contract of repositories, on memory behind seals', () => forEachCase(memoryBehindSeals, test));

const [[, onSqlite]] = stores as [(typeof stores)[number]];
describe('the contract of repositories, on SQLite behind seals', () => {
  let opened: Opened<Hosted>;
  let made = 0;
  beforeAll(async () => {
    opened = await sqliteFile();
  });
  afterAll(() => opened?.close());

  const keys = memoryClientKeys();
  const make = async () => {
    made += 1;
    const { hold: _, supports, ...rest } = apart(opened, onSqlite, `${made}/`);
    return behindSeals({ ...rest, supports }, keys);
  };
  forEachCase(make, test);

  test('[R-6] commands at random are answered as memory answers them, with the same error codes', async () => {
    const runs = runsOf(30, 150);
    const { breaks, ...breaking } = sqlThatBreaks(opened);
    const makeBreaking = async () => {
      made += 1;
      return { ...behindSeals(apart(breaking, onSqlite, `${made}/`), keys), breaks };
    };
    const tally = await modelRun(makeBreaking, { runs });
    for (const [answer, times] of Object.entries(tally)) expect(times, answer).toBeGreaterThan(runs / 10);
  });
});
