import { holds, same } from '../expecting.js';
import { asking, everything, found } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, dueAt, kept, minute, tenant } from '../writing.js';
import { aTown, expectedRows, filters } from './town.js';

const named = Object.entries(filters);
const pairs = named.flatMap(([one, a], n) => named.slice(n + 1).map(([two, b]) => [`${one}-and-${two}`, { ...a, ...b }] as const));
const combinations = [
  ...pairs,
  [
    'every-filter-but-due',
    { client: 'client-0', responsible: 'rina', awaits: 'budi', stages: ['active', 'closed'], site: 'timur', changedSince: minute(0) },
  ],
  [
    'every-filter',
    {
      client: 'client-0',
      responsible: 'budi',
      awaits: 'budi',
      stages: ['active', 'closed', 'planning'],
      site: 'barat',
      changedSince: minute(0),
      dueBefore: minute(1_000),
    },
  ],
] as const;

const edge = minute(30);
const justAfter = '2026-01-05T02:30:00.001Z';
const justBefore = '2026-01-05T02:29:59.999Z';

/** What a list holds: each filter, each pair of them, each scope. */
export const filterCases: readonly RepositoryCase[] = [
  ...named.map(([name, asked]) =>
    rule(`find/by-${name}`, `a list by ${name} holds exactly the rows that it names, whole and in order`, async (on) => {
      await aTown(on);
      const rows = expectedRows({ ...asked, scope: everything });
      holds('the filter finds some of the rows and leaves some', rows.length > 1 && rows.length < 36);
      same('the rows', (await on.cases.find(tenant, asking(asked))).rows, rows);
    }),
  ),
  ...combinations.map(([name, asked]) =>
    rule(`find/by-${name}`, `every filter that is named must hold: ${name}`, async (on) => {
      await aTown(on);
      same('the rows', (await on.cases.find(tenant, asking(asked))).rows, expectedRows({ ...asked, scope: everything }));
    }),
  ),
  rule('find/nothing-named', 'with no filter the list holds every row of the tenant, by case id', async (on) => {
    await aTown(on);
    same('the rows', await on.cases.find(tenant, asking()), { rows: expectedRows({ scope: everything }) });
  }),
  ...['client', 'responsible', 'awaits', 'site'].map((name) =>
    rule(`find/nobody-by-${name}`, `a ${name} that no row has finds nothing`, async (on) => {
      await aTown(on);
      same('the page', await on.cases.find(tenant, asking({ [name]: 'nobody' })), { rows: [] });
    }),
  ),
  rule('find/no-stage', 'a list of no stages holds nothing: it is not as if stages were left out', async (on) => {
    await aTown(on);
    same('the page', await on.cases.find(tenant, asking({ stages: [] })), { rows: [] });
  }),
  rule('find/since-includes-its-instant', 'changedSince includes its own instant, to the millisecond', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { row: { changedAt: edge } }));
    const at = (changedSince: string) => found(cases, tenant, { changedSince });
    same('before, at, after', [await at(justBefore), await at(edge), await at(justAfter)], [['k1'], ['k1'], []]);
  }),
  rule('find/due-before-excludes-its-instant', 'dueBefore excludes its own instant, to the millisecond', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { row: dueAt(edge) }));
    const at = (dueBefore: string) => found(cases, tenant, { dueBefore });
    same('before, at, after', [await at(justBefore), await at(edge), await at(justAfter)], [[], [], ['k1']]);
  }),
  rule('find/far-dates', 'instants of year 1 and of year 9999 are compared as any others', async ({ cases }) => {
    await kept(cases, tenant, aChange('old', 'c1', { row: dueAt('0001-01-01T00:00:00.000Z') }));
    await kept(
      cases,
      tenant,
      aChange('far', 'c2', { row: { ...dueAt('9999-12-31T23:59:59.998Z'), changedAt: '9999-12-31T23:59:59.999Z' } }),
    );
    same('due at any time', await found(cases, tenant, { dueBefore: '9999-12-31T23:59:59.999Z' }), ['old', 'far']);
    same('changed at the end', await found(cases, tenant, { changedSince: '9999-12-31T23:59:59.999Z' }), ['far']);
  }),
  rule('find/the-row-of-now', 'a list holds the row as it was committed last, and no case twice', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { row: { responsible: 'rina', ...dueAt(minute(1)) } }));
    const change = await kept(cases, tenant, aChange('k1', 'c2', { from: 1, row: { responsible: 'budi', ...dueAt(minute(2)) } }));
    same('of all', (await cases.find(tenant, asking())).rows, [change.summary]);
    same('by what was due', (await cases.find(tenant, asking({ dueBefore: minute(9) }))).rows, [change.summary]);
    same('of the one before', await found(cases, tenant, { responsible: 'rina' }), []);
  }),
  rule('find/opens-no-record', 'a row is what was committed as the row, also where the record says otherwise', async ({ cases }) => {
    const change = aChange('k1', 'c1', { row: { client: 'of the row', responsible: 'of the row' } });
    await kept(cases, tenant, { ...change, record: { ...change.record, state: { ...change.record.state, stage: 'intake' } } });
    same('the rows', (await cases.find(tenant, asking())).rows, [change.summary]);
    same('by the stage of the row', await found(cases, tenant, { stages: ['active'] }), ['k1']);
  }),
];
