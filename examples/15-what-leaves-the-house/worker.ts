/** The process that delivers, as a host starts it. `DATABASE_URL`, `JOBS_SCHEMA`, `TENANT` and `REPORTS_TO` say from where and to where. */
import pg from 'pg';
import { postgresDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
import { isStarted } from '../telling.js';
import { sendTo } from './send.js';
import { deliveryTasks, work } from './work.js';

// #region worker
const named = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const start = async () => {
  const [connectionString, schema] = [named('DATABASE_URL'), named('JOBS_SCHEMA')];
  const driver = postgresDriver(new pg.Pool({ connectionString }));
  const house = { driver, cases: sqlRepositories(driver).cases, jobs: schema };
  const runner = await work({
    connectionString,
    schema,
    tasks: deliveryTasks(house, sendTo(named('REPORTS_TO'))),
    tenants: [named('TENANT')],
  });
  await runner.promise;
};
// #endregion

if (isStarted(import.meta.url)) await start();
