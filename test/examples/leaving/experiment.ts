import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSchemas } from '../../../examples/15-what-leaves-the-house/database.js';
import { addJobs, keyOf } from '../../../examples/15-what-leaves-the-house/house.js';
import { wakeTheWaiting } from '../../../examples/15-what-leaves-the-house/read-feed.js';
import { type Effect, type Mishap, type Moment, receiver, takeOnce } from '../../../examples/15-what-leaves-the-house/receiver.js';
import type { Experiment, Verdict } from '../../faults/experiment.js';
import { makeServer } from '../../postgres/server.js';
import { hire } from './crew.js';
import type { Deliverer } from './deliverers.js';
import { tenant, writeFacts, wrongIn } from './office.js';

export interface Variant {
  readonly deliverer?: Deliverer;
  /** A receiver that keeps no keys. */
  readonly forgetful?: boolean;
}

/**
 * So many facts of many cases are written while worker processes deliver them to a receiver on a bad line, and die at the moments that
 * matter and at any other. Every fact has one effect there, and the effects of a case keep its order. R-15
 */
export const deliverUnderFaults = async (
  url: string,
  size: number,
  { deliverer = 'sound', forgetful = false }: Variant = {},
  progress: (done: number) => void = () => undefined,
): Promise<Verdict> => {
  const database = await openSchemas(url);
  const { house, elsewhere: away } = database;
  const { driver } = house;
  await away.query('create table reported (n integer generated always as identity primary key, case_id text, version integer)', []);

  const counted: Record<string, number> = { 'cut before': 0, 'cut after': 0, busy: 0, again: 0 };
  const mishap = (moment: Moment): Mishap => {
    const drawn = Math.random();
    const met: Mishap =
      moment === 'taken' ? (drawn < 0.15 ? 'cut after' : undefined) : drawn < 0.1 ? 'cut before' : drawn < 0.15 ? 'busy' : undefined;
    if (met) counted[met] = (counted[met] ?? 0) + 1;
    return met;
  };
  const arrived = new Set<string>();
  const effect: Effect = (tx, body) => {
    const { caseId, version } = body as { readonly caseId: string; readonly version: number };
    return tx.query('insert into reported (case_id, version) values ($1, $2)', [caseId, version]);
  };
  const other = await receiver({
    mishap,
    take: async (key, body) => {
      if (arrived.has(key)) counted.again = (counted.again ?? 0) + 1;
      await (forgetful ? away.inTransaction((tx) => effect(tx, body)) : takeOnce(away, effect, key, body));
      arrived.add(key);
    },
  });
  const crew = await hire(size < 200 ? 1 : 3, {
    address: database.address,
    jobs: house.jobs,
    tenant,
    receiver: other.url,
    deliverer,
    odds: { unsent: 0.003, acknowledged: 0.01, uncommitted: 0.05, committed: 0.05 },
  });

  try {
    const caseIds = Array.from({ length: Math.max(12, Math.round(size / 25)) }, (_, n) => `case-${n}`);
    let expected: readonly string[] | undefined;
    const writing = writeFacts(house.cases, size, caseIds).then((names) => {
      expected = names;
    });
    const isDone = async () => {
      const [row] = await driver.query(
        `select not exists (select 1 from deliveries where delivered < seen)
           and (select cursor::bigint from feed_cursors) = (select max(position) from kasus_facts)
           and not exists (select 1 from kasus_facts where position is null) as done`,
        [],
      );
      return expected !== undefined && row?.done === true;
    };
    const until = Date.now() + 60_000 + size * 40;
    let killedAt = 0;
    while (!(await isDone())) {
      if (Date.now() > until) throw new Error(`not delivered in time: ${JSON.stringify({ ...counted, ...crew.deaths() })}`);
      // As a timetable would, and more often.
      await addJobs(driver, house, 'read-feed', [{ key: keyOf('read-feed', tenant), payload: {} }]);
      await wakeTheWaiting(house, tenant, 0);
      await pause(200);
      progress(arrived.size);
      // Counted in requests and not in seconds: on a slow machine too a worker gets something done before it dies.
      if (other.requests() - killedAt < 150) continue;
      killedAt = other.requests();
      crew.killOne();
    }
    await writing;
    const reported = (await away.query('select case_id, version from reported order by n', [])).map((row) => ({
      caseId: String(row.case_id),
      version: Number(row.version),
    }));
    const deaths = Object.fromEntries(Object.entries(crew.deaths()).map(([when, times]) => [`died ${when}`, times]));
    const all = { facts: expected?.length ?? 0, requests: other.requests(), ...counted, ...deaths };
    const least: Readonly<Record<string, number>> = {
      'cut before': size / 20,
      'cut after': size / 20,
      'died acknowledged': size / 400,
      again: size / 20,
      // A worker that dies before it commits the jobs, and after: seldom, so only the long runs must have met it.
      'died uncommitted': size >= 1_000 ? 1 : 0,
      'died committed': size >= 1_000 ? 1 : 0,
    };
    const tooLittle = Object.entries(least).flatMap(([what, n]) => {
      const was = (all as Readonly<Record<string, number>>)[what] ?? 0;
      return was < n ? [`${what}: ${was}, at least ${n}`] : [];
    });
    return { counted: all, broken: wrongIn(reported, expected ?? []), tooLittle };
  } finally {
    await crew.dismiss();
    await other.close();
    await database.close();
  }
};

const served = async (): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> => {
  if (process.env.TEST_PG_URL) return { url: process.env.TEST_PG_URL, remove: async () => undefined };
  const server = await makeServer(mkdtempSync(join(tmpdir(), 'kasus-leaving-')));
  await server.start();
  return server;
};

/** The same as one of the experiments under faults, of any size. */
export const deliveries: Experiment = {
  name: 'deliveries/postgres',
  promise: 'Facts are delivered over a bad line by workers that are killed: each has one effect at the receiver, in the order of its case.',
  unit: 'facts',
  sizes: { spoiled: 60, ci: 1_000, long: 10_000 },
  run: async (size, { spoiled, progress }) => {
    const { url, remove } = await served();
    try {
      return await deliverUnderFaults(url, size, spoiled ? { forgetful: true } : {}, progress);
    } finally {
      await remove();
    }
  },
};
