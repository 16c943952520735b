import { same } from '../expecting.js';
import { asking, found, idsOf, pages } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, minute, tenant } from '../writing.js';
import { aTown, expectedRows, filters, scopes } from './town.js';

const named = Object.entries(filters);

/** Who may see what: applied before pages are cut. */
export const scopeCases: readonly RepositoryCase[] = [
  ...Object.entries(scopes).flatMap(([name, scope]) => [
    rule(`scope/${name}`, `a list holds what its scope names, the parts joined by or: ${name}`, async (on) => {
      await aTown(on);
      same('the rows', (await on.cases.find(tenant, asking({ scope }))).rows, expectedRows({ scope }));
    }),
    rule(`scope/${name}-paged`, `the scope is applied before the page is cut, so that pages are full: ${name}`, async (on) => {
      await aTown(on);
      const read = await pages(on.cases, tenant, { scope, limit: 3, dueBefore: minute(1_000) });
      same('the rows', read.flat(), expectedRows({ scope, dueBefore: minute(1_000) }));
    }),
    ...named.map(([filter, asked]) =>
      rule(`scope/${name}-by-${filter}`, `a filter never widens the scope, nor the scope the filter: ${name}, by ${filter}`, async (on) => {
        await aTown(on);
        same('the rows', (await on.cases.find(tenant, asking({ ...asked, scope }))).rows, expectedRows({ ...asked, scope }));
      }),
    ),
  ]),
  ...Object.entries({
    'empty-scope': {},
    'empty-parts': { responsible: [], awaits: [], sites: [], clients: [], cases: [] },
    'a-stranger': { responsible: ['nobody'], awaits: ['nobody'], sites: ['nowhere'], clients: ['none'], cases: ['k999'] },
  }).map(([name, scope]) =>
    rule(`scope/${name}`, `a scope that names nothing holds nothing, whatever is asked for: ${name}`, async (on) => {
      await aTown(on);
      for (const asked of [{}, ...Object.values(filters)])
        same(`the page by ${Object.keys(asked).join() || 'nothing'}`, await on.cases.find(tenant, asking({ ...asked, scope })), {
          rows: [],
        });
    }),
  ),
  rule('scope/no-hint-of-the-rest', 'beyond the scope not even a next page is hinted at', async (on) => {
    await aTown(on);
    same('the page', await on.cases.find(tenant, asking({ scope: { cases: ['k0'] }, limit: 1 })), {
      rows: expectedRows({ scope: { cases: ['k0'] } }),
    });
  }),
  rule('scope/at-each-page', 'the scope of a later page is the one that is passed with it, not that of the first', async (on) => {
    await aTown(on);
    const first = await on.cases.find(tenant, asking({ limit: 3 }));
    const scope = { responsible: ['rina'] };
    const rest = await on.cases.find(tenant, asking({ scope, ...(first.next !== undefined && { after: first.next }) }));
    const last = idsOf(first.rows).at(-1) ?? '';
    same(
      'the rows',
      rest.rows,
      expectedRows({ scope }).filter(({ caseId }) => caseId > last),
    );
  }),
  rule(
    'scope/moves-with-the-case',
    'a case that changes hands leaves the scope of the one and comes into that of the other',
    async ({ cases }) => {
      await kept(cases, tenant, aChange('k1', 'c1', { row: { responsible: 'rina', site: 'timur', client: 'a', awaits: ['tuti'] } }));
      await kept(
        cases,
        tenant,
        aChange('k1', 'c2', { from: 1, row: { responsible: 'budi', site: 'barat', client: 'b', awaits: ['wati'] } }),
      );
      for (const scope of [{ responsible: ['rina'] }, { sites: ['timur'] }, { clients: ['a'] }, { awaits: ['tuti'] }])
        same(`within ${Object.keys(scope)} before`, await found(cases, tenant, { scope }), []);
      for (const scope of [{ responsible: ['budi'] }, { sites: ['barat'] }, { clients: ['b'] }, { awaits: ['wati'] }])
        same(`within ${Object.keys(scope)} now`, await found(cases, tenant, { scope }), ['k1']);
    },
  ),
  rule('scope/many-names', 'a scope of five hundred cases, clients and persons is one scope', async (on) => {
    await aTown(on);
    const many = (one: string) => [...Array.from({ length: 499 }, (_, n) => `none-${n}`), one];
    const scope = { cases: many('k7'), clients: many('client-3'), responsible: many('sari'), sites: many('nowhere'), awaits: many('tuti') };
    same('the rows', (await on.cases.find(tenant, asking({ scope }))).rows, expectedRows({ scope }));
  }),
];
