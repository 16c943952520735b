import { same } from '../expecting.js';
import { entriesOf, fed, found } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, storedAfter, tenant } from '../writing.js';
import { alike } from './strings.js';

const named = Object.entries(alike);

/** Two ids that look alike are two. */
export const apartCases: readonly RepositoryCase[] = named.flatMap(([name, [one, two]]) => [
  rule(`apart/case-id-${name}`, `two cases whose ids look alike are two: ${name}`, async ({ cases }) => {
    const first = await kept(cases, tenant, aChange(one, 'c1', { holds: 'first' }));
    same('load of the one that is not there', await cases.load(tenant, two), undefined);
    const second = await kept(cases, tenant, aChange(two, 'c2', { holds: 'second' }));
    same('load of the first', await cases.load(tenant, one), storedAfter(first));
    same('load of the second', await cases.load(tenant, two), storedAfter(second));
    same('found within the scope of one', await found(cases, tenant, { scope: { cases: [one] } }), [one]);
  }),
  rule(`apart/command-id-${name}`, `two commands whose ids look alike are two: ${name}`, async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', one));
    same('done by the other id', (await cases.load(tenant, 'k1', two))?.done, undefined);
    await kept(cases, tenant, aChange('k1', two, { from: 1 }));
  }),
  rule(`apart/tenant-${name}`, `two tenants whose names look alike are two: ${name}`, async (on) => {
    await kept(on.cases, one, aChange('k1', 'c1'));
    same('load', await on.cases.load(two, 'k1'), undefined);
    same('list', await found(on.cases, two), []);
    const change = await kept(on.cases, two, aChange('k1', 'c1', { holds: 'second' }));
    same('feed', entriesOf(await fed(on, two, 1)), change.facts);
  }),
  rule(`apart/person-${name}`, `a list by person or site holds no one else's whose name looks alike: ${name}`, async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { row: { client: one, responsible: one, site: one, awaits: [one] } }));
    for (const asked of [{ client: two }, { responsible: two }, { site: two }, { awaits: two }])
      same(`found by ${Object.keys(asked)}`, await found(cases, tenant, asked), []);
    for (const scope of [{ clients: [two] }, { responsible: [two] }, { sites: [two] }, { awaits: [two] }])
      same(`found within ${Object.keys(scope)}`, await found(cases, tenant, { scope }), []);
  }),
]);
