import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate, type SqliteHandle, sqliteDriver, sqlRepositories } from 'kasus/sql';
import { type MadeRepositories, repositoryCases, type Supports } from 'kasus/testing';

/** The contract of the repositories on the SQLite that a runtime brings along, or on another one: `KIT_DRIVER=better-sqlite3`. */
const { KIT_DRIVER: other } = process.env;
const Other = other ? (await import(other)).default : undefined;
const open = (file: string): SqliteHandle & { close(): unknown } => (Other ? new Other(file) : new DatabaseSync(file));

const supports: Supports = {
  feedAtOnce: true,
  heldCommits: false,
  reopening: true,
  otherHandles: true,
  codePointOrder: true,
  largeRecords: true,
  readableAudit: true,
  directory: true,
  directoryRecords: true,
  answerTokens: true,
};
const folder = mkdtempSync(join(tmpdir(), 'kasus-kit-'));
const onFile = (file: string): MadeRepositories => {
  const handle = open(file);
  const driver = sqliteDriver(handle);
  handle.exec('pragma synchronous = off');
  const again = async () => onFile(file);
  return { ...sqlRepositories(driver), supports, reopen: again, another: again, close: async () => void handle.close() };
};
const empty = join(folder, 'empty.db');
const first = open(empty);
await migrate(sqliteDriver(first));
first.close();

const started = performance.now();
const broken: string[] = [];
for (const [n, { id, run }] of repositoryCases.entries()) {
  const make = async () => {
    made += 1;
    const file = join(folder, `${n}-${made}.db`);
    copyFileSync(empty, file);
    return onFile(file);
  };
  let made = 0;
  await run(make).catch((error: unknown) => broken.push(`${id}: ${error}`));
}
rmSync(folder, { recursive: true, force: true });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${other ?? 'node:sqlite'}: ${repositoryCases.length - broken.length} of ${repositoryCases.length} cases hold, ${seconds} s`);
if (broken.length > 0) throw new Error(broken.slice(0, 20).join('\n'));
