/** A PostgreSQL for this story: yours, if `DATABASE_URL` names one, else a server of its own that is gone afterwards. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { migrate, postgresDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
// The server that the tests of the repositories use too. A host has one already.
import { makeServer } from '../../test/postgres/server.js';
import { type House, tables } from './house.js';
import { receiverTables } from './receiver.js';
import { quiet } from './work.js';

const served = async (): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> => {
  const given = process.env.DATABASE_URL ?? process.env.TEST_PG_URL;
  if (given) return { url: given, remove: async () => undefined };
  const server = await makeServer(mkdtempSync(join(tmpdir(), 'kasus-story-')));
  await server.start();
  return { url: server.url, remove: server.remove };
};

/** The same database, with this schema as the first one looked into. */
const within = (url: string, schema: string): string => {
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema}`);
  return address.href;
};

/** Three schemas: the house's, its jobs', and the other system's, which in life is another database. All are gone after `close`. */
export const openSchemas = async (url: string) => {
  const name = `kasus_story_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const schemas = { house: `${name}_house`, jobs: `${name}_jobs`, elsewhere: `${name}_elsewhere` };
  const owner = new pg.Pool({ connectionString: url, max: 1 });
  for (const schema of [schemas.house, schemas.elsewhere]) await owner.query(`create schema ${schema}`);

  const address = within(url, schemas.house);
  const [pool, elsewherePool] = [address, within(url, schemas.elsewhere)].map((connectionString) => new pg.Pool({ connectionString }));
  if (!pool || !elsewherePool) throw new Error('two addresses make two pools');
  const driver = postgresDriver(pool);
  await migrate(driver);
  await pool.query(tables);
  await runMigrations({ connectionString: url, schema: schemas.jobs, logger: quiet });
  await elsewherePool.query(receiverTables);
  const house: House = { driver, cases: sqlRepositories(driver).cases, jobs: schemas.jobs };

  return {
    /** Of the house, for a process of its own. */
    address,
    house,
    elsewhere: postgresDriver(elsewherePool),
    close: async () => {
      await Promise.all([pool.end(), elsewherePool.end()]);
      for (const schema of Object.values(schemas)) await owner.query(`drop schema if exists ${schema} cascade`);
      await owner.end();
    },
  };
};

export const openDatabase = async () => {
  const { url, remove } = await served();
  const schemas = await openSchemas(url);
  return {
    ...schemas,
    close: async () => {
      await schemas.close();
      await remove();
    },
  };
};
