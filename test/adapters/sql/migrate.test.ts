import { describe, expect, test } from 'vitest';
import { migrate, migrationSql, schemaVersion, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { emptyDatabases, statementsIn } from './empty-databases.js';
import { version } from './rows-and-layout.js';
import { all, change } from './written.js';

const empty = await emptyDatabases();

describe.each(empty)('[A1.2] the tables in %s', (name, migrating, open) => {
  test('[A1.2] many processes that begin at once make them once', async () => {
    const { connect } = await open();
    const found = await Promise.all(Array.from({ length: 6 }, () => migrate(connect(), migrating)));
    expect([...found].sort()).toEqual([0, ...Array.from({ length: 5 }, () => schemaVersion)]);
    const driver = connect();
    expect(await version(driver)).toBe(schemaVersion);
    expect(await migrate(driver, migrating)).toBe(schemaVersion);
    expect(await sqlRepositories(driver).cases.commit('t', change('k', 'c1'))).toMatchObject({ status: 'committed' });
  });

  test('[A1.2] a database of a newer version is neither migrated nor read nor written', async () => {
    const { connect } = await open();
    const driver = connect();
    await migrate(driver, migrating);
    await driver.query(`update kasus_schema set version = ${schemaVersion + 1}`, []);
    await expect(migrate(driver, migrating)).rejects.toMatchObject({ code: 'KASUS_SCHEMA_TOO_NEW' });
    const { cases, audit } = sqlRepositories(driver);
    await expect(cases.load('t', 'k')).rejects.toMatchObject({ code: 'KASUS_SCHEMA_TOO_NEW' });
    await expect(cases.commit('t', change('k', 'c1'))).rejects.toMatchObject({ code: 'KASUS_SCHEMA_TOO_NEW' });
    await expect(all(cases.feed('t'))).rejects.toMatchObject({ code: 'KASUS_SCHEMA_TOO_NEW' });
    await expect(audit.entries('t')).rejects.toMatchObject({ code: 'KASUS_SCHEMA_TOO_NEW' });
    expect(await version(driver)).toBe(schemaVersion + 1);
  });

  test('[A1.2] without tables nothing is guessed', async () => {
    const { connect } = await open();
    await expect(sqlRepositories(connect()).cases.load('t', 'k')).rejects.toThrow('call migrate first');
  });

  test("[A1.2] a tool of the host's own makes the same from the printed SQL", async () => {
    const { connect } = await open();
    const driver = connect();
    for (const text of statementsIn(migrationSql(driver.dialect, 0, migrating))) await driver.query(text, []);
    expect(await migrate(driver, migrating)).toBe(schemaVersion);
    expect(await sqlRepositories(driver).cases.commit('t', change('k', 'c1'))).toMatchObject({ status: 'committed' });
    expect(migrationSql(driver.dialect, schemaVersion)).toBe('');
    expect(() => migrationSql(driver.dialect, schemaVersion + 1)).toThrow('KASUS_SCHEMA_TOO_NEW');
  });

  test('[A1.2] a migration that fails half way leaves nothing behind', async () => {
    const { connect } = await open();
    const driver = connect();
    await driver.query('create table kasus_audit (x integer)', []);
    await expect(migrate(driver, migrating)).rejects.toThrow();
    await expect(driver.query('select * from kasus_cases', [])).rejects.toThrow();
    expect(await version(driver)).toBe(0);
    await driver.query('drop table kasus_audit', []);
    expect(await migrate(driver, migrating)).toBe(0);
    expect(name).toBeDefined();
  });
});

test('[A1.2] every table and every unique key begins with the tenant, so that it can be cut by tenant', () => {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const made = migrationSql(dialect)
      .split(';\n')
      .filter((text) => /^create (table|unique)/.test(text) && !text.includes('kasus_schema'));
    expect(made.length).toBeGreaterThan(6);
    for (const text of made) expect(text).toMatch(/(primary key|create unique index \w+ on \w+) \(tenant/);
    expect(migrationSql(dialect)).not.toMatch(/serial|sequence|identity|autoincrement/i);
  }
});
