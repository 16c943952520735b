import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, type PgClient, type PgPool, postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { makeServer } from '../../postgres/server.js';
import { type Breaker, inTurn } from './breaker.js';
import { forgetful, type StoreUnderFaults } from './store.js';

const failed = (code: string) => Object.assign(new Error('failed on purpose'), { code });

/** A pool of which single calls fail. A connection that was lost stays lost: whoever is lent it again meets that. */
const failingPool = (pool: pg.Pool, breaker: Breaker, from: number): PgPool => {
  const gone = new WeakSet<object>();
  const [reading, writing] = [inTurn(['ECONNRESET', '40001', '57P01'], from), inTurn(['ECONNRESET', '40P01', '53100', '57P01'], from)];
  const isLost = (code: string) => code === 'ECONNRESET' || code === '57P01';

  const failing = (client: pg.PoolClient): PgClient => {
    const throwing = (code: string): never => {
      if (isLost(code)) gone.add(client);
      throw failed(code);
    };
    return {
      query: async (text, values) => {
        if (gone.has(client)) throw failed('ECONNRESET');
        const how = breaker.next();
        if (how === 'before') throwing(/^\s*(insert|update|select kasus_commit|commit)/i.test(text) ? writing() : reading());
        const answer = await client.query(text, values);
        if (how) throwing('ECONNRESET');
        return answer;
      },
      release: (destroy) => client.release(destroy),
      on: (event, listener) => client.on(event, listener),
      removeListener: (event, listener) => client.removeListener(event, listener),
    };
  };
  return {
    connect: async () => {
      if (breaker.next()) throw failed('ECONNREFUSED');
      return failing(await pool.connect());
    },
  };
};

export const postgresUnderFaults = async (isSpoiled: boolean): Promise<StoreUnderFaults> => {
  const server = await makeServer(mkdtempSync(join(tmpdir(), 'kasus-io-')));
  await server.start();
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  const driver = postgresDriver(pool);
  await migrate(driver);
  const plain = sqlRepositories(driver);
  return {
    plain,
    through: (breaker, from) => {
      const shelves = sqlRepositories(postgresDriver(failingPool(pool, breaker, from)));
      return isSpoiled ? forgetful(shelves) : shelves;
    },
    audited: async (tenant) => (await plain.audit.entries(tenant)).length,
    close: async () => {
      await pool.end();
      await server.remove();
    },
  };
};
