import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type pg from 'pg';
import {
  type Migrating,
  migrate,
  type PostgresDriver,
  postgresDriver,
  type SqliteDriver,
  sqliteDriver,
} from '../../../src/adapters/sql/index.js';
import { freshSchema } from './postgres.js';

/** One database with its tables. `another` is a connection of its own, as another process has it. */
export interface Opened<D> {
  readonly driver: D;
  readonly another: () => D;
  readonly close: () => Promise<void>;
}

export const sqliteFile = async (): Promise<Opened<SqliteDriver> & { readonly file: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-sqlite-'));
  const file = join(folder, 'kasus.db');
  const handles: Database.Database[] = [];
  const another = () => {
    const handle = new Database(file);
    handles.push(handle);
    return sqliteDriver(handle);
  };
  const driver = another();
  await migrate(driver);
  const close = async () => {
    for (const handle of handles) handle.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { driver, another, close, file };
};

export const postgresSchema = async (
  url: string,
  migrating?: Migrating,
): Promise<Opened<PostgresDriver> & { readonly pool: (settings?: pg.PoolConfig) => pg.Pool }> => {
  const { pool, drop } = await freshSchema(url);
  const another = () => postgresDriver(pool());
  const driver = another();
  await migrate(driver, migrating);
  return { driver, another, pool, close: drop };
};
