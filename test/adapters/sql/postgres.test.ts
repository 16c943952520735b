import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, type PostgresDriver, postgresDriver, type SqlDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { postgresUrl } from './postgres.js';
import { type Opened, postgresSchema } from './stores.js';
import { all, change, due } from './written.js';

const url = await postgresUrl();

/** A promise and the way to keep it. */
const signal = () => {
  let give = (): void => undefined;
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { give, given };
};

describe.skipIf(url === undefined)('[A1.2] PostgreSQL', () => {
  let store: Opened<PostgresDriver> & { readonly pool: Awaited<ReturnType<typeof postgresSchema>>['pool'] };
  beforeAll(async () => {
    store = await postgresSchema(url as string);
  });
  afterAll(() => store?.close());
  let tenants = 0;
  const fresh = () => {
    tenants += 1;
    return `tenant-${tenants}`;
  };
  const read = async (tenant: string, after?: string) =>
    (await all(sqlRepositories(store.driver).cases.feed(tenant, after))).map(({ cursor, entry }) => ({
      cursor,
      is: `${entry.caseId}.${entry.version}`,
    }));

  /** Commits in a transaction that stays open until it is let go. */
  const held = async (tenant: string, ...asked: Parameters<typeof change>) => {
    const [wrote, end] = [signal(), signal()];
    const over = store.driver.inTransaction(async (tx) => {
      expect(await sqlRepositories(tx).cases.commit(tenant, change(...asked))).toMatchObject({ status: 'committed' });
      wrote.give();
      await end.given;
    });
    await wrote.given;
    return async () => {
      end.give();
      await over;
    };
  };

  test('[A1.2] a fact that is committed late is not skipped by a reader who has seen what was written after it', async () => {
    const tenant = fresh();
    const { cases } = sqlRepositories(store.driver);
    await cases.commit(tenant, change('a', 'c1'));
    const letGo = await held(tenant, 'late', 'c2');
    await cases.commit(tenant, change('b', 'c3'));
    const before = await read(tenant);
    expect(before.map(({ is }) => is)).toEqual(['a.1', 'b.1']);
    await letGo();
    expect((await read(tenant, before.at(-1)?.cursor)).map(({ is }) => is)).toEqual(['late.1']);
    expect((await read(tenant)).map(({ is }) => is)).toEqual(['a.1', 'b.1', 'late.1']);
  });

  test("[A1.2] a case's facts keep their order in the feed, also when an older transaction writes the later one", async () => {
    const tenant = fresh();
    const { cases } = sqlRepositories(store.driver);
    // This transaction is the first to begin, and writes last.
    await store.driver.inTransaction(async (tx) => {
      await tx.query('select pg_current_xact_id()', []);
      await cases.commit(tenant, change('k', 'c1'));
      await sqlRepositories(tx).cases.commit(tenant, change('k', 'c2', 1));
    });
    expect((await read(tenant)).map(({ is }) => is)).toEqual(['k.1', 'k.2']);
  });

  test('[A1.2] readers of the feed under writers see every fact once, all in the same order', async () => {
    const tenant = fresh();
    let isOver = false;
    const reader = async () => {
      const { cases } = sqlRepositories(store.another());
      const seen: string[] = [];
      let after: string | undefined;
      for (let last = false; ; ) {
        for await (const { cursor, entry } of cases.feed(tenant, after)) {
          seen.push(`${entry.caseId}.${entry.version}`);
          after = cursor;
        }
        if (last) return seen;
        last = isOver;
      }
    };
    const writer = async (w: number) => {
      const driver = store.another();
      for (let n = 0; n < 30; n += 1)
        await driver.inTransaction(async (tx) => {
          await sqlRepositories(tx).cases.commit(tenant, change(`k${w}`, `c${w}-${n}`, n));
          await new Promise((done) => setTimeout(done, Math.random() * 4));
        });
    };
    const readers = [reader(), reader()];
    await Promise.all([0, 1, 2, 3].map(writer));
    isOver = true;
    const [one, two] = await Promise.all(readers);
    expect(one).toHaveLength(120);
    expect(new Set(one).size).toBe(120);
    expect(two).toEqual(one);
    for (const w of [0, 1, 2, 3])
      expect(one?.filter((is) => is.startsWith(`k${w}.`))).toEqual(Array.from({ length: 30 }, (_, n) => `k${w}.${n + 1}`));
  });

  test('[A1.2] a commit is one statement, unnamed, and sets nothing on the connection', async () => {
    const tenant = fresh();
    const pool = store.pool();
    const sent: unknown[][] = [];
    const spied = {
      connect: async () => {
        const client = await pool.connect();
        return {
          query: (...args: [string, unknown[]]) => {
            sent.push(args);
            return client.query(...args);
          },
          release: (destroy?: boolean) => client.release(destroy),
        };
      },
    };
    const { cases } = sqlRepositories(postgresDriver(spied));
    await cases.load(tenant, 'k');
    sent.length = 0;
    await cases.commit(tenant, change('k', 'c1', 0, { awaits: ['budi'] }, 3));
    await cases.commit(tenant, change('k', 'c2', 3));
    expect(sent).toHaveLength(2);
    for (const args of sent) {
      expect(args).toHaveLength(2);
      expect(args[0]).toMatch(/^\s*select kasus_commit\(/);
    }
  });

  test('[A1.2] a connection that breaks during a commit is an outcome unknown, and the retry tells what became of it', async () => {
    const tenant = fresh();
    const blocked = await held(tenant, 'k', 'c1');
    const pool = store.pool({ application_name: `victim-${tenant}` });
    const { cases } = sqlRepositories(postgresDriver(pool));
    await cases.load(tenant, 'k');
    const waiting = cases.commit(tenant, change('k', 'c2')).catch((error: unknown) => error);
    const victim = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim-${tenant}' and wait_event_type = 'Lock'`;
    while ((await store.driver.query(victim, [])).length === 0) await new Promise((done) => setTimeout(done, 5));
    expect(await waiting).toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN', cause: expect.any(Error) });
    await blocked();
    expect(await cases.commit(tenant, change('k', 'c2', 1))).toMatchObject({ status: 'committed' });
    expect(await cases.commit(tenant, change('k', 'c2', 1))).toMatchObject({ status: 'already-done' });
  });

  test('[A1.2] a pool whose idle connections were cut reads on, and the process lives', async () => {
    const tenant = fresh();
    const pool = store.pool({ application_name: `idle-${tenant}` });
    const { cases } = sqlRepositories(postgresDriver(pool));
    await Promise.all([1, 2, 3].map((n) => cases.commit(tenant, change(`k${n}`, `c${n}`))));
    await store.driver.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'idle-${tenant}'`, []);
    expect((await cases.load(tenant, 'k1'))?.record.version).toBe(1);
    expect(await all(cases.history(tenant, 'k2'))).toHaveLength(1);
  });

  test('[A1.2] a server that is not there is told from an answer that was lost', async () => {
    const pool = store.pool({ connectionString: 'postgresql://app@127.0.0.1:1/postgres' });
    const { cases } = sqlRepositories(postgresDriver(pool));
    await expect(cases.commit('t', change('k', 'c1'))).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    await expect(cases.load('t', 'k')).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
  });

  test('[A1.2] a connection that breaks in a transaction of the host means that nothing was written', async () => {
    const tenant = fresh();
    const pool = store.pool();
    const lost = postgresDriver(pool).inTransaction(async (tx) => {
      await tx.query('select 1', []);
      const [row] = await tx.query('select pg_backend_pid() as pid', []);
      await store.driver.query('select pg_terminate_backend($1)', [Number(row?.pid)]);
      await sqlRepositories(tx).cases.commit(tenant, change('k', 'c1'));
    });
    await expect(lost).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    expect(await sqlRepositories(store.driver).cases.load(tenant, 'k')).toBeUndefined();
  });

  test('[A1.2] a transaction of the host is never acknowledged when it was rolled back, or when nobody knows', async () => {
    const tenant = fresh();
    const swallowing = store.driver.inTransaction(async (tx) => {
      await sqlRepositories(tx).cases.commit(tenant, change('k', 'c1'));
      await tx.query('select 1 / 0', []).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('rolled back');
    const cut = store.driver.inTransaction(async (tx) => {
      await sqlRepositories(tx).cases.commit(tenant, change('k', 'c1'));
      const [row] = await tx.query('select pg_backend_pid() as pid', []);
      await store.driver.query('select pg_terminate_backend($1)', [Number(row?.pid)]);
    });
    await expect(cut).rejects.toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN' });
    expect(await sqlRepositories(store.driver).cases.load(tenant, 'k')).toBeUndefined();
  });

  test('[A1.2] what lost to another transaction is sent again, but for ever not', async () => {
    const tenant = fresh();
    const failing = (times: number, code: string): SqlDriver & { sent: number } => {
      const driver = {
        ...store.driver,
        sent: 0,
        query: (text: string, params: readonly (string | number | null)[]) => {
          if (!text.includes('kasus_commit')) return store.driver.query(text, params);
          driver.sent += 1;
          return driver.sent <= times ? Promise.reject(Object.assign(new Error('lost'), { code })) : store.driver.query(text, params);
        },
      };
      return driver;
    };
    for (const code of ['40001', '40P01']) {
      const driver = failing(4, code);
      expect(await sqlRepositories(driver).cases.commit(tenant, change(code, code))).toMatchObject({ status: 'committed' });
      expect(driver.sent).toBe(5);
    }
    const never = failing(1_000, '40001');
    await expect(sqlRepositories(never).cases.commit(tenant, change('k', 'c1'))).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    expect(never.sent).toBeLessThan(20);
    await expect(sqlRepositories(failing(1, '53100')).cases.commit(tenant, change('k', 'c1'))).rejects.toMatchObject({
      code: 'KASUS_STORAGE_FULL',
    });
    await expect(sqlRepositories(failing(1, '25006')).cases.commit(tenant, change('k', 'c1'))).rejects.toMatchObject({
      code: 'KASUS_STORE_UNREACHABLE',
    });
  });

  test("[A1.2] transactions of hosts that lock one another out end in the database's own error, to be begun anew by the host", async () => {
    const tenant = fresh();
    const { cases } = sqlRepositories(store.driver);
    for (const k of ['k0', 'k1']) await cases.commit(tenant, change(k, k));
    const [one, two] = [signal(), signal()];
    const crossing = (first: string, second: string, mine: typeof one, other: typeof one) =>
      store.driver.inTransaction(async (tx) => {
        const own = sqlRepositories(tx).cases;
        await own.commit(tenant, change(first, `${first}-${second}-1`, 1));
        mine.give();
        await other.given;
        await own.commit(tenant, change(second, `${first}-${second}-2`, 1));
      });
    const answers = await Promise.allSettled([crossing('k0', 'k1', one, two), crossing('k1', 'k0', two, one)]);
    const failed = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(failed).toEqual([expect.objectContaining({ code: '40P01' })]);
    const versions = await Promise.all(['k0', 'k1'].map(async (k) => (await cases.load(tenant, k))?.record.version));
    expect(versions).toEqual([2, 2]);
  });

  test("[A1.2] a worker's page goes along an index, by case id and by what is due", async () => {
    const tenant = fresh();
    const { cases } = sqlRepositories(store.driver);
    for (let n = 0; n < 40; n += 1)
      await cases.commit(
        tenant,
        change(`k${n}`, `c${n}`, 0, { responsible: `w${n % 20}`, awaits: ['sari'], ...due('2026-02-01T00:00:00.000Z') }),
      );
    const plans: string[] = [];
    const explaining: SqlDriver = {
      ...store.driver,
      query: async (text, params) => {
        if (text.includes('select case_id, overdue_from')) {
          const plan = await store.driver.inTransaction(async (tx) => {
            // Few rows: what would be done with many.
            await tx.query('set local enable_seqscan = off', []);
            await tx.query('set local enable_bitmapscan = off', []);
            return tx.query(`explain ${text}`, params);
          });
          plans.push(plan.map((row) => String(row['QUERY PLAN'])).join('\n'));
        }
        return store.driver.query(text, params);
      },
    };
    const looking = sqlRepositories(explaining).cases;
    const page = { limit: 10, scope: { everything: true } } as const;
    await looking.find(tenant, { ...page, responsible: 'w1', dueBefore: '2026-03', after: '2026-01 k' });
    await looking.find(tenant, { ...page, responsible: 'w1', after: 'k' });
    await looking.find(tenant, { ...page, dueBefore: '2026-03', scope: { responsible: ['w1'], awaits: ['sari'] } });
    expect(plans[0]).toMatch(/kasus_cases_worker_due/);
    expect(plans[0]).not.toMatch(/Sort/);
    expect(plans[1]).toMatch(/kasus_cases_responsible/);
    expect(plans[1]).not.toMatch(/Sort/);
    expect(plans[2]).toMatch(/kasus_cases_worker_due[\s\S]*kasus_awaited/);
  });

  test('[A1.2] a pool that leads to a database without tables says so', async () => {
    const bare = store.pool({ options: '-c search_path=pg_catalog' });
    await expect(sqlRepositories(postgresDriver(bare)).cases.load('t', 'k')).rejects.toThrow('call migrate first');
    await expect(migrate(postgresDriver(bare))).rejects.toThrow();
  });
});
