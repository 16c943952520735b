import { same } from '../expecting.js';
import { all, entriesOf, fed } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, alreadyDone, kept, other, storedAfter, tenant } from '../writing.js';

export const retryCases: readonly RepositoryCase[] = [
  rule('retry/after-commit', 'the same command again is answered with what happened the first time', async ({ cases }) => {
    const change = await kept(cases, tenant, aChange('k1', 'c1', { count: 2 }));
    same('the answer', await cases.commit(tenant, change), alreadyDone(change));
  }),
  rule('retry/writes-nothing', 'a retry writes nothing', async (on) => {
    const change = await kept(on.cases, tenant, aChange('k1', 'c1'));
    await on.cases.commit(tenant, change);
    await on.cases.commit(tenant, change);
    same('history', await all(on.cases.history(tenant, 'k1')), change.facts);
    same('feed', entriesOf(await fed(on, tenant, 1)), change.facts);
    same('load', await on.cases.load(tenant, 'k1'), storedAfter(change));
  }),
  rule(
    'retry/before-the-version',
    'the command id is looked at before the version: a retry is no conflict when the case has moved on',
    async ({ cases }) => {
      const change = await kept(cases, tenant, aChange('k1', 'c1', { count: 2 }));
      const later = await kept(cases, tenant, aChange('k1', 'c2', { from: 2, holds: 'later' }));
      same('the answer', await cases.commit(tenant, change), alreadyDone(change));
      same('load', await cases.load(tenant, 'k1'), storedAfter(later));
    },
  ),
  rule('retry/for-good', 'a command id is kept for good: also after three hundred others', async ({ cases }) => {
    const change = await kept(cases, tenant, aChange('k1', 'first'));
    for (let n = 1; n <= 300; n += 1) await kept(cases, tenant, aChange('k1', `c${n}`, { from: n }));
    same('the answer', await cases.commit(tenant, change), alreadyDone(change));
    same('done', (await cases.load(tenant, 'k1', 'first'))?.done?.facts, change.facts);
  }),
  rule(
    'retry/decided-anew',
    'a retry that was decided again, at another version with other facts, is answered with the first ones',
    async ({ cases }) => {
      const change = await kept(cases, tenant, aChange('k1', 'c1'));
      await kept(cases, tenant, aChange('k1', 'c2', { from: 1 }));
      same('the answer', await cases.commit(tenant, aChange('k1', 'c1', { from: 2, count: 3, holds: 'anew' })), alreadyDone(change));
    },
  ),
  rule(
    'retry/other-payload',
    'the same id with another payload is answered with the first fingerprint, for the service to compare',
    async ({ cases }) => {
      const change = await kept(cases, tenant, aChange('k1', 'c1', { fingerprint: 'of the first' }));
      const another = aChange('k1', 'c1', { from: 1, fingerprint: 'of another' });
      same('the answer', await cases.commit(tenant, another), alreadyDone(change));
      same('load', await cases.load(tenant, 'k1'), storedAfter(change));
    },
  ),
  rule(
    'retry/on-another-case',
    'a command id is one for all cases of the tenant: on another case it is answered with the first one',
    async (on) => {
      const change = await kept(on.cases, tenant, aChange('k1', 'c1'));
      same('the answer', await on.cases.commit(tenant, aChange('k2', 'c1')), alreadyDone(change));
      same('load', await on.cases.load(tenant, 'k2'), undefined);
      same('feed', entriesOf(await fed(on, tenant, 1)), change.facts);
    },
  ),
  rule('retry/done-of-another-case', 'load tells what the command did on whichever case it was', async ({ cases }) => {
    const { facts, fingerprint } = await kept(cases, tenant, aChange('k1', 'c1'));
    await kept(cases, tenant, aChange('k2', 'c2'));
    same('done', (await cases.load(tenant, 'k2', 'c1'))?.done, { version: 1, facts, fingerprint });
  }),
  rule('retry/within-the-tenant', 'a command id of one tenant is free in another', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1'));
    const change = await kept(cases, other, aChange('k1', 'c1', { holds: 'of the south' }));
    same('the answer', await cases.commit(other, change), alreadyDone(change));
  }),
  rule('retry/only-its-own-facts', 'what a command did is its own facts: neither those before nor those after', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { count: 3 }));
    const change = await kept(cases, tenant, aChange('k1', 'c2', { from: 3, count: 2 }));
    await kept(cases, tenant, aChange('k1', 'c3', { from: 5, count: 4 }));
    same('the answer', await cases.commit(tenant, change), alreadyDone(change));
  }),
  rule('retry/same-command-at-once', 'the same command ten times at once is done once, and the others are told so', async (on) => {
    const change = aChange('k1', 'c1', { count: 2 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => on.cases.commit(tenant, change)));
    same('how often committed', answers.filter(({ status }) => status === 'committed').length, 1);
    for (const answer of answers.filter(({ status }) => status !== 'committed')) same('the others', answer, alreadyDone(change));
    same('feed', entriesOf(await fed(on, tenant, 2)), change.facts);
  }),
];
