import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { driverOver, firstMigration, openFile, openPool, openWithVoucher, withinBegun } from '../../../docs/how-to/sql.js';
import { migrate, postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import type { By, Casework } from '../../../src/index.js';
import { freshSchema, postgresUrl } from './postgres.js';
import { change } from './written.js';

const url = await postgresUrl();
const rina: By = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const site = { id: 'timur', timeZone: 'Asia/Jakarta' };
const open = (casework: Casework, caseId: string, client = 'client-17') =>
  casework.open(
    { caseId, client: { kind: 'person', ref: client }, responsible: 'rina', source: 'self', site },
    { ...rina, commandId: `open-${caseId}` },
  );

test('[A1.2] the page: a case in a file is there when the program starts again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-how-to-'));
  const file = join(folder, 'cases.db');
  const first = await openFile(file);
  expect(await open(first, 'case-1')).toMatchObject({ refused: false });
  const again = await openFile(file);
  expect(await open(again, 'case-1')).toMatchObject({ refused: false, status: 'already-done' });
  expect(await again.run('case-1', { type: 'screening.begin', input: {} }, rina)).toMatchObject({ refused: false });
  expect((await again.find({ responsible: 'rina' }, rina)).refused).toBe(false);
  expect(await again.replay('case-1', rina)).toMatchObject({ agrees: true });
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(url === undefined)('[A1.2] the page, on PostgreSQL', async () => {
  const schema = url === undefined ? undefined : await freshSchema(url);
  afterAll(() => schema?.drop());
  const address = `${url}?options=${encodeURIComponent(`-c search_path=${schema?.name}`)}`;

  test('[A1.2] a voucher and a case, both or neither', async () => {
    const { driver, casework } = await openPool(address);
    await driver.query('create table vouchers (client text primary key, rupiah integer)', []);
    const caseId = await openWithVoucher(casework, driver, 'client-1', 50_000, rina);
    expect(await casework.read(caseId, rina)).toMatchObject({ refused: false });
    // The host's own key refuses the second voucher, and takes the case with it.
    await expect(openWithVoucher(casework, driver, 'client-1', 60_000, rina)).rejects.toMatchObject({ code: '23505' });
    expect(await casework.find({ client: 'client-1' }, rina)).toMatchObject({ rows: [{ caseId }] });
    expect(await driver.query('select count(*)::integer as n from vouchers', [])).toEqual([{ n: 1 }]);
  });

  test('[A1.2] a transaction that the program has begun itself', async () => {
    const { casework } = await openPool(address);
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query('begin');
    expect(await open(withinBegun(casework, client), 'case-2')).toMatchObject({ refused: false });
    await client.query('rollback');
    expect(await casework.read('case-2', rina)).toMatchObject({ refused: true });
    await client.query('begin');
    expect(await open(withinBegun(casework, client), 'case-2')).toMatchObject({ refused: false });
    await client.query('commit');
    await client.end();
    expect(await casework.read('case-2', rina)).toMatchObject({ refused: false });
  });

  test('[A1.2] a driver in a few lines', async () => {
    const pool = schema?.pool() as pg.Pool;
    const inner = postgresDriver(pool);
    const driver = driverOver({
      send: inner.query,
      transaction: (work) => inner.inTransaction((tx) => work(tx.query)),
    });
    await migrate(driver);
    expect(await sqlRepositories(driver).cases.commit('t', change('k', 'c1'))).toMatchObject({ status: 'committed' });
    let facts = 0;
    for await (const { entry } of sqlRepositories(driver).cases.feed('t')) facts += entry.version;
    expect(facts).toBe(1);
    expect(firstMigration).toContain('create table kasus_cases');
  });
});
