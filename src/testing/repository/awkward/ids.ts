import { same } from '../expecting.js';
import { all, asking, entriesOf, fed, found, idsOf, pages } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, alreadyDone, kept, other, storedAfter, tenant } from '../writing.js';
import { awkwardStrings } from './strings.js';

/** An awkward string as an id: of a case, of a tenant, of a command. */
export const idCases: readonly RepositoryCase[] = Object.entries(awkwardStrings).flatMap(([name, id]) => [
  rule(`case-id/${name}`, `a case is found again under its id: ${name}`, async (on) => {
    await kept(on.cases, tenant, aChange('k1', 'c1'));
    const change = await kept(on.cases, tenant, aChange(id, 'c2'));
    same('load', await on.cases.load(tenant, id), storedAfter(change));
    same('history', await all(on.cases.history(tenant, id)), change.facts);
    same('found by scope', await found(on.cases, tenant, { scope: { cases: [id] } }), [id]);
    const listed = (await pages(on.cases, tenant, { limit: 1 })).flatMap(idsOf);
    same('listed page by page', [...listed].sort(), ['k1', id].sort());
    same('the conflict of a second opening', await on.cases.commit(tenant, aChange(id, 'c3')), { status: 'conflict', current: 1 });
  }),
  rule(`tenant/${name}`, `a tenant has its cases and no others: ${name}`, async (on) => {
    await kept(on.cases, other, aChange('k1', 'c1'));
    const change = await kept(on.cases, id, aChange('k1', 'c1', { holds: 'of the other tenant' }));
    same('load', await on.cases.load(id, 'k1', 'c1'), {
      ...storedAfter(change),
      done: { version: 1, facts: change.facts, fingerprint: change.fingerprint },
    });
    same('feed', entriesOf(await fed(on, id, 1)), change.facts);
    same('list', (await on.cases.find(id, asking())).rows, [change.summary]);
  }),
  rule(`command-id/${name}`, `a command is known again by its id, and its fingerprint comes back: ${name}`, async (on) => {
    const change = await kept(on.cases, tenant, aChange('k1', id, { fingerprint: id }));
    same('the retry', await on.cases.commit(tenant, change), alreadyDone(change));
    same('done', (await on.cases.load(tenant, 'k1', id))?.done?.fingerprint, id);
    same('another command', (await on.cases.load(tenant, 'k1', `${id}x`))?.done, undefined);
  }),
]);
