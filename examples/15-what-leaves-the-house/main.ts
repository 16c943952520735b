/**
 * What leaves the house. The office counts its cases in another system, and whoever has something overdue is told. A few facts leave, by a
 * list; the line is bad, and a worker process is killed at the worst moment. Each fact arrives, counts once, and in the order of its case.
 * Needs a PostgreSQL: yours, by `DATABASE_URL`, or one that the story starts and takes away again. Everybody in it is composed.
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../src/index.js';
import { columns, isStarted, type Print, settled } from '../telling.js';
import { openCases, rina, tenant } from './cases.js';
import { openDatabase } from './database.js';
import { openElsewhere } from './elsewhere.js';
import { addJobs, keyOf } from './house.js';
import { messageOf } from './message.js';
import { readFeed, wakeTheWaiting } from './read-feed.js';
import type { Mishap, Moment } from './receiver.js';
import { remind } from './remind.js';
import { sendTo } from './send.js';
import { deliveryTasks, quiet, reminderTasks, work } from './work.js';

const workerProcess = fileURLToPath(new URL('worker.ts', import.meta.url));

export const run = async (print: Print): Promise<void> => {
  let now = '2026-03-02T02:00:00.000Z';
  const clock = () => now;
  const database = await openDatabase();
  const { house } = database;
  const casework = createCasework({
    ...memoryRepositories(),
    cases: house.cases,
    policy: everybodyMayDoEverything,
    programme: programmes.fullSupport,
    clock,
  });

  /** What happens on the line next, request by request; nothing where the list is used up. */
  let ahead: Mishap[] = [];
  let whenTaken: (() => Promise<Mishap>) | undefined;
  const elsewhere = await openElsewhere(database.elsewhere, (moment: Moment) => {
    if (moment === 'taken' && whenTaken) return whenTaken();
    const [next] = ahead;
    if (next === undefined || (next === 'cut after') !== (moment === 'taken')) return undefined;
    ahead = ahead.slice(1);
    return next;
  });
  const report = sendTo(elsewhere.reports.url);
  const tasks = {
    ...deliveryTasks(house, report),
    ...reminderTasks(house, casework, sendTo(elsewhere.phones.url), clock),
  };
  const startWork = () => work({ connectionString: database.address, schema: house.jobs, tasks, tenants: [tenant] }, quiet);
  const waiting = async () =>
    (await house.driver.query('select case_id from deliveries where delivered < seen order by case_id', [])).map((row) => row.case_id);
  const until = async (isSo: () => Promise<boolean>) => {
    for (let tries = 0; !(await isSo()); tries += 1) {
      if (tries > 600) throw new Error('it does not end');
      await pause(50);
    }
  };
  const row = columns(print, 10, 34, 20);

  try {
    print('Three cases are opened: two are admitted, one is still in screening. What of it leaves:');
    await openCases(casework);
    for await (const entry of house.cases.history(tenant, 'case-1')) {
      row('', entry.type, messageOf(tenant, entry) ? 'leaves' : 'stays');
    }
    for await (const entry of house.cases.history(tenant, 'case-1')) {
      const message = messageOf(tenant, entry);
      if (message) print(`  ${JSON.stringify({ ...message, key: `${message.key.slice(0, 8)}…` })}`);
      if (message) break;
    }

    print('');
    print('The line is bad: one request is cut off, one is done and its answer lost, one is put off.');
    ahead = ['cut before', 'cut after', 'busy'];
    await addJobs(house.driver, house, 'read-feed', [{ key: keyOf('read-feed', tenant), payload: { tenant } }]);
    const first = await startWork();
    await until(async () => (await elsewhere.reported()).length > 0 && (await waiting()).length === 0);
    await first.stop();
    const [sent, done] = [elsewhere.reports.requests(), (await elsewhere.reported()).length];
    print(`  sent ${sent} times, done ${done} times; still waiting: ${(await waiting()).length}`);

    print('');
    print('A worker process of its own delivers. It is killed when the other system has done its part and has not said so yet.');
    now = '2026-03-09T02:00:00.000Z';
    await settled(
      casework.run(
        'case-1',
        { type: 'termination.endEarly', input: { endReason: 'moved', openItems: [] } },
        { ...rina, commandId: 'ended-1' },
      ),
    );
    const child = spawn(process.execPath, ['--import', 'tsx', workerProcess], {
      stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: database.address, JOBS_SCHEMA: house.jobs, TENANT: tenant, REPORTS_TO: elsewhere.reports.url },
    });
    const dead = new Promise<NodeJS.Signals | null>((ended) => child.once('exit', (_, signal) => ended(signal)));
    whenTaken = async () => {
      whenTaken = undefined;
      child.kill('SIGKILL');
      await dead;
      return 'cut after';
    };
    await readFeed(house, tenant);
    print(
      `  the process ended by ${await dead}; done elsewhere: ${(await elsewhere.reported()).length - done}; still waiting: ${await waiting()}`,
    );
    const second = await startWork();
    await pause(1_000);
    print(`  a second later another worker is there, and ${await waiting()} waits: its job is locked by the dead one`);
    print(`  what nothing was heard of is woken: ${await wakeTheWaiting(house, tenant, 0)}`);
    await until(async () => (await waiting()).length === 0);
    print(`  still waiting: ${(await waiting()).length}; done elsewhere: ${(await elsewhere.reported()).length - done}`);

    print('');
    print('What the other system counts:');
    for (const { caseId, version, type } of (await elsewhere.reported()).toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
      row(`  ${caseId}`, type, `version ${version}`);
    }

    print('');
    now = '2026-04-20T02:00:00.000Z';
    print('Six weeks later. Whoever has something overdue is told, once:');
    print(`  to be told: ${await remind(house, casework, tenant, now)}; an hour later: ${await remind(house, casework, tenant, now)}`);
    await until(async () => (await elsewhere.noticed()).length > 1);
    for (const { person, words } of await elsewhere.noticed()) print(`  ${person}: ${words}`);
    await second.stop();
  } finally {
    await Promise.all([elsewhere.reports.close(), elsewhere.phones.close()]);
    await database.close();
  }
};

if (isStarted(import.meta.url)) await run(console.log);
