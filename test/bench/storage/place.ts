import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import {
  migrate,
  postgresDriver,
  type SqlDriver,
  type SqlRepositories,
  sqliteDriver,
  sqlRepositories,
} from '../../../src/adapters/sql/index.js';
import { durable, makeServer } from '../../postgres/server.js';
import { type ByHand, byHandOnPostgres, byHandOnSqlite } from './by-hand.js';

/** A durable database with our tables, and with those of the work by hand beside them. */
export interface Place {
  readonly name: string;
  readonly version: string;
  readonly driver: SqlDriver & { readonly inTransaction: <V>(work: (tx: SqlDriver) => Promise<V>) => Promise<V> };
  readonly repositories: SqlRepositories;
  /** The audit log: on SQLite in a file of its own, as the how-to page says. */
  readonly audit: SqlRepositories['audit'];
  readonly byHand: ByHand;
  /** How many clients it is measured with. */
  readonly clients: readonly number[];
  readonly url?: string;
  readonly close: () => Promise<void>;
}

const sqlitePlace = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-bench-'));
  const [handle, log] = [new Database(join(folder, 'kasus.db')), new Database(join(folder, 'audit.db'))];
  const [driver, logDriver] = [sqliteDriver(handle), sqliteDriver(log)];
  await migrate(driver);
  await migrate(logDriver);
  const [{ version } = {}] = await driver.query('select sqlite_version() as version', []);
  return {
    name: 'SQLite',
    version: `SQLite ${version} (libsql), WAL, synchronous=FULL`,
    driver,
    repositories: sqlRepositories(driver),
    audit: sqlRepositories(logDriver).audit,
    byHand: byHandOnSqlite(handle),
    clients: [1],
    async close() {
      handle.close();
      log.close();
      rmSync(folder, { recursive: true });
    },
  };
};

const postgresPlace = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-bench-pg-'));
  // What a server of this size is given: the defaults are those of a very small machine.
  const server = await makeServer(folder, { settings: [...durable, 'shared_buffers=512MB', 'max_wal_size=4GB'] });
  await server.start();
  const pool = new pg.Pool({ connectionString: server.url, max: 16 });
  const driver = postgresDriver(pool);
  await migrate(driver);
  const [{ version } = {}] = await driver.query('show server_version', []).then((rows) => rows.map((r) => ({ version: r.server_version })));
  const repositories = sqlRepositories(driver);
  return {
    name: 'PostgreSQL',
    version: `PostgreSQL ${version}, fsync=on, synchronous_commit=on, shared_buffers=512MB`,
    driver,
    repositories,
    audit: repositories.audit,
    byHand: await byHandOnPostgres(pool),
    clients: [1, 16],
    url: server.url,
    async close() {
      await pool.end();
      await server.remove();
    },
  };
};

export const places: readonly (() => Promise<Place>)[] = [sqlitePlace, postgresPlace];
