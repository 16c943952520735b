import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTransaction, type SqlDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import type { Change, Committed } from '../../../src/index.js';
import { postgresUrl } from './postgres.js';
import { type Opened, postgresSchema, sqliteFile } from './stores.js';
import { all, change, due } from './written.js';

type Hosted = SqlDriver & { readonly inTransaction: <V>(work: (tx: SqlDriver) => Promise<V>) => Promise<V> };

const url = await postgresUrl();
const stores: readonly (readonly [string, () => Promise<Opened<Hosted>>])[] = [
  ['SQLite in a file', sqliteFile],
  ...(url === undefined
    ? []
    : ([
        ['PostgreSQL', () => postgresSchema(url)],
        ['PostgreSQL, partitioned by a hash of the tenant', () => postgresSchema(url, { partitions: 3 })],
      ] as const)),
];

describe.each(stores)('[A1.2] cases in %s', (_, open) => {
  let store: Opened<Hosted>;
  let tenants = 0;
  let tenant = '';
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());
  const fresh = (driver: SqlDriver = store.driver) => {
    tenants += 1;
    tenant = `tenant-${tenants}`;
    return sqlRepositories(driver);
  };
  const everything = { limit: 200, scope: { everything: true } } as const;
  const fed = async (cases = sqlRepositories(store.driver).cases, after?: string) =>
    (await all(cases.feed(tenant, after))).map((f) => f.entry);

  test('[A1.2] what was committed is loaded, with what its command did', async () => {
    const { cases } = fresh();
    const first = change('k', 'c1', 0, { site: 'timur', awaits: ['budi'] }, 3);
    expect(await cases.commit(tenant, first)).toEqual({ status: 'committed', version: 3, facts: first.facts });
    const done = { version: 3, facts: first.facts, fingerprint: 'c1' };
    expect(await cases.load(tenant, 'k', 'c1')).toEqual({ record: first.record, summary: first.summary, done });
    expect(await cases.load(tenant, 'k', 'c2')).toEqual({ record: first.record, summary: first.summary });
    expect(await cases.load(tenant, 'l', 'c1')).toBeUndefined();
    expect(await all(cases.history(tenant, 'k', 2))).toEqual(first.facts.slice(1));
    expect(await cases.commit(tenant, change('k', 'c1', 3))).toEqual({ status: 'already-done', ...done });
    expect(await cases.commit(tenant, change('k', 'c3', 2))).toEqual({ status: 'conflict', current: 3 });
    expect(await cases.commit(tenant, change('l', 'c4', 2))).toEqual({ status: 'conflict', current: 0 });
    expect(await cases.commit(tenant, change('k', 'c5', 0))).toEqual({ status: 'conflict', current: 3 });
    expect(await fed()).toEqual(first.facts);
  });

  test('[A1.2] a change without a fact, which could not be known again, is no change', async () => {
    const { cases } = fresh();
    await expect(cases.commit(tenant, { ...change('k', 'c1'), facts: [] })).rejects.toThrow(TypeError);
    expect(await cases.load(tenant, 'k')).toBeUndefined();
  });

  test('[A1.2] many connections race for one case: each version is won once, and nothing is lost or doubled', async () => {
    fresh();
    const writers = Array.from({ length: 4 }, () => sqlRepositories(store.another()).cases);
    let conflicts = 0;
    const won = await Promise.all(
      writers.map(async (cases, w) => {
        const facts: unknown[] = [];
        for (let n = 0; n < 12; n += 1) {
          for (;;) {
            const from = (await cases.load(tenant, 'k'))?.record.version ?? 0;
            await new Promise((done) => setTimeout(done, 1));
            const asked = change('k', `w${w}-${n}`, from);
            const answer = await cases.commit(tenant, asked);
            if (answer.status === 'committed') {
              facts.push(...answer.facts);
              break;
            }
            conflicts += 1;
          }
        }
        return facts;
      }),
    );
    expect(conflicts).toBeGreaterThan(5);
    const history = await all(sqlRepositories(store.driver).cases.history(tenant, 'k'));
    expect(history.map((fact) => fact.version)).toEqual(Array.from({ length: 48 }, (_, n) => n + 1));
    expect(new Set(won.flat().map((fact) => (fact as { commandId: string }).commandId)).size).toBe(48);
    expect(await fed()).toEqual(history);
  });

  test('[A1.2] one command sent by many at once is done once, also on two cases', async () => {
    fresh();
    const writers = Array.from({ length: 6 }, () => sqlRepositories(store.another()).cases);
    for (let round = 0; round < 5; round += 1) {
      const sent = writers.map((cases, w) => cases.commit(tenant, change(`k${round}-${w % 2}`, `same-${round}`)));
      const answers: Committed[] = await Promise.all(sent);
      expect(answers.filter((a) => a.status === 'committed')).toHaveLength(1);
      expect(answers.filter((a) => a.status === 'already-done')).toHaveLength(5);
    }
    expect(await fed()).toHaveLength(5);
  });

  test('[A1.2] a page goes on behind its last row, by case id and by what is overdue, and a row of two scopes stands once', async () => {
    const { cases } = fresh();
    const day = (n: number) => `2026-02-0${(n % 3) + 1}T00:00:00.000Z`;
    for (let n = 0; n < 9; n += 1)
      await cases.commit(
        tenant,
        change(`k${n}`, `c${n}`, 0, {
          responsible: n < 6 ? 'rina' : 'budi',
          awaits: n % 2 ? ['rina', 'sari'] : ['sari'],
          site: `s${n % 2}`,
          ...due(day(n)),
        }),
      );
    const pages = async (query: object) => {
      const found: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await cases.find(tenant, { ...everything, limit: 2, ...query, ...(after !== undefined && { after }) });
        found.push(...page.rows.map((row) => row.caseId));
        if (page.next === undefined) return found.join(' ');
        expect(page.rows).toHaveLength(2);
        after = page.next;
      }
    };
    expect(await pages({})).toBe('k0 k1 k2 k3 k4 k5 k6 k7 k8');
    expect(await pages({ dueBefore: '2026-02-03T00:00:00.000Z' })).toBe('k0 k3 k6 k1 k4 k7');
    expect(await pages({ scope: { responsible: ['budi'], awaits: ['rina'] } })).toBe('k1 k3 k5 k6 k7 k8');
    expect(await pages({ dueBefore: '2026-03', scope: { responsible: ['budi', 'rina'], awaits: ['rina'], sites: ['s0'] } })).toBe(
      'k0 k3 k6 k1 k4 k7 k2 k5 k8',
    );
    expect(await pages({ awaits: 'rina', responsible: 'rina', site: 's1' })).toBe('k1 k3 k5');
    expect(await pages({ scope: { clients: ['nobody'], cases: ['k8', 'k2'] } })).toBe('k2 k8');
    expect(await pages({ scope: { responsible: [] } })).toBe('');
    await cases.commit(tenant, change('k8', 'c9', 1, { responsible: 'sari' }));
    expect(await pages({ responsible: 'budi' })).toBe('k6 k7');
    expect(await pages({ awaits: 'sari' })).toBe('k0 k1 k2 k3 k4 k5 k6 k7');
  });

  test('[A1.2] the feed is read to its end over many pages, and on from any cursor', async () => {
    const { cases } = fresh();
    const sent: Change[] = [];
    for (let n = 0; n < 5; n += 1) sent.push(change(`k${n % 2}`, `c${n}`, 300 * Math.floor(n / 2), {}, 300));
    for (const one of sent) await cases.commit(tenant, one);
    const facts = sent.flatMap((one) => one.facts);
    const read = await all(cases.feed(tenant));
    expect(read.map((f) => f.entry)).toEqual(facts);
    expect(await fed(cases, read[1234]?.cursor)).toEqual(facts.slice(1235));
    await expect(all(cases.feed(tenant, 'x'))).rejects.toThrow('cursor');
  });

  test('[A1.2] what is written into a transaction of the host is kept with it, or not at all', async () => {
    const { cases } = fresh();
    await cases.commit(tenant, change('k', 'c1'));
    await store.driver.query('create table if not exists vouchers (client text)', []);
    const inside = async (tx: SqlDriver, broken: boolean) => {
      await tx.query("insert into vouchers values ('client-1')", []);
      const own = sqlRepositories(tx).cases;
      // Refused inside, and the host's work stands.
      expect(await own.commit(tenant, change('k', 'c1', 0))).toMatchObject({ status: 'already-done' });
      expect(await own.commit(tenant, change('k', 'c2', 7))).toEqual({ status: 'conflict', current: 1 });
      expect(await own.commit(tenant, change('k', 'c2', 1))).toMatchObject({ status: 'committed' });
      expect((await own.load(tenant, 'k'))?.record.version).toBe(2);
      if (broken) throw new Error('the cash box is empty');
    };
    await expect(store.driver.inTransaction((tx) => inside(tx, true))).rejects.toThrow('the cash box is empty');
    expect((await cases.load(tenant, 'k', 'c2'))?.record.version).toBe(1);
    expect(await store.driver.query('select client from vouchers', [])).toEqual([]);
    await store.driver.inTransaction((tx) => inside(tx, false));
    expect((await cases.load(tenant, 'k'))?.record.version).toBe(2);
    expect(await store.driver.query('select client from vouchers', [])).toHaveLength(1);
    await store.driver.query('drop table vouchers', []);
    expect(await fed()).toHaveLength(2);
  });

  test('[A3.4] services are found by domain, area and whether they are active; one without areas is everywhere', async () => {
    const { directory } = fresh();
    const base = {
      version: '1',
      agencyId: 'a',
      agencyName: 'A',
      name: 'N',
      domains: ['health' as never],
      areas: ['east'],
      active: true,
      requirements: [],
      contactPersons: [],
    };
    await directory.save(tenant, { ...base, id: 's1' });
    await directory.save(tenant, { ...base, id: 's2', areas: [], active: false });
    await directory.save(tenant, { ...base, id: 's2', areas: [], active: false, version: '2' });
    const ids = async (query: object) => (await directory.find(tenant, query)).map((s) => s.id).join();
    expect([
      await ids({}),
      await ids({ area: 'west' }),
      await ids({ activeOnly: true }),
      await ids({ domain: 'health', area: 'east' }),
      await ids({ domain: 'x' }),
    ]).toEqual(['s1,s2', 's2', 's1', 's1,s2', '']);
    expect((await directory.service(tenant, 's2'))?.version).toBe('2');
    expect(await directory.service('nobody', 's2')).toBeUndefined();
  });

  test('[A1.2] audit entries come back oldest first, of this tenant only', async () => {
    const { audit } = fresh();
    const entry = (why: string) => ({
      at: '2026-01-05T02:00:00.000Z',
      actor: { kind: 'worker' as const, id: 'rina' },
      purpose: 'care-management' as const,
      action: 'read' as const,
      allowed: 'none' as const,
      without: [],
      why,
    });
    for (const why of ['c', 'a', 'b']) await audit.append(tenant, entry(why));
    await audit.append('another', entry('d'));
    expect(await audit.entries(tenant)).toEqual(['c', 'a', 'b'].map(entry));
  });

  test('[A1.2] a transaction that somebody else began is used by telling how to send a statement', async () => {
    const { cases } = fresh();
    await store.driver.inTransaction(async (tx) => {
      const own = openTransaction({ dialect: tx.dialect, query: tx.query });
      await sqlRepositories(own).cases.commit(tenant, change('k', 'c1'));
    });
    expect(await cases.find(tenant, everything)).toMatchObject({ rows: [{ caseId: 'k' }] });
  });
});
