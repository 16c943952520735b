import Database from 'libsql';
import { afterEach } from 'vitest';
import { type Migrating, postgresDriver, type SqlDriver, sqliteDriver } from '../../../src/adapters/sql/index.js';
import type { Place } from './bringing-forward.js';
import { freshSchema, postgresUrl } from './postgres.js';
import { sqliteFile } from './stores.js';

/** What is done after the test, in this order. */
type Closing = (() => Promise<void> | void)[];

/** An empty database: how to connect to it once more, and where another process finds it. */
interface Empty {
  readonly connect: () => SqlDriver;
  readonly place: Place;
}
const onSqlite = async (closing: Closing): Promise<Empty> => {
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
const onPostgres = async (closing: Closing, url: string): Promise<Empty> => {
  const { name, pool, drop } = await freshSchema(url);
  closing.push(drop);
  return { connect: () => postgresDriver(pool({ max: 2 })), place: { url, schema: name } };
};

/** Of each kind of database its name, how it is migrated, and how to make an empty one, which goes with the test that made it. */
export const emptyDatabases = async (): Promise<readonly (readonly [string, Migrating, () => Promise<Empty>])[]> => {
  const url = await postgresUrl();
  const closing: Closing = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  const sqlite = () => onSqlite(closing);
  if (url === undefined) return [['SQLite', {}, sqlite]];
  const postgres = () => onPostgres(closing, url);
  return [
    ['SQLite', {}, sqlite],
    ['PostgreSQL', {}, postgres],
    ['PostgreSQL, partitioned by a hash of the tenant', { partitions: 3 }, postgres],
  ];
};

/** The statements of a printed migration, as a host's own tool runs them. */
export const statementsIn = (text: string): readonly string[] => text.split(/;\n/).filter((one) => one.trim() !== '');
