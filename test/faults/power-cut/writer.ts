/** A process that commits to SQLite in a folder, and writes beside it what was acknowledged. Started with the shim before it. */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import Database from 'libsql';
import { sqliteDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { changeNumber, tenant } from './commands.js';

const [, , folder = '', count = '', synchronous = ''] = argv;
const handle = new Database(join(folder, 'kasus.db'));
const driver = sqliteDriver(handle);
// The control: what is told everywhere.
if (synchronous) handle.exec(`pragma synchronous = ${synchronous}`);
// Far more checkpoints than usual, so that many cuts lie in one.
handle.exec('pragma wal_autocheckpoint = 40');
const { cases } = sqlRepositories(driver);
const acknowledged = openSync(join(folder, 'acknowledged'), 'a');
for (let n = 0; n < Number(count); n += 1) {
  const { status } = await cases.commit(tenant, changeNumber(n));
  if (status !== 'committed') throw new Error(`${status} at ${n}`);
  writeSync(acknowledged, `${n}\n`);
}
// No tidy end: nothing is closed.
process.kill(process.pid, 'SIGKILL');
