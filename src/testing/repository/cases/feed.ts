import type { JournalEntry } from '../../../case/record.js';
import { holds, same, throws } from '../expecting.js';
import { all, entriesOf, fed } from '../reading.js';
import { type Bench, rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, other, tenant } from '../writing.js';

const mixed = async ({ cases }: Bench) => {
  const written = [
    await kept(cases, tenant, aChange('k1', 'c1', { count: 2 })),
    await kept(cases, tenant, aChange('k2', 'c2')),
    await kept(cases, tenant, aChange('k1', 'c3', { from: 2 })),
    await kept(cases, tenant, aChange('k3', 'c4', { count: 3 })),
    await kept(cases, tenant, aChange('k2', 'c5', { from: 1, count: 2 })),
  ];
  return written.flatMap(({ facts }) => facts);
};
const byCase = (a: JournalEntry, b: JournalEntry): number => (a.caseId === b.caseId ? a.version - b.version : a.caseId < b.caseId ? -1 : 1);

export const feedCases: readonly RepositoryCase[] = [
  rule('feed/every-fact-once', 'the feed has every committed fact once, each case in the order of its versions', async (on) => {
    const facts = await mixed(on);
    const read = await fed(on, tenant, facts.length);
    same('the facts', [...entriesOf(read)].sort(byCase), [...facts].sort(byCase));
    for (const caseId of ['k1', 'k2', 'k3'])
      same(
        `the facts of ${caseId}`,
        entriesOf(read).filter((e) => e.caseId === caseId),
        facts.filter((e) => e.caseId === caseId),
      );
  }),
  rule('feed/order-of-commits', 'commits one after the other are in the feed in that order', async (on) => {
    const facts = await mixed(on);
    same('the feed', entriesOf(await fed(on, tenant, facts.length)), facts);
  }),
  rule('feed/goes-on-behind-a-cursor', 'behind any cursor the feed goes on with exactly what comes after it', async (on) => {
    const facts = await mixed(on);
    const read = await fed(on, tenant, facts.length);
    for (const [n, { cursor }] of read.entries())
      same(`behind number ${n + 1}`, await all(on.cases.feed(tenant, cursor)), read.slice(n + 1));
  }),
  rule('feed/nothing-new', 'behind the last cursor there is nothing, and later what was committed since', async (on) => {
    const facts = await mixed(on);
    const last = (await fed(on, tenant, facts.length)).at(-1)?.cursor;
    same('nothing', await all(on.cases.feed(tenant, last)), []);
    const change = await kept(on.cases, tenant, aChange('k4', 'c9', { count: 2 }));
    same('what is new', entriesOf(await fed(on, tenant, 2, last)), change.facts);
  }),
  rule('feed/one-order', 'the order is one: what was read stays as it was, and what is new comes behind it', async (on) => {
    const facts = await mixed(on);
    const before = await fed(on, tenant, facts.length);
    for (let n = 0; n < 12; n += 1) await kept(on.cases, tenant, aChange(`a${n}`, `a${n}`));
    same('the beginning', (await fed(on, tenant, facts.length + 12)).slice(0, before.length), before);
  }),
  rule('feed/cursors-differ', 'every fact has a cursor of its own, which is text', async (on) => {
    const facts = await mixed(on);
    const cursors = (await fed(on, tenant, facts.length)).map(({ cursor }) => cursor);
    holds(
      'cursors are texts',
      cursors.every((cursor) => typeof cursor === 'string' && cursor !== ''),
    );
    same('how many differ', new Set(cursors).size, facts.length);
  }),
  rule('feed/old-cursor', 'a cursor stays good: after two hundred more commits the first one gives all that came after it', async (on) => {
    await kept(on.cases, tenant, aChange('k0', 'c0'));
    const [first] = await fed(on, tenant, 1);
    for (let n = 1; n <= 200; n += 1) await kept(on.cases, tenant, aChange('k0', `c${n}`, { from: n }));
    const read = await fed(on, tenant, 200, first?.cursor);
    same(
      'the versions',
      read.map(({ entry }) => entry.version),
      Array.from({ length: 200 }, (_, n) => n + 2),
    );
  }),
  rule('feed/not-the-conflicts', 'what met a conflict, and a retry, is not in the feed', async (on) => {
    const change = await kept(on.cases, tenant, aChange('k1', 'c1'));
    await on.cases.commit(tenant, aChange('k1', 'c2', { from: 5 }));
    await on.cases.commit(tenant, change);
    same('the feed', entriesOf(await fed(on, tenant, 1)), change.facts);
  }),
  rule('feed/foreign-cursor', 'a cursor that is none throws: silence would look as if nothing were new', async (on) => {
    await mixed(on);
    for (const cursor of ['no cursor', '-', 'null', '🙂'])
      await throws(`the feed behind ${JSON.stringify(cursor)}`, () => all(on.cases.feed(tenant, cursor)));
  }),
  rule('feed/cursor-of-another-tenant', 'a cursor of another tenant never leads to that tenant', async (on) => {
    await mixed(on);
    await kept(on.cases, other, aChange('k9', 'c9', { holds: 'of the south' }));
    const [cursor] = (await fed(on, other, 1)).map((read) => read.cursor);
    const read = await all(on.cases.feed(tenant, cursor)).catch(() => []);
    same(
      'facts of the south',
      read.filter(({ entry }) => entry.caseId === 'k9'),
      [],
    );
  }),
  rule('feed/two-tenants-side-by-side', 'writers of two tenants side by side: each feed has its own, complete and in order', async (on) => {
    const write = async (of: string, n: number) => kept(on.cases, of, aChange(`k${n}`, `c${n}`, { count: 2, holds: of }));
    await Promise.all(Array.from({ length: 30 }, (_, n) => write(n % 2 === 0 ? tenant : other, n)));
    for (const [of, odd] of [
      [tenant, 0],
      [other, 1],
    ] as const) {
      const read = await fed(on, of, 30);
      same(`how many of ${of}`, read.length, 30);
      holds(
        `only those of ${of}`,
        read.every(({ entry }) => Number(entry.caseId.slice(1)) % 2 === odd),
      );
    }
  }),
];
