import { same } from '../expecting.js';
import { all, asking, entriesOf, fed } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, committed, kept, storedAfter, tenant } from '../writing.js';

export const commitCases: readonly RepositoryCase[] = [
  rule('commit/opens-a-case', 'a commit at version 0 makes a new case, and answers with its version and facts', async ({ cases }) => {
    const change = aChange('k1', 'c1');
    same('the answer', await cases.commit(tenant, change), committed(change));
  }),
  rule('commit/several-facts', 'several facts are kept in one commit, and the version is that of the last', async (on) => {
    const change = aChange('k1', 'c1', { count: 7 });
    same('the answer', await on.cases.commit(tenant, change), committed(change));
    same('history', await all(on.cases.history(tenant, 'k1')), change.facts);
    same('feed', entriesOf(await fed(on, tenant, 7)), change.facts);
  }),
  rule('commit/record-facts-row-and-command-together', 'record, facts, row and command id are there together', async (on) => {
    const { cases } = on;
    await kept(cases, tenant, aChange('k1', 'c1'));
    const change = await kept(cases, tenant, aChange('k1', 'c2', { from: 1, count: 2, row: { responsible: 'budi' } }));
    const { facts, fingerprint } = change;
    same('load', await cases.load(tenant, 'k1', 'c2'), { ...storedAfter(change), done: { version: 3, facts, fingerprint } });
    same('history', await all(cases.history(tenant, 'k1', 2)), facts);
    same('feed', entriesOf(await fed(on, tenant, 3)).slice(1), facts);
    same('list', (await cases.find(tenant, asking())).rows, [change.summary]);
  }),
  rule('commit/one-case-leaves-others', 'a commit changes no other case', async ({ cases }) => {
    const first = await kept(cases, tenant, aChange('k1', 'c1'));
    await kept(cases, tenant, aChange('k2', 'c2', { holds: 'other' }));
    await kept(cases, tenant, aChange('k2', 'c3', { from: 1, holds: 'more' }));
    same('load', await cases.load(tenant, 'k1', 'c1'), {
      ...storedAfter(first),
      done: { version: 1, facts: first.facts, fingerprint: first.fingerprint },
    });
    same('history', await all(cases.history(tenant, 'k1')), first.facts);
  }),
  rule(
    'commit/keeps-the-facts-as-sent',
    'every part of a fact comes back: type, shape, times, who, command, programme, state, cause',
    async ({ cases }) => {
      const change = aChange('k1', 'c1', { count: 2 });
      const [first, second] = change.facts;
      const facts = [
        { ...first, type: 'ownRoom.written', shape: 12, by: { kind: 'agency', id: 'a', onBehalfOf: 'b' }, happenedAt: '1999' },
        {
          ...second,
          state: { stage: 'closed', crisis: 'responding', engagement: 'lost' },
          causedBy: 1,
          programme: { id: 'p', version: '0' },
        },
      ] as unknown as typeof change.facts;
      await kept(cases, tenant, { ...change, facts });
      same('history', await all(cases.history(tenant, 'k1')), facts);
    },
  ),
  rule('commit/shrinks', 'a record that became shorter has nothing left of the longer one', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { holds: { note: 'x'.repeat(5_000), list: [1, 2, 3] } }));
    const change = await kept(cases, tenant, aChange('k1', 'c2', { from: 1, holds: {} }));
    same('load', await cases.load(tenant, 'k1'), storedAfter(change));
  }),
  rule('commit/long-life', 'a hundred commits one after the other are all there', async (on) => {
    const written = [];
    for (let n = 0; n < 100; n += 1) written.push(await kept(on.cases, tenant, aChange('k1', `c${n}`, { from: n, holds: n })));
    const facts = written.flatMap((change) => change.facts);
    same('history', await all(on.cases.history(tenant, 'k1')), facts);
    same('feed', entriesOf(await fed(on, tenant, 100)), facts);
  }),
];
