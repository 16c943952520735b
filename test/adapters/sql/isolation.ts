import type pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { driverOver } from '../../../docs/how-to/sql.js';
import {
  openTransaction,
  postgresDriver,
  type Query,
  type SqlDriver,
  type SqlRow,
  sqlRepositories,
} from '../../../src/adapters/sql/index.js';
import { freshSchema } from './postgres.js';
import { all } from './written.js';

const levels = ['read committed', 'repeatable read', 'serializable'] as const;
type Level = (typeof levels)[number];

/** What a database or a role has set, for every connection of a pool. In `options` a blank within a value is written so. */
const at = (level: Level, schema: string): pg.PoolConfig => ({
  options: `-c search_path=${schema} -c default_transaction_isolation=${level.replaceAll(' ', '\\ ')}`,
});

const sentBy =
  (on: pg.Pool | pg.PoolClient): Query =>
  async (text, params) =>
    (await on.query(text, [...params])).rows as readonly SqlRow[];
/** Begun as the server has it set. */
const transactionOn =
  (pool: pg.Pool) =>
  async <V>(work: (send: Query) => Promise<V>): Promise<V> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const answer = await work(sentBy(client));
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };

const drivers = [
  ['our driver', postgresDriver],
  ["a host's own driver that sets no level", (pool: pg.Pool) => driverOver({ send: sentBy(pool), transaction: transactionOn(pool) })],
] as const;
/** Every level through every driver. */
export const matrix = levels.flatMap((level) => drivers.map(([name, driverOn]) => ({ level, name, driverOn })));

/** A transaction of the host's, which begins it anew where it lost against another, and only there. `again` hears why. */
export const begunAnew = async <V>(pool: pg.Pool, work: (tx: SqlDriver) => Promise<V>, again: string[] = []): Promise<V> => {
  try {
    return await transactionOn(pool)((query) => work(openTransaction({ dialect: 'postgres', query })));
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code !== '40001' && code !== '40P01') throw error;
    again.push(code);
  }
  await new Promise((done) => setTimeout(done, 20 * Math.random()));
  return begunAnew(pool, work, again);
};

/** The driver, and how often the database threw which code at it. */
const countingFailures = (driver: SqlDriver, met: Map<string, number>): SqlDriver => {
  const noted = (error: unknown): never => {
    const code = String((error as { readonly code?: unknown }).code);
    met.set(code, (met.get(code) ?? 0) + 1);
    throw error;
  };
  return {
    ...driver,
    query: (text, params) => driver.query(text, params).catch(noted),
    transaction: (steps) => driver.transaction(steps).catch(noted),
  };
};

export const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);
export const of = <V>(list: readonly V[], n: number): V => list[n % list.length] as V;

/**
 * Six clients with pools of their own, as the processes of a house have them, on one schema for the tests of a describe. Its tables
 * are for the tests to make. Schema and clients are there only when the tests run: therefore the calls.
 */
export const clientsOf = (url: string, { level, driverOn }: (typeof matrix)[number]) => {
  let made: Awaited<ReturnType<typeof freshSchema>>;
  let clients: readonly SqlDriver[] = [];
  let tenants = 0;
  const met = new Map<string, number>();
  const pool = (): pg.Pool => made.pool({ ...at(level, made.name), application_name: made.name, max: 4 });
  beforeAll(async () => {
    made = await freshSchema(url);
    clients = upTo(6).map(() => countingFailures(driverOn(pool()), met));
  });
  afterAll(() => made?.drop());
  return {
    schema: () => made,
    pool,
    /** How often the database threw which code at the clients. */
    met: met as ReadonlyMap<string, number>,
    clients: () => clients,
    repositories: () => clients.map((driver) => sqlRepositories(driver)),
    /** A tenant that no other test writes. */
    fresh: () => {
      tenants += 1;
      return `tenant-${tenants}`;
    },
    /** The facts in its feed. */
    fed: async (tenant: string) => (await all(sqlRepositories(of(clients, 0)).cases.feed(tenant))).map(({ entry }) => entry),
  };
};
