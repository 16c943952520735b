import { runOnce } from 'graphile-worker';
import { describe, expect, test } from 'vitest';
import { openSchemas } from '../../examples/15-what-leaves-the-house/database.js';
import { quiet } from '../../examples/15-what-leaves-the-house/work.js';
import { postgresUrl } from '../adapters/sql/postgres.js';
import { deliverUnderFaults } from './leaving/experiment.js';

const url = (await postgresUrl()) ?? '';

describe.skipIf(url === '')('[R-15] facts leave the house', () => {
  test('a thousand facts over a bad line, by workers that die: each has one effect, and each case keeps its order', async () => {
    const { broken, tooLittle } = await deliverUnderFaults(url, 1_000);
    expect(broken).toEqual([]);
    expect(tooLittle).toEqual([]);
  });

  test.concurrent.each([
    ['a receiver that keeps no keys does things twice', { forgetful: true }, /^doubled/],
    ['a worker that notes before it sends loses facts', { deliverer: 'notes-first' }, /^lost/],
    ['a worker that goes on past a failure lets facts overtake', { deliverer: 'goes-on' }, /^overtaken/],
  ] as const)('%s, and this is seen', async (_, variant, what) => {
    const { broken } = await deliverUnderFaults(url, 60, variant);
    expect(broken.filter((line) => what.test(line))).not.toEqual([]);
  });

  test('why there is no job for each fact: a named queue of graphile-worker goes on past a job that failed', async () => {
    const { address, house, close } = await openSchemas(url);
    const done: unknown[] = [];
    let isFirst = true;
    const add = (payload: string) =>
      house.driver.query(`select ${house.jobs}.add_job('deliver', to_json($1::text), queue_name := 'case-1')`, [payload]);
    await add('the first');
    await add('the second');
    await runOnce({
      connectionString: address,
      schema: house.jobs,
      logger: quiet,
      noHandleSignals: true,
      taskList: {
        deliver: (payload) => {
          const fails = isFirst;
          isFirst = false;
          if (fails) throw new Error('the line is bad');
          done.push(payload);
        },
      },
    });
    expect(done).toEqual(['the second']);
    await close();
  });
});
