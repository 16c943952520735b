import { same } from '../expecting.js';
import { asking, found } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, tenant } from '../writing.js';
import { awkwardStrings } from './strings.js';

/** An awkward string in the row: it comes back, and the case is found by it, asked for and within a scope. */
export const rowCases: readonly RepositoryCase[] = Object.entries(awkwardStrings).map(([name, value]) =>
  rule(`row/${name}`, `a case is found by client, responsible, site, stage and person awaited: ${name}`, async ({ cases }) => {
    const state = { stage: value, crisis: 'none', engagement: 'engaged' } as const;
    const row = { client: value, responsible: value, site: value, awaits: [value, 'somebody'], programme: value, state };
    const change = await kept(cases, tenant, aChange('k1', 'c1', { row }));
    await kept(cases, tenant, aChange('k2', 'c2', { row: { client: 'plain', responsible: 'plain', site: 'plain' } }));
    same('the row', (await cases.find(tenant, asking({ client: value }))).rows, [change.summary]);
    for (const asked of [{ responsible: value }, { site: value }, { awaits: value }, { stages: [value, 'closed'] }])
      same(`found by ${Object.keys(asked)}`, await found(cases, tenant, asked), ['k1']);
    for (const scope of [{ clients: [value] }, { responsible: ['nobody', value] }, { sites: [value] }, { awaits: [value] }])
      same(`found within ${Object.keys(scope)}`, await found(cases, tenant, { scope }), ['k1']);
  }),
);
