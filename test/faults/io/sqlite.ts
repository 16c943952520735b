import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { migrate, type SqlDriver, type SqliteHandle, sqliteDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type Breaker, inTurn } from './breaker.js';
import type { StoreUnderFaults } from './store.js';

const failed = (code: string) => Object.assign(new Error('failed on purpose'), { code });

/**
 * A handle of which single calls fail, those inside a transaction too. What SQLite promises stays: a `begin` that failed has not begun,
 * and after a `rollback` there is no transaction, whatever it said.
 */
const failingHandle = (handle: SqliteHandle, breaker: Breaker, from: number): SqliteHandle => {
  const [reading, writing] = [
    inTurn(['SQLITE_IOERR_READ', 'SQLITE_CANTOPEN', 'SQLITE_BUSY'], from),
    inTurn(['SQLITE_IOERR_WRITE', 'SQLITE_FULL', 'SQLITE_CANTOPEN', 'SQLITE_BUSY'], from),
  ];
  const through = <V>(text: string, work: () => V): V => {
    const how = breaker.next();
    const isWrite = /^\s*(insert|update|delete|commit)/i.test(text);
    const [isBegin, isRollback] = [text.startsWith('begin'), text.startsWith('rollback')];
    if ((how === 'before' && !isRollback) || (how && isBegin)) throw failed(isWrite ? writing() : reading());
    const answer = work();
    if (how) throw failed(isWrite ? 'SQLITE_IOERR_FSYNC' : 'SQLITE_IOERR_READ');
    return answer;
  };
  return {
    exec: (text) => (text.startsWith('pragma') ? handle.exec(text) : through(text, () => handle.exec(text))),
    prepare: (text) => {
      const statement = handle.prepare(text);
      return {
        all: (...params) => through(text, () => statement.all(...params)),
        get: (...params) => through(text, () => statement.get(...params)),
        run: (...params) => through(text, () => statement.run(...params)),
      };
    },
  };
};

/** Spoiled: record, facts and command id go in one after the other, each on its own. */
const takenApart = (driver: SqlDriver): SqlDriver => ({
  ...driver,
  transaction: async (steps) => {
    const going = steps();
    let step = going.next();
    while (!step.done) step = going.next(await driver.query(step.value.text, step.value.params));
    return step.value;
  },
});

export const sqliteUnderFaults = async (isSpoiled: boolean): Promise<StoreUnderFaults> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-io-'));
  const handle = new Database(join(folder, 'kasus.db'));
  const driver = sqliteDriver(handle);
  await migrate(driver);
  // Nothing here is about power: what the disk does is not waited for.
  handle.exec('pragma synchronous = off');
  const plain = sqlRepositories(driver);
  return {
    plain,
    through: (breaker, from) => {
      const failing = sqliteDriver(failingHandle(handle, breaker, from));
      handle.exec('pragma synchronous = off');
      return sqlRepositories(isSpoiled ? takenApart(failing) : failing);
    },
    audited: async (tenant) => (await plain.audit.entries(tenant)).length,
    close: async () => {
      handle.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
