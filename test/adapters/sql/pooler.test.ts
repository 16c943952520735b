import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolThroughPooler } from '../../../docs/how-to/more-than-one-postgres.js';
import { migrate, type PostgresDriver, postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { forEachCase } from '../../../src/testing/index.js';
import { pgbouncerVersion, startPgbouncer } from '../../postgres/pgbouncer.js';
import { wait } from '../../postgres/server.js';
import { apart, type Hosted, stores } from './made.js';
import { postgresUrl } from './postgres.js';
import type { Opened } from './stores.js';
import { all, change } from './written.js';

const url = await postgresUrl();
const version = pgbouncerVersion();
if (version === undefined) {
  const how = 'apt-get install --no-install-recommends pgbouncer';
  if (process.env.CI) throw new Error(`there is no pgbouncer: ${how}`);
  console.warn(`\n  NOT TESTED THROUGH A POOLER: there is no pgbouncer.\n  ${how}\n`);
}
const connections = 4;
const clients = 12;

describe.skipIf(url === undefined || version === undefined)(`through PgBouncer ${version} in transaction mode`, () => {
  const name = `pooled_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const pools: pg.Pool[] = [];
  const poolTo = (connectionString: string, settings: pg.PoolConfig = {}) => {
    const pool = new pg.Pool({ connectionString, max: 8, ...settings });
    pool.on('error', () => undefined);
    pools.push(pool);
    return pool;
  };
  const inServer = async (text: string) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(text);
    await client.end();
  };
  let through: string;
  /** Past the pooler, to see what it does. */
  let direct: pg.Pool;
  let stop: (() => Promise<void>) | undefined;
  let opened: Opened<Hosted>;
  let found: number;
  beforeAll(async () => {
    // A database of its own: a `search_path` in the start of a connection is one of the things a pooler does not take.
    await inServer(`create database ${name}`);
    const own = new URL(url as string);
    own.pathname = `/${name}`;
    direct = poolTo(own.href);
    ({ url: through, stop } = await startPgbouncer(own.href, { connections }));
    const another = (): PostgresDriver => postgresDriver(poolTo(through));
    const processes = [another(), another(), another(), another(), another()] as const;
    [found] = (await Promise.all(processes.map((driver) => migrate(driver)))).sort() as [number];
    opened = { driver: processes[0], another, close: async () => undefined };
  }, 60_000);
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await stop?.();
    await inServer(`drop database if exists ${name} with (force)`);
  }, 60_000);

  const [, supports] = stores.find(([store]) => store === 'PostgreSQL') ?? [];
  let made = 0;
  forEachCase(async () => {
    made += 1;
    if (!supports) throw new Error('there is no PostgreSQL');
    return apart(opened, supports, `${made}/`);
  }, test);

  test('[A1.2] five processes that begin at once make the tables once', async () => {
    expect(found).toBe(0);
    const { rows } = await direct.query(`select count(*)::integer as n from pg_tables where tablename = 'kasus_cases'`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test(`[A1.2] ${clients} clients over ${connections} connections commit at once, and nothing is lost or doubled`, async () => {
    const each = 25;
    const own = Array.from({ length: clients }, () => sqlRepositories(postgresDriver(poolTo(through, { max: 1 }))).cases);
    let conflicts = 0;
    await Promise.all(
      own.map(async (cases, w) => {
        for (let n = 0; n < each; n += 1) {
          expect(await cases.commit('busy', change(`own-${w}`, `o${w}-${n}`, n))).toMatchObject({ status: 'committed' });
          // And all of them on one case.
          for (let isDone = false; !isDone; ) {
            const at = (await cases.load('busy', 'shared'))?.record.version ?? 0;
            const { status } = await cases.commit('busy', change('shared', `s${w}-${n}`, at));
            isDone = status === 'committed';
            if (!isDone) conflicts += 1;
          }
        }
      }),
    );
    expect(conflicts).toBeGreaterThan(20);
    const cases = sqlRepositories(postgresDriver(direct)).cases;
    const ids = Array.from({ length: clients * each }, (_, n) => `${Math.floor(n / each)}-${n % each}`);
    const shared = await all(cases.history('busy', 'shared'));
    expect(shared.map(({ version }) => version)).toEqual(ids.map((_, n) => n + 1));
    expect(shared.map(({ commandId }) => commandId).sort()).toEqual(ids.map((id) => `s${id}`).sort());
    const feed = await all(cases.feed('busy'));
    expect(feed.map(({ entry }) => entry.commandId).sort()).toEqual([...ids.map((id) => `o${id}`), ...ids.map((id) => `s${id}`)].sort());
    // As many as were allowed: so they were shared.
    const { rows } = await direct.query(
      `select count(*)::integer as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    expect(rows[0].n).toBeLessThanOrEqual(connections + direct.totalCount - 1);
    expect(rows[0].n).toBeGreaterThan(1);
  });

  test("[A1.2] the host's rows and a commit in one transaction, both or neither", async () => {
    await direct.query('create table vouchers (client text primary key)');
    const driver = poolThroughPooler(through);
    const both = (caseId: string) =>
      driver.inTransaction(async (tx) => {
        await sqlRepositories(tx).cases.commit('host', change(caseId, caseId));
        await tx.query('insert into vouchers (client) values ($1)', ['client-1']);
      });
    await both('k1');
    await expect(both('k2')).rejects.toMatchObject({ code: '23505' });
    const { cases } = sqlRepositories(postgresDriver(direct));
    expect((await cases.load('host', 'k1'))?.record.version).toBe(1);
    expect(await cases.load('host', 'k2')).toBeUndefined();
  });

  describe('[A1.2] what must not be done through it', () => {
    /** Each on a connection of its own to the pooler. */
    const client = async (to = through) => poolTo(to, { max: 1 }).connect();

    /** A driver that prepares each statement under a name, as some do. */
    const naming = (pool: pg.Pool): PostgresDriver =>
      postgresDriver({
        connect: async () => {
          const inner = await pool.connect();
          return {
            query: (text, values) => inner.query({ name: createHash('md5').update(text).digest('hex'), text, values }),
            release: (destroy) => inner.release(destroy),
          };
        },
      });
    const committing = (to: (w: number) => PostgresDriver, tenant: string) =>
      Promise.allSettled(
        Array.from({ length: clients }, async (_, w) => {
          const { cases } = sqlRepositories(to(w));
          for (let n = 0; n < 5; n += 1) await cases.commit(tenant, change(`k${w}`, `c${w}-${n}`, n));
        }),
      );
    const codesOf = (answers: readonly PromiseSettledResult<void>[]) =>
      answers.flatMap((answer) => {
        if (answer.status === 'fulfilled') return [];
        const { code, cause } = answer.reason as { readonly code?: string; readonly cause?: { readonly code?: string } };
        return [cause?.code ?? code];
      });

    test('[A1.2] a driver that names its statements fails, and the same driver past the pooler does not', async () => {
      const failed = codesOf(await committing(() => naming(poolTo(through, { max: 1 })), 'named'));
      expect(failed.length).toBeGreaterThan(0);
      for (const code of failed) expect(['42P05', '26000']).toContain(code);
      const straight = naming(direct);
      expect(codesOf(await committing(() => straight, 'straight'))).toEqual([]);
    });

    test('[A1.2] what one client sets on its session, another meets', async () => {
      const [one, two] = [await client(), await client()];
      await one.query(`set app.tenant = 'pantau'`);
      const met = async () => (await two.query(`select current_setting('app.tenant', true) as tenant`)).rows[0].tenant;
      expect(await met()).toBe('pantau');
      await one.query('reset app.tenant');
      // In a transaction, and gone with it.
      await one.query('begin');
      await one.query(`set local app.tenant = 'pantau'`);
      expect((await one.query(`select current_setting('app.tenant') as tenant`)).rows[0].tenant).toBe('pantau');
      await one.query('commit');
      expect(await met()).toBe('');
      one.release();
      two.release();
    });

    test('[A1.2] a lock on a session is given to two', async () => {
      const [one, two] = [await client(), await client()];
      const lock = async (by: pg.PoolClient) => (await by.query('select pg_try_advisory_lock(7) as got')).rows[0].got;
      expect([await lock(one), await lock(two)]).toEqual([true, true]);
      await one.query('select pg_advisory_unlock_all()');
      one.release();
      two.release();
    });

    test('[A1.2] a notification does not arrive; it does on a connection past the pooler', async () => {
      const [pooled, straight] = [await client(), await direct.connect()];
      const heard: string[] = [];
      for (const [who, listener] of [
        ['pooled', pooled],
        ['straight', straight],
      ] as const) {
        listener.on('notification', () => heard.push(who));
        await listener.query('listen cases');
      }
      const sender = await client();
      for (let n = 0; n < 10; n += 1) await sender.query('notify cases');
      for (let n = 0; heard.length < 10 && n < 100; n += 1) await wait(10);
      expect(heard).toEqual(Array.from({ length: 10 }, () => 'straight'));
      await pooled.query('unlisten *');
      for (const one of [pooled, sender, straight]) one.release();
    });
  });
});
