import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SqliteDriver, sqliteDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { anAuditEntry } from '../../../src/testing/repository/writing.js';
import { type Opened, sqliteFile } from './stores.js';
import { all, change } from './written.js';

describe('[A1.2] SQLite', () => {
  let store: Opened<SqliteDriver> & { readonly file: string };
  let handle: Database.Database;
  beforeEach(async () => {
    store = await sqliteFile();
    handle = new Database(store.file);
  });
  afterEach(async () => {
    handle.close();
    await store.close();
  });
  const at = (name: string) => Object.values((handle.prepare(`pragma ${name}`).all() as [Record<string, unknown>])[0])[0];

  test('[A1.2] a commit is durable when it resolves: WAL, and synchronous = FULL', () => {
    sqliteDriver(handle, { busyTimeoutMs: 1_234 });
    expect([at('journal_mode'), at('synchronous'), at('busy_timeout'), at('foreign_keys')]).toEqual(['wal', 2, 1_234, 1]);
  });

  test('[A1.2] the file is opened again with all that was in it', async () => {
    const first = change('k', 'c1', 0, { awaits: ['budi'] }, 2);
    await sqlRepositories(store.driver).cases.commit('t', first);
    const { cases } = sqlRepositories(sqliteDriver(handle));
    expect(await cases.load('t', 'k', 'c1')).toMatchObject({ record: first.record, done: { version: 2 } });
    expect(await all(cases.feed('t'))).toHaveLength(2);
  });

  test("[A1.2] a statement of the host's on the same handle never falls into a commit of ours, nor is lost with one that is refused", async () => {
    const driver = sqliteDriver(handle);
    const { cases } = sqlRepositories(driver);
    handle.exec('create table vouchers (n integer)');
    await cases.commit('t', change('k', 'c0'));
    const insert = handle.prepare('insert into vouchers values (?)');
    let isOver = false;
    const ours = Promise.all(Array.from({ length: 200 }, (_, n) => cases.commit('t', change('k', `c${n + 1}`, n % 3)))).finally(() => {
      isOver = true;
    });
    let theirs = 0;
    while (!isOver) {
      expect(handle.inTransaction).toBe(false);
      insert.run(theirs);
      theirs += 1;
      await Promise.resolve();
    }
    await ours;
    expect(theirs).toBeGreaterThan(5);
    expect(handle.prepare('select count(*) as n from vouchers').all()).toEqual([{ n: theirs }]);
  });

  test('[A1.2] what cannot be written as JSON changes nothing, and the next commit goes through', async () => {
    const { cases } = sqlRepositories(store.driver);
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    await expect(cases.commit('t', { ...change('k', 'c1'), record: ring as never })).rejects.toThrow('circular');
    expect(await cases.commit('t', change('k', 'c1'))).toMatchObject({ status: 'committed' });
    expect(await all(cases.feed('t'))).toHaveLength(1);
  });

  test('[A1.2] a full disk ends a transaction of the host whole: what comes after is not kept alone', async () => {
    const driver = sqliteDriver(handle);
    await driver.query('create table vouchers (n integer)', []);
    const pages = Number(at('page_count'));
    await driver.query(`pragma max_page_count = ${pages + 1}`, []);
    const work = driver.inTransaction(async (tx) => {
      await tx.query('insert into vouchers values (1)', []);
      const big = { ...change('k', 'c1'), fingerprint: 'x'.repeat(200_000) };
      await expect(sqlRepositories(tx).cases.commit('t', big)).rejects.toMatchObject({ code: 'KASUS_STORAGE_FULL' });
      await tx.query('insert into vouchers values (2)', []).catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: 'KASUS_STORAGE_FULL' });
    await driver.query('pragma max_page_count = 1000000', []);
    expect(await driver.query('select n from vouchers', [])).toEqual([]);
    expect(await sqlRepositories(driver).cases.commit('t', change('k', 'c1'))).toMatchObject({ status: 'committed' });
  });

  test.each([
    ['/* report */ select 1 as n'],
    ['-- of today\nselect 1 as n'],
    ['values (1)'],
    ['with one (n) as (select 1) select n from one'],
  ])('[A1.2] rows are given back by %s', async (text) => expect(await sqliteDriver(handle).query(text, [])).toHaveLength(1));
  test('[A1.2] what SQLite refuses within a transaction is sent alone', async () => {
    await expect(sqliteDriver(handle).query('vacuum', [])).resolves.toEqual([]);
  });

  test('[A1.2] a single statement that waited for another writer in vain is in the way of nothing that comes after it', async () => {
    const { audit, cases } = sqlRepositories(sqliteDriver(handle, { busyTimeoutMs: 20 }));
    await store.driver.inTransaction(async () => {
      await expect(audit.append('t', anAuditEntry())).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    });
    expect(await cases.commit('t', change('k', 'c1'))).toMatchObject({ status: 'committed' });
  });

  test('[A1.2] while another process holds the file, a writer gives up with a typed error and readers read', async () => {
    const driver = sqliteDriver(handle, { busyTimeoutMs: 20 });
    const { cases } = sqlRepositories(driver);
    await cases.commit('t', change('k', 'c1'));
    await store.driver.inTransaction(async (tx) => {
      await sqlRepositories(tx).cases.commit('t', change('k', 'c2', 1));
      await expect(cases.commit('t', change('k', 'c3', 1))).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
      expect((await cases.load('t', 'k'))?.record.version).toBe(1);
    });
    expect(await cases.commit('t', change('k', 'c3', 1))).toEqual({ status: 'conflict', current: 2 });
  });

  test("[A1.2] while a transaction of the host's is open on a handle, all else on it waits its turn, and not for ever", async () => {
    const driver = sqliteDriver(handle, { busyTimeoutMs: 100 });
    const { cases } = sqlRepositories(driver);
    await cases.commit('t', change('k', 'c1'));
    const order: string[] = [];
    const open = driver.inTransaction(async (tx) => {
      await sqlRepositories(tx).cases.commit('t', change('k', 'c2', 1));
      await new Promise((done) => setTimeout(done, 30));
      order.push('the host');
    });
    const others = Promise.all([
      cases.load('t', 'k').then((stored) => order.push(`sees ${stored?.record.version}`)),
      driver.inTransaction(async () => void order.push('another')),
    ]);
    await Promise.all([open, others]);
    expect(order[0]).toBe('the host');
    expect(order.slice(1).sort()).toEqual(['another', 'sees 2']);
    await driver.inTransaction(async () => {
      await expect(cases.load('t', 'k')).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    });
  });

  test('[A1.2] a full disk is an error of its own; what was acknowledged stays, and there is writing again when there is room', async () => {
    const driver = sqliteDriver(handle);
    const { cases } = sqlRepositories(driver);
    await cases.commit('t', change('k', 'c0'));
    const pages = Number(at('page_count'));
    handle.exec(`pragma max_page_count = ${pages + 20}`);
    let kept = 1;
    const filling = async () => {
      for (; ; kept += 1) await cases.commit('t', change('k', `c${kept}`, kept, { programme: 'x'.repeat(4_000) }));
    };
    await expect(filling()).rejects.toMatchObject({ code: 'KASUS_STORAGE_FULL' });
    expect((await cases.load('t', 'k'))?.record.version).toBe(kept);
    expect(await all(cases.history('t', 'k'))).toHaveLength(kept);
    handle.exec('pragma max_page_count = 1000000');
    expect(await cases.commit('t', change('k', `c${kept}`, kept))).toMatchObject({ status: 'committed' });
  });

  test('[A1.2] errors of SQLite are told by its codes, as each driver writes them', async () => {
    const failing = (error: object) =>
      sqlRepositories({
        ...store.driver,
        transaction: () => Promise.reject(Object.assign(new Error('said'), error)),
      }).cases.commit('t', change('k', 'c1'));
    await expect(failing({ code: 'SQLITE_FULL' })).rejects.toMatchObject({ code: 'KASUS_STORAGE_FULL' });
    await expect(failing({ code: 'ERR_SQLITE_ERROR', errcode: 13 })).rejects.toMatchObject({ code: 'KASUS_STORAGE_FULL' });
    await expect(failing({ code: 'SQLITE_IOERR_FSYNC' })).rejects.toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN' });
    await expect(failing({ code: 'ERR_SQLITE_ERROR', errcode: 1_034 })).rejects.toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN' });
    await expect(failing({ code: 'SQLITE_CANTOPEN' })).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    await expect(failing({ code: 'SQLITE_CORRUPT' })).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
  });
});
