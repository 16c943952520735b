import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { startedIn, stopIn } from './postgres-server.js';

/** Under another config there is nobody to stop the server: then it is this file's own. */
const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-pg-'));
  afterAll(() => stopIn(folder));
  return folder;
};

/**
 * Where a real PostgreSQL listens: `TEST_PG_URL`, or a server that the tests start, once a run. Undefined where there is none to be had:
 * said loudly, and a failure in CI.
 */
export const postgresUrl = async (): Promise<string | undefined> => {
  if (process.env.TEST_PG_URL) return process.env.TEST_PG_URL;
  try {
    return await startedIn(inject('postgresFolder') ?? ownFolder());
  } catch (error) {
    if (process.env.CI) throw error;
    console.warn(`\n  NOT TESTED ON POSTGRESQL: ${error}\n  Set TEST_PG_URL to a server of your own.\n`);
    return undefined;
  }
};

let schemas = 0;
/** A schema of its own, in which nothing of another test is seen; `pool` as often as connections of another process are wanted. */
export const freshSchema = async (
  url: string,
): Promise<{ readonly name: string; readonly pool: (settings?: pg.PoolConfig) => pg.Pool; readonly drop: () => Promise<void> }> => {
  schemas += 1;
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2)}_${schemas}`;
  const inDatabase = async (text: string) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await inDatabase(`create schema ${name}`);
  const pools: pg.Pool[] = [];
  return {
    name,
    pool: (settings) => {
      const pool = new pg.Pool({ connectionString: url, options: `-c search_path=${name}`, max: 8, ...settings });
      pools.push(pool);
      return pool;
    },
    drop: async () => {
      await Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
      await inDatabase(`drop schema ${name} cascade`);
    },
  };
};
