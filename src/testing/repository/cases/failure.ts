import type { Change } from '../../../ports/case-repository.js';
import { same, throws } from '../expecting.js';
import { all, asking, entriesOf, fed } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, cannotBeWritten, kept, storedAfter, tenant } from '../writing.js';

const asNever = cannotBeWritten as never;
/** A change of which one part cannot be written: the store meets it early or late, and writes nothing all the same. */
const broken: Readonly<Record<string, (change: Change) => Change>> = {
  record: (change) => ({ ...change, record: { ...change.record, sections: { kit: cannotBeWritten } } }),
  'first-fact': (change) => ({ ...change, facts: change.facts.map((f, n) => (n === 0 ? { ...f, data: asNever } : f)) }),
  'last-fact': (change) => ({
    ...change,
    facts: change.facts.map((f, n) => (n === change.facts.length - 1 ? { ...f, data: asNever } : f)),
  }),
  row: (change) => ({ ...change, summary: { ...change.summary, state: asNever, awaits: asNever } }),
};

/** All or nothing, also where it throws. */
export const failureCases: readonly RepositoryCase[] = Object.entries(broken).flatMap(([name, spoilt]) => [
  rule(
    `failure/${name}-of-a-new-case`,
    `a commit that throws leaves nothing behind, and may be sent again: ${name} of a new case`,
    async (on) => {
      const change = aChange('k1', 'c1', { count: 3 });
      await throws('the commit', () => on.cases.commit(tenant, spoilt(change)));
      same('load', await on.cases.load(tenant, 'k1', 'c1'), undefined);
      same('history', await all(on.cases.history(tenant, 'k1')), []);
      same('feed', await all(on.cases.feed(tenant)), []);
      same('list', await on.cases.find(tenant, asking()), { rows: [] });
      await kept(on.cases, tenant, change);
      same('feed after it was sent again', entriesOf(await fed(on, tenant, 3)), change.facts);
    },
  ),
  rule(
    `failure/${name}-of-an-old-case`,
    `a commit that throws leaves the case as it was, and may be sent again: ${name} of a case that is there`,
    async (on) => {
      const first = await kept(on.cases, tenant, aChange('k1', 'c1', { count: 2 }));
      const change = aChange('k1', 'c2', { from: 2, count: 3, row: { responsible: 'budi' } });
      await throws('the commit', () => on.cases.commit(tenant, spoilt(change)));
      same('load', await on.cases.load(tenant, 'k1', 'c2'), storedAfter(first));
      same('history', await all(on.cases.history(tenant, 'k1')), first.facts);
      same('list', (await on.cases.find(tenant, asking())).rows, [first.summary]);
      await kept(on.cases, tenant, change);
      same('feed after it was sent again', entriesOf(await fed(on, tenant, 5)), [...first.facts, ...change.facts]);
    },
  ),
]);
