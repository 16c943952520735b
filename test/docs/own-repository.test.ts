import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { casesIn, emptyTables } from '../../docs/how-to/own-repository.js';
import {
  type CaseQuery,
  type CaseRepository,
  type CaseSummary,
  type Change,
  type JournalEntry,
  memoryCases,
  socialWork,
} from '../../src/index.js';

const tenants = fc.constantFrom('north', 'south');
const caseIds = fc.constantFrom('1', '2', '3', '4');
const instants = fc.constantFrom('2026-01-05T02:00:00.000Z', '2026-01-06T02:00:00.000Z', '2026-01-07T02:00:00.000Z');
const optional = <K extends string, V>(key: K, values: fc.Arbitrary<V>) =>
  fc.option(values).map((v) => (v === null ? {} : ({ [key]: v } as { readonly [P in K]: V })));

const change: fc.Arbitrary<Change> = fc
  .record({
    caseId: caseIds,
    expectedVersion: fc.nat(3),
    count: fc.integer({ min: 1, max: 2 }),
    commandId: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6'),
    client: fc.constantFrom('client-1', 'client-2'),
    responsible: fc.constantFrom('rina', 'budi'),
    at: instants,
    site: optional('site', fc.constantFrom('timur', 'barat')),
    awaits: optional('awaits', fc.subarray(['rina', 'tuti'], { minLength: 1 })),
    due: fc.boolean(),
  })
  .map(({ caseId, expectedVersion, count, commandId, client, responsible, at, site, awaits, due }) => {
    const record = { ...socialWork.blank(caseId), version: expectedVersion + count };
    const facts = Array.from(
      { length: count },
      (_, n): JournalEntry => ({
        caseId,
        version: expectedVersion + n + 1,
        type: 'x.y',
        shape: 1,
        data: { n, at },
        happenedAt: 'unknown',
        recordedAt: at,
        by: { kind: 'worker', id: responsible },
        commandId,
        programme: { id: 'p', version: '1' },
        state: record.state,
      }),
    );
    const nextDue = { rule: 'r', since: at, due: at, overdueFrom: at, whose: responsible, zone: 'Asia/Jakarta' };
    const summary: CaseSummary = {
      caseId,
      client,
      responsible,
      state: record.state,
      programme: 'p',
      openedAt: 'unknown',
      changedAt: at,
      version: record.version,
      ...site,
      ...awaits,
      ...(due && { nextDue }),
    };
    return { caseId, expectedVersion, record, facts, commandId, fingerprint: `${caseId} ${at}`, summary };
  });
const scope = fc.oneof(
  fc.constant({ everything: true as const }),
  fc.constant({}),
  fc.constant({ responsible: ['rina'] }),
  fc.constant({ responsible: ['rina'], awaits: ['rina'] }),
  fc.constant({ sites: ['timur'], cases: ['2'], clients: ['client-2'] }),
);
const query: fc.Arbitrary<Omit<CaseQuery, 'limit'>> = fc
  .tuple(
    scope,
    optional('client', fc.constant('client-1')),
    optional('responsible', fc.constant('rina')),
    optional('awaits', fc.constant('rina')),
    optional('site', fc.constant('timur')),
    optional('dueBefore', instants),
    optional('changedSince', instants),
    optional('stages', fc.constant(['referred'])),
  )
  .map(([scope, ...parts]) => Object.assign({ scope }, ...parts));

const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};
const paged = async (cases: CaseRepository, tenant: string, asked: Omit<CaseQuery, 'limit'>) => {
  const pages: (readonly CaseSummary[])[] = [];
  for (let after: string | undefined; ; ) {
    const page = await cases.find(tenant, { ...asked, limit: 2, ...(after !== undefined && { after }) });
    pages.push(page.rows);
    if (page.next === undefined) return pages;
    after = page.next;
  }
};
/** Everything that a caller can see of a tenant. */
const seen = async (cases: CaseRepository, tenant: string, asked: Omit<CaseQuery, 'limit'>) => {
  const feed = await all(cases.feed(tenant));
  return {
    feed: feed.map(({ entry }) => entry),
    resumed: await Promise.all(feed.map(async ({ cursor }) => (await all(cases.feed(tenant, cursor))).length)),
    pages: await paged(cases, tenant, asked),
    cases: await Promise.all(
      ['1', '2', '3', '4'].map(async (id) => [await cases.load(tenant, id, 'c1'), await all(cases.history(tenant, id, 2))]),
    ),
  };
};

test("a repository of one's own gives the answers of the house's, whatever is written and asked, for two tenants", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(tenants, change), { maxLength: 12 }), query, async (writes, asked) => {
      const [own, house] = [casesIn(emptyTables()), memoryCases()];
      for (const [tenant, write] of writes) expect(await own.commit(tenant, write)).toEqual(await house.commit(tenant, write));
      for (const tenant of ['north', 'south']) expect(await seen(own, tenant, asked)).toEqual(await seen(house, tenant, asked));
    }),
    { numRuns: 300 },
  );
});

test('what was given out shares nothing with what is stored', async () => {
  const cases = casesIn(emptyTables());
  const [write] = fc.sample(change, { numRuns: 1, seed: 7 });
  if (!write) throw new Error('nothing to write');
  await cases.commit('north', { ...write, expectedVersion: 0 });
  const first = await cases.load('north', write.caseId);
  Object.assign(first?.record ?? {}, { id: 'changed' });
  expect((await cases.load('north', write.caseId))?.record.id).toBe(write.caseId);
});
