/** The tasks of the house, and when they run. */
import { Logger, type ParsedCronItem, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import * as z from 'zod';
import type { Casework, Instant } from '../../src/index.js';
import { deliverCase } from './deliver-case.js';
import type { House } from './house.js';
import { readFeed, wakeTheWaiting } from './read-feed.js';
import { remind, sendReminder } from './remind.js';
import type { Send } from './send.js';

// #region tasks
const OfTenant = z.object({ tenant: z.string() });
const OfCase = z.object({ tenant: z.string(), caseId: z.string() });
const Reminder = z.object({ key: z.string(), to: z.string() });

export const deliveryTasks = (house: House, report: Send): TaskList => ({
  'read-feed': (payload) => readFeed(house, OfTenant.parse(payload).tenant),
  'deliver-case': (payload) => {
    const { tenant, caseId } = OfCase.parse(payload);
    return deliverCase(house, report, tenant, caseId);
  },
  'wake-the-waiting': async (payload) => {
    await wakeTheWaiting(house, OfTenant.parse(payload).tenant);
  },
});

export const reminderTasks = (house: House, casework: Casework, notify: Send, clock: () => Instant): TaskList => ({
  remind: async (payload) => {
    await remind(house, casework, OfTenant.parse(payload).tenant, clock());
  },
  'send-reminder': (payload) => sendReminder(notify, Reminder.parse(payload)),
});

const times = [
  { task: 'read-feed', match: '* * * * *' },
  { task: 'wake-the-waiting', match: '*/10 * * * *' },
  { task: 'remind', match: '5 * * * *' },
] as const;
/** For every tenant; one that is still waiting when its time comes again is not added a second time. */
export const timetable = (tenants: readonly string[]): ParsedCronItem[] =>
  parseCronItems(
    tenants.flatMap((tenant) =>
      times.map(({ task, match }) => {
        const identifier = `${task}/${tenant}`;
        return { task, match, identifier, payload: { tenant }, options: { jobKey: identifier } };
      }),
    ),
  );
// #endregion

// #region work
interface Working {
  /** Straight to PostgreSQL and not through a pooler in transaction mode: the worker listens. */
  readonly connectionString: string;
  readonly schema: string;
  readonly tasks: TaskList;
  readonly tenants: readonly string[];
}
export const work = ({ connectionString, schema, tasks, tenants }: Working, logger?: Logger): Promise<Runner> =>
  run({
    connectionString,
    schema,
    taskList: tasks,
    parsedCronItems: timetable(tenants),
    concurrency: 4,
    ...(logger && { logger, noHandleSignals: true, pollInterval: 500 }),
  });
// #endregion

/** For stories and tests, in which jobs fail on purpose. */
export const quiet = new Logger(() => () => undefined);
