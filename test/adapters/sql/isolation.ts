import type pg from 'pg';
import { driverOver } from '../../../docs/how-to/sql.js';
import { openTransaction, postgresDriver, type Query, type SqlDriver, type SqlRow } from '../../../src/adapters/sql/index.js';

export const levels = ['read committed', 'repeatable read', 'serializable'] as const;
export type Level = (typeof levels)[number];

/** What a database or a role has set, for every connection of a pool. In `options` a blank within a value is written so. */
export const at = (level: Level, schema: string): pg.PoolConfig => ({
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

export const drivers = [
  ['our driver', postgresDriver],
  ["a host's own driver that sets no level", (pool: pg.Pool) => driverOver({ send: sentBy(pool), transaction: transactionOn(pool) })],
] as const;

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
export const countingFailures = (driver: SqlDriver, met: Map<string, number>): SqlDriver => {
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
