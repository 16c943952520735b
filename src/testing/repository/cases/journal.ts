import { same } from '../expecting.js';
import { all } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, tenant } from '../writing.js';

const froms: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 1_000];

export const journalCases: readonly RepositoryCase[] = [
  ...froms.map((from) =>
    rule(`history/from-${from}`, `history gives the facts from a version on, that one too: from ${from} of 6`, async ({ cases }) => {
      const first = await kept(cases, tenant, aChange('k1', 'c1', { count: 2 }));
      await kept(cases, tenant, aChange('k2', 'c2', { count: 5 }));
      const second = await kept(cases, tenant, aChange('k1', 'c3', { from: 2, count: 4 }));
      const facts = [...first.facts, ...second.facts].filter(({ version }) => version >= from);
      same('history', await all(cases.history(tenant, 'k1', from)), facts);
    }),
  ),
  rule('history/not-there', 'a case that is not there has no history', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1'));
    same('history', await all(cases.history(tenant, 'k2')), []);
  }),
  rule('history/in-order', 'history is in the order of versions as numbers: 9, 10, 11', async ({ cases }) => {
    const first = await kept(cases, tenant, aChange('k1', 'c1', { count: 9 }));
    const second = await kept(cases, tenant, aChange('k1', 'c2', { from: 9, count: 102 }));
    same('history', await all(cases.history(tenant, 'k1')), [...first.facts, ...second.facts]);
    same(
      'from 9',
      (await all(cases.history(tenant, 'k1', 9))).slice(0, 3).map((f) => f.version),
      [9, 10, 11],
    );
  }),
  rule('history/never-changes', 'a fact is never changed by what comes after it', async ({ cases }) => {
    const { facts } = await kept(cases, tenant, aChange('k1', 'c1', { holds: { said: 'first' } }));
    for (let n = 1; n < 20; n += 1) await kept(cases, tenant, aChange('k1', `c${n + 1}`, { from: n, holds: { said: n } }));
    same('the first fact', (await all(cases.history(tenant, 'k1'))).slice(0, 1), facts);
  }),
  rule('history/stopped-early', 'a reader may stop in the middle, and everything still works', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { count: 50 }));
    for (let n = 0; n < 30; n += 1) for await (const entry of cases.history(tenant, 'k1')) if (entry.version === 2) break;
    for (let n = 0; n < 30; n += 1) for await (const _ of cases.feed(tenant)) break;
    await kept(cases, tenant, aChange('k1', 'c2', { from: 50 }));
    same('how many', (await all(cases.history(tenant, 'k1'))).length, 51);
  }),
  rule(
    'history/write-while-reading',
    'a commit may be made while a history is read, and the reader gets every fact that was there before',
    async ({ cases }) => {
      const { facts } = await kept(cases, tenant, aChange('k1', 'c1', { count: 20 }));
      const read = [];
      for await (const entry of cases.history(tenant, 'k1')) {
        if (entry.version === 5) await kept(cases, tenant, aChange('k1', 'c2', { from: 20 }));
        read.push(entry);
      }
      same('the first twenty', read.slice(0, 20), facts);
    },
  ),
];
