import { same, throws } from '../expecting.js';
import { all, asking, fed, found } from '../reading.js';
import { rule, ruleNeeding } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, alreadyDone, kept, storedAfter, tenant } from '../writing.js';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const megabyte = Array.from({ length: 1_000 }, (_, n) => ({ id: `e${n}`, note: `${n} pendampingan é 🙂 `.repeat(50) }));

export const bigCases: readonly RepositoryCase[] = [
  rule(
    'big/ten-thousand-facts',
    'a case of ten thousand facts is read whole, from any version on, and its retries are known',
    async (on) => {
      const batches = [];
      for (let n = 0; n < 20; n += 1) batches.push(await kept(on.cases, tenant, aChange('k1', `c${n}`, { from: n * 500, count: 500 })));
      const versions = (await all(on.cases.history(tenant, 'k1'))).map((entry) => entry.version);
      same('the versions', versions, upTo(10_000));
      same(
        'the last ones',
        (await all(on.cases.history(tenant, 'k1', 9_991))).map((entry) => entry.version),
        upTo(10_000).slice(9_990),
      );
      const read = await fed(on, tenant, 10_000);
      same(
        'the feed',
        read.map(({ entry }) => entry.version),
        upTo(10_000),
      );
      same('behind the middle', (await all(on.cases.feed(tenant, read[4_999]?.cursor))).length, 5_000);
      const [first] = batches;
      if (first) same('the first retry', await on.cases.commit(tenant, first), alreadyDone(first));
    },
  ),
  rule('big/thousand-facts-at-once', 'a commit of a thousand facts is one commit', async (on) => {
    const change = await kept(on.cases, tenant, aChange('k1', 'c1', { count: 1_000 }));
    same('history', await all(on.cases.history(tenant, 'k1')), change.facts);
    same('the retry', await on.cases.commit(tenant, change), alreadyDone(change));
  }),
  ruleNeeding(
    'largeRecords',
    'big/megabyte-record',
    'a record of a megabyte, and a fact of one, come back as they went in',
    async ({ cases }) => {
      const change = await kept(cases, tenant, aChange('k1', 'c1', { holds: megabyte }));
      same('load', await cases.load(tenant, 'k1'), storedAfter(change));
      same('history', await all(cases.history(tenant, 'k1')), change.facts);
      const next = await kept(cases, tenant, aChange('k1', 'c2', { from: 1, holds: megabyte.slice(1) }));
      same('load of the next', await cases.load(tenant, 'k1'), storedAfter(next));
      same('the list', (await cases.find(tenant, asking())).rows, [next.summary]);
    },
    {
      title: 'it is refused by a throw, and nothing is written',
      body: async (on) => {
        await throws('the commit', () => on.cases.commit(tenant, aChange('k1', 'c1', { holds: megabyte })));
        same('load', await on.cases.load(tenant, 'k1', 'c1'), undefined);
        same('feed', await all(on.cases.feed(tenant)), []);
      },
    },
  ),
  rule('big/many-awaited', 'a case in which something waits for two hundred persons is found by each', async ({ cases }) => {
    const awaits = upTo(200).map((n) => `person ${String(n).padStart(3, '0')}`);
    await kept(cases, tenant, aChange('k1', 'c1', { row: { awaits } }));
    for (const n of [0, 99, 199]) {
      same('by the person', await found(cases, tenant, { awaits: awaits[n] as string }), ['k1']);
      same('within the scope', await found(cases, tenant, { scope: { awaits: awaits.slice(n) } }), ['k1']);
    }
    await kept(cases, tenant, aChange('k1', 'c2', { from: 1, row: { awaits: awaits.slice(1) } }));
    same('by the one who does not wait any more', await found(cases, tenant, { awaits: awaits[0] as string }), []);
  }),
];
