import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type Migrating,
  migrate,
  migrationSql,
  postgresDriver,
  type SqlDriver,
  type SqlRepositories,
  type SqlRow,
  schemaVersion,
  sqliteDriver,
  sqlRepositories,
} from '../../../src/adapters/sql/index.js';
import { migrateTo, sqlTo } from '../../../src/adapters/sql/migrate.js';
import { migrations } from '../../../src/adapters/sql/schema.js';
import { anEdit, ofService } from '../../../src/testing/repository/entries.js';
import { aToken } from '../../../src/testing/repository/tokens.js';
import { anAuditEntry } from '../../../src/testing/repository/writing.js';
import type { Place } from './bringing-forward.js';
import { freshSchema, postgresUrl } from './postgres.js';
import { second, unfinished } from './second-layout.js';
import { sqliteFile } from './stores.js';
import { all, change } from './written.js';

const url = await postgresUrl();
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** An empty database: how to connect to it once more, and where another process finds it. */
interface Empty {
  readonly connect: () => SqlDriver;
  readonly place: Place;
}
const onSqlite = async (): Promise<Empty> => {
  const { close, file } = await sqliteFile();
  closing.push(close);
  const path = `${file}.new`;
  const handles: Database.Database[] = [];
  closing.unshift(() => {
    for (const handle of handles) handle.close();
  });
  const connect = () => {
    const handle = new Database(path);
    handles.push(handle);
    return sqliteDriver(handle);
  };
  return { connect, place: { file: path } };
};
const onPostgres = async (): Promise<Empty> => {
  const { name, pool, drop } = await freshSchema(url as string);
  closing.push(drop);
  return { connect: () => postgresDriver(pool({ max: 2 })), place: { url: url as string, schema: name } };
};
const empty: readonly (readonly [string, Migrating, () => Promise<Empty>])[] = [
  ['SQLite', {}, onSqlite],
  ...(url === undefined
    ? []
    : ([
        ['PostgreSQL', {}, onPostgres],
        ['PostgreSQL, partitioned by a hash of the tenant', { partitions: 3 }, onPostgres],
      ] as const)),
];
const version = async (driver: SqlDriver) => Number((await driver.query('select version from kasus_schema', []))[0]?.version);
const statementsIn = (text: string) => text.split(/;\n/).filter((one) => one.trim() !== '');

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

/** Today's repositories as a program of the next version holds them: it knows one version more. */
const ofNext = (driver: SqlDriver): SqlRepositories =>
  sqlRepositories({
    ...driver,
    query: async (text, params) => {
      const rows = await driver.query(text, params);
      return text.startsWith('select version from kasus_schema') ? rows.map((row) => ({ version: Number(row.version) - 1 })) : rows;
    },
  });
const tooNew = expect.objectContaining({ code: 'KASUS_SCHEMA_TOO_NEW' });
const tables = ['cases', 'facts', 'awaited', 'directory', 'directory_facts', 'directory_commands', 'answer_tokens', 'attempts', 'audit'];
/** Every row of these tenants, as version 1 knows it, in one order. */
const rowsIn = async (driver: SqlDriver): Promise<Readonly<Record<string, readonly string[]>>> => {
  const found: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const rows = await driver.query(`select * from kasus_${table} where tenant in ('north', 'south')`, []);
    expect(rows.length, table).toBeGreaterThan(0);
    found[table] = rows.map(({ programme: _, ...row }) => JSON.stringify(row)).sort();
  }
  return found;
};
/** What the database itself says of its tables, columns and indexes. */
const layoutOf = async ({ dialect, query }: SqlDriver): Promise<readonly SqlRow[]> =>
  dialect === 'sqlite'
    ? query('select name, sql from sqlite_master order by name', [])
    : [
        ...(await query(
          `select table_name, column_name, data_type, collation_name, is_nullable, column_default from information_schema.columns
           where table_schema = current_schema() order by table_name, column_name`,
          [],
        )),
        ...(await query(
          `select replace(indexdef, current_schema() || '.', '') as made from pg_indexes where schemaname = current_schema() order by indexname`,
          [],
        )),
        ...(await query(
          'select inhrelid::regclass::text as part, inhparent::regclass::text as of from pg_inherits where inhparent in ' +
            '(select oid from pg_class where relnamespace = current_schema()::regnamespace) order by 1',
          [],
        )),
      ];

describe.each(empty)('[A1.2] from version 1 to version 2, in %s', (_, migrating, open) => {
  const next = [...migrations, second];

  /** A database of version 1 with rows in every table, whose feed a reader has read as far as `cursor`. */
  const filled = async () => {
    const { connect, place } = await open();
    const driver = connect();
    await migrate(driver, migrating);
    const { cases, directory, answerTokens, audit } = sqlRepositories(driver);
    for (const tenant of ['north', 'south']) {
      for (let n = 0; n < 12; n += 1)
        await cases.commit(tenant, change(`k${n % 4}`, `c${n}`, 2 * Math.floor(n / 4), { awaits: ['budi'] }, 2));
      await directory.commit(tenant, anEdit([ofService('s1')], 'd1'));
      await answerTokens.save(tenant, aToken('t1'));
      await answerTokens.attempt(tenant, [{ key: 'p1', most: 9 }], { at: '2026-01-05', since: '2026-01-01' });
      await audit.append(tenant, anAuditEntry());
    }
    const read = await all(cases.feed('north'));
    // Written, and not read by anybody yet.
    await cases.commit('north', change('k0', 'c12', 6));
    return { connect, place, driver, cases, cursor: read[9]?.cursor as string, later: read.slice(10).map(({ entry }) => entry) };
  };

  test('[A1.2] nothing is lost, the rows that were there get their value, and the feed goes on', async () => {
    const { connect, driver, cursor, later } = await filled();
    const before = await rowsIn(driver);
    expect(await migrateTo(next, connect(), migrating)).toBe(1);
    expect(await migrateTo(next, connect())).toBe(2);
    expect(await version(driver)).toBe(2);
    expect(await rowsIn(driver)).toEqual(before);
    const given = "select count(*) as n from kasus_cases where tenant in ('north', 'south') and programme = 'p'";
    expect(Number((await driver.query(given, []))[0]?.n)).toBe(8);

    const { cases, directory, answerTokens } = ofNext(connect());
    expect(await cases.commit('north', change('k0', 'c12', 7))).toMatchObject({ status: 'already-done', version: 7 });
    expect(await cases.commit('north', change('k0', 'c13', 6))).toEqual({ status: 'conflict', current: 7 });
    expect(await cases.commit('north', change('k0', 'c13', 7))).toMatchObject({ status: 'committed' });
    const rest = (await all(cases.feed('north', cursor))).map(({ entry }) => entry);
    expect(rest.slice(0, later.length)).toEqual(later);
    expect(rest.slice(later.length).map(({ caseId, version: at }) => `${caseId}.${at}`)).toEqual(['k0.7', 'k0.8']);
    expect(await directory.commit('north', anEdit([ofService('s1')], 'd1'))).toMatchObject({ status: 'already-done' });
    expect(await answerTokens.find('south', 't1')).toMatchObject({ state: 'open' });
  });

  test('[A1.2] an old program refuses the database afterwards, and changes nothing in it', async () => {
    const { connect, driver } = await filled();
    await migrateTo(next, connect(), migrating);
    const before = await rowsIn(driver);
    const { cases, directory, answerTokens, audit } = sqlRepositories(connect());
    for (const asked of [
      () => migrate(connect(), migrating),
      () => cases.load('north', 'k0'),
      () => cases.commit('north', change('k0', 'c13', 7)),
      () => all(cases.feed('north')),
      () => directory.commit('north', anEdit([ofService('s2')], 'd2')),
      () => answerTokens.revoke('north', { caseId: 'k1', referralId: 'r1' }),
      () => audit.append('north', anAuditEntry()),
    ])
      await expect(asked()).rejects.toEqual(tooNew);
    expect(await version(driver)).toBe(2);
    expect(await rowsIn(driver)).toEqual(before);
  });

  test('[A1.2] a step that fails half way leaves version 1 and its rows, and the next one is tried', async () => {
    const { connect, driver, cases } = await filled();
    const before = await rowsIn(driver);
    const layout = await layoutOf(driver);
    await expect(migrateTo([...migrations, unfinished], connect(), migrating)).rejects.toThrow(/unique/i);
    expect(await version(driver)).toBe(1);
    expect(await rowsIn(driver)).toEqual(before);
    expect(await layoutOf(driver)).toEqual(layout);
    const anew = sqlRepositories(connect()).cases;
    expect((await anew.load('north', 'k0', 'c12'))?.done).toMatchObject({ version: 7 });
    for (const one of [anew, cases]) {
      const from = (await one.load('north', 'k0'))?.record.version ?? 0;
      expect(await one.commit('north', change('k0', `c13-${from}`, from))).toMatchObject({ status: 'committed' });
    }
    expect(await all(anew.feed('north'))).toHaveLength(27);
    expect(await migrateTo(next, connect(), migrating)).toBe(1);
  });

  test('[A1.2] the printed SQL does the same by hand, and a program that was not told of partitions makes them all the same', async () => {
    const [one, other] = [await filled(), await filled()];
    await migrateTo(next, one.driver);
    const printed = statementsIn(sqlTo(next, other.driver.dialect, 1, migrating));
    await other.driver.transaction(function* () {
      for (const text of printed) yield { text, params: [] };
    });
    expect(await version(other.driver)).toBe(2);
    expect(await layoutOf(other.driver)).toEqual(await layoutOf(one.driver));
    const given = 'select tenant, case_id, programme from kasus_cases order by tenant, case_id';
    expect(await other.driver.query(given, [])).toEqual(await one.driver.query(given, []));
    expect(await migrateTo(next, other.connect(), migrating)).toBe(2);
    if (migrating.partitions) {
      const parts = "select count(*) as n from pg_inherits where inhparent = 'kasus_reminders'::regclass";
      expect(Number((await one.driver.query(parts, []))[0]?.n)).toBe(migrating.partitions);
    }
  });

  test('[A1.2] six processes that begin at once do it once, and what is acknowledged to writers meanwhile is there', async () => {
    const { connect, place, driver } = await filled();
    const before = await rowsIn(driver);
    let isOver = false;
    const acknowledged: string[] = [];
    const writer = async (w: number) => {
      const { cases } = sqlRepositories(connect());
      for (let n = 0; !isOver; n += 1) {
        expect(await cases.commit('writers', change(`k${w}`, `w${w}-${n}`, n))).toMatchObject({ status: 'committed' });
        acknowledged.push(`k${w}.${n + 1}`);
        await new Promise((done) => setTimeout(done, 5));
      }
    };
    const writers = [0, 1].map(writer);
    const found = await broughtForward(6, place);
    isOver = true;
    await Promise.all(writers);
    expect([...found].sort()).toEqual(['found 1', ...Array.from({ length: 5 }, () => 'found 2')]);
    expect(await version(driver)).toBe(2);
    expect(await rowsIn(driver)).toEqual(before);
    const fed = (await all(ofNext(connect()).cases.feed('writers'))).map(({ entry }) => `${entry.caseId}.${entry.version}`);
    expect(fed.length).toBeGreaterThan(1);
    expect([...fed].sort()).toEqual([...acknowledged].sort());
  });
});

const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));
let program = '';
beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  program = join(mkdtempSync(join(cache, 'kasus-migrating-')), 'program.mjs');
  const entry = fileURLToPath(new URL('bringing-forward.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(join(program, '..'), { recursive: true, force: true }));

/** So many processes, let go when all of them are there: what each of them says. */
const broughtForward = async (count: number, place: Place): Promise<readonly string[]> => {
  const started = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, [program, JSON.stringify(place)], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    let be = (): void => undefined;
    const ready = new Promise<void>((done) => {
      be = done;
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        be();
      });
    const ended = new Promise<string>((done) => child.once('close', () => done(said.replace('ready\n', '').trim())));
    return { ready: Promise.race([ready, ended]), go: () => child.stdin.end('go\n'), ended };
  });
  await Promise.all(started.map(({ ready }) => ready));
  for (const { go } of started) go();
  return Promise.all(started.map(({ ended }) => ended));
};

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
