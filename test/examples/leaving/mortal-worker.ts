/** A worker process that dies now and then, by its own SIGKILL, at the moments that matter; it says which one beforehand. */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { readFeed, wakeTheWaiting } from '../../../examples/15-what-leaves-the-house/read-feed.js';
import { sendTo } from '../../../examples/15-what-leaves-the-house/send.js';
import { quiet, work } from '../../../examples/15-what-leaves-the-house/work.js';
import { type PostgresDriver, postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type Deliverer, deliverers } from './deliverers.js';

/** Where it dies: before a request, between acknowledgement and note, before the jobs are committed, and after. */
export type Death = 'unsent' | 'acknowledged' | 'uncommitted' | 'committed';
export interface Orders {
  readonly address: string;
  readonly jobs: string;
  readonly tenant: string;
  readonly receiver: string;
  readonly deliverer: Deliverer;
  readonly odds: Readonly<Record<Death, number>>;
}

const { address, jobs, tenant, receiver, deliverer, odds }: Orders = JSON.parse(process.env.ORDERS ?? '');
const maybeDie = async (death: Death): Promise<void> => {
  if (Math.random() >= odds[death]) return;
  writeSync(1, `${death}\n`);
  process.kill(process.pid, 'SIGKILL');
  await pause(60_000);
};

const inner = postgresDriver(new pg.Pool({ connectionString: address, max: 6 }));
const driver: PostgresDriver = {
  ...inner,
  async inTransaction(then) {
    const answer = await inner.inTransaction(async (tx) => {
      const done = await then(tx);
      await maybeDie('uncommitted');
      return done;
    });
    await maybeDie('committed');
    return answer;
  },
};
const house = { driver, cases: sqlRepositories(driver).cases, jobs };
const post = sendTo(receiver);
const send: typeof post = async (key, body) => {
  await maybeDie('unsent');
  await post(key, body);
  await maybeDie('acknowledged');
};

await work(
  {
    connectionString: address,
    schema: jobs,
    tenants: [],
    tasks: {
      'read-feed': () => readFeed(house, tenant),
      'wake-the-waiting': async () => {
        await wakeTheWaiting(house, tenant, 0);
      },
      'deliver-case': (payload) => deliverers[deliverer](house, send, tenant, (payload as { readonly caseId: string }).caseId),
    },
  },
  quiet,
);
