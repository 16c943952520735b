import { describe, expect, test, vi } from 'vitest';
import { makePartitioned, repositoriesOfPair, untilAnswered, whereWritesGo } from '../../../docs/how-to/more-than-one-postgres.js';
import { migrate, postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { freshSchema, postgresUrl } from './postgres.js';
import { silentServer } from './silent-server.js';
import { all, change } from './written.js';

const url = await postgresUrl();

describe.skipIf(url === undefined)('[A1.2] the page on more than one PostgreSQL', () => {
  test('[A1.2] tables cut by the tenant hold each tenant in one part, and are read as one', async () => {
    const schema = await freshSchema(url as string);
    const driver = postgresDriver(schema.pool());
    expect(await makePartitioned(driver)).toBe(0);
    const { cases } = sqlRepositories(driver);
    const tenants = Array.from({ length: 24 }, (_, n) => `tenant-${n}`);
    for (const tenant of tenants) for (const k of ['k1', 'k2']) await cases.commit(tenant, change(k, k));
    const parts = await driver.query('select tenant, count(distinct tableoid)::integer as parts from kasus_facts group by tenant', []);
    expect(parts).toHaveLength(tenants.length);
    expect(parts.filter((row) => row.parts !== 1)).toEqual([]);
    const [used] = await driver.query('select count(distinct tableoid)::integer as parts from kasus_facts', []);
    expect(used?.parts).toBeGreaterThan(4);
    expect((await all(cases.feed('tenant-7'))).map(({ entry }) => entry.caseId)).toEqual(['k1', 'k2']);
    await schema.drop();
  });

  test('[R-3] a server that takes a commit and falls silent: the command is sent until it answers, and is done once', async () => {
    const schema = await freshSchema(url as string);
    await migrate(postgresDriver(schema.pool()));
    const server = await silentServer(url as string);
    const pool = whereWritesGo([server.url], {
      options: `-c search_path=${schema.name}`,
      query_timeout: 300,
      connectionTimeoutMillis: 300,
    });
    const { cases } = sqlRepositories(postgresDriver(pool));
    await cases.commit('t', change('k', 'c1'));
    server.silence(true);
    const failed: unknown[] = [];
    const answer = untilAnswered(() =>
      cases.commit('t', change('k', 'c2', 1)).catch((error: unknown) => {
        failed.push((error as { readonly code?: unknown }).code);
        throw error;
      }),
    );
    await vi.waitFor(() => expect(failed.length).toBeGreaterThan(1), 20_000);
    server.silence(false);
    expect(await answer).toMatchObject({ status: 'already-done', version: 2 });
    expect(failed[0]).toBe('KASUS_OUTCOME_UNKNOWN');
    expect(new Set(failed.slice(1))).toEqual(new Set(['KASUS_STORE_UNREACHABLE']));
    expect(await all(cases.history('t', 'k'))).toHaveLength(2);
    await pool.end();
    await server.close();
    await schema.drop();
  });

  test('[A1.2] where no server of a list answers, that is said', async () => {
    const nowhere = 'postgresql://app@127.0.0.1:1/postgres';
    await expect(repositoriesOfPair(nowhere, nowhere).cases.load('t', 'k')).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
  });
});
