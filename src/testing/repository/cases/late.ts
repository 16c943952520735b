import { holds, same, throws } from '../expecting.js';
import { all, entriesOf, type Fed, fed, pause } from '../reading.js';
import { type Bench, given, rule, ruleNeeding } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, cannotBeWritten, kept, tenant } from '../writing.js';

const nameOf = ({ entry }: Fed) => `${entry.caseId} ${entry.version}`;

/** Reads on with its cursor until it has so many, or nothing more can come. */
const followed = async (on: Bench, count: number, after?: string, isOver = () => true): Promise<Fed[]> => {
  const read: Fed[] = [];
  for (let idle = 0; read.length < count && idle < 500; idle += 1) {
    const over = isOver();
    const more = await all(on.cases.feed(tenant, read.at(-1)?.cursor ?? after));
    read.push(...more);
    if (more.length > 0) idle = 0;
    else if (over && on.supports.feedAtOnce) return read;
    else await pause(idle < 5 ? 0 : 10);
  }
  return read;
};
/** Each once, and per case in the order of versions. */
const complete = (read: readonly Fed[], cases: number, each: number) => {
  same('how many facts', read.length, cases * each);
  const versions = new Map<string, number[]>();
  for (const { entry } of read) versions.set(entry.caseId, [...(versions.get(entry.caseId) ?? []), entry.version]);
  same('how many cases', versions.size, cases);
  for (const [caseId, of] of versions)
    same(
      `the order of ${caseId}`,
      of,
      Array.from({ length: each }, (_, n) => n + 1),
    );
};

/** Writers side by side, and one who reads the feed along with its cursor. */
const readAlong = async (on: Bench): Promise<void> => {
  const [cases, each] = [10, 8];
  const writer = async (k: number) => {
    for (let n = 0; n < each; n += 1) {
      await kept(on.cases, tenant, aChange(`k${k}`, `k${k} c${n}`, { from: n }));
      await pause(0);
    }
  };
  let writing = true;
  const write = Promise.all(Array.from({ length: cases }, (_, k) => writer(k))).finally(() => {
    writing = false;
  });
  const [read] = await Promise.all([followed(on, cases * each, undefined, () => !writing), write]);
  complete(read, cases, each);
};

/** The feed while others write, and what was begun and ends late. */
export const lateCases: readonly RepositoryCase[] = [
  rule('feed/read-along', 'a reader who reads along while ten write misses nothing and gets nothing twice', readAlong),
  ruleNeeding(
    'feedAtOnce',
    'feed/at-once',
    'a committed fact is in the feed when commit resolves',
    async ({ cases }) => {
      for (let n = 0; n < 20; n += 1) {
        await kept(cases, tenant, aChange('k1', `c${n}`, { from: n }));
        same('how many', (await all(cases.feed(tenant))).length, n + 1);
      }
    },
    {
      title: 'it comes by itself, without anything more being written',
      body: async (on) => {
        const change = await kept(on.cases, tenant, aChange('k1', 'c1'));
        same('the feed', entriesOf(await fed(on, tenant, 1)), change.facts);
      },
    },
  ),
  ruleNeeding(
    'heldCommits',
    'feed/late-commit',
    'a commit that began first and ended last is not skipped by a reader who read in between',
    async (on) => {
      const held = await given('hold', on.hold)(tenant, aChange('k1', 'c1', { count: 2 }));
      // Where the store lets nobody pass meanwhile, the second waits for the first: that is no fault.
      const second = kept(on.cases, tenant, aChange('k2', 'c2'));
      await Promise.race([second, pause(300)]);
      const before = await all(on.cases.feed(tenant));
      holds(
        'what is not committed is not in the feed',
        before.every(({ entry }) => entry.caseId !== 'k1'),
      );
      await held.commit();
      await second;
      const read = [...before, ...(await followed(on, 3 - before.length, before.at(-1)?.cursor))];
      same('what the reader got', read.map(nameOf).sort(), ['k1 1', 'k1 2', 'k2 1']);
    },
    { title: 'while ten write, a reader who reads along twice gets the same', body: readAlong },
  ),
  ruleNeeding(
    'heldCommits',
    'feed/late-commits-in-turn',
    'three commits that overlap and end in the opposite order all reach a reader who reads after each',
    async (on) => {
      const hold = given('hold', on.hold);
      const open: Awaited<ReturnType<typeof hold>>[] = [];
      for (const n of [1, 2, 3]) {
        const next = hold(tenant, aChange(`k${n}`, `c${n}`)).then((held) => void open.push(held));
        await Promise.race([next, pause(300)]);
      }
      const read: Fed[] = [];
      const readOn = async () => void read.push(...(await all(on.cases.feed(tenant, read.at(-1)?.cursor))));
      for (let n = 0; n < 3; n += 1) {
        for (let tries = 0; open.length === 0 && tries < 100; tries += 1) await pause(20);
        await given('a held commit', open.pop()).commit();
        await readOn();
      }
      read.push(...(await followed(on, 3 - read.length, read.at(-1)?.cursor)));
      same('what the reader got', read.map(nameOf).sort(), ['k1 1', 'k2 1', 'k3 1']);
    },
    { title: 'while ten write, a reader who reads along gets everything in order', body: readAlong },
  ),
  ruleNeeding(
    'heldCommits',
    'feed/abandoned-commit',
    'what was begun and given up leaves nothing: no fact, no record, no command id, and no hole that a reader waits at',
    async (on) => {
      await kept(on.cases, tenant, aChange('k1', 'c1'));
      const held = await given('hold', on.hold)(tenant, aChange('k1', 'c2', { from: 1, holds: 'given up' }));
      await held.abandon();
      same('done', (await on.cases.load(tenant, 'k1', 'c2'))?.done, undefined);
      const change = await kept(on.cases, tenant, aChange('k1', 'c2', { from: 1, holds: 'kept' }));
      same('the feed', entriesOf(await fed(on, tenant, 2)).slice(1), change.facts);
    },
    {
      title: 'a commit that throws leaves no hole',
      body: async (on) => {
        await kept(on.cases, tenant, aChange('k1', 'c1'));
        const broken = aChange('k1', 'c2', {
          from: 1,
          holds: cannotBeWritten,
        });
        await throws('the commit', () => on.cases.commit(tenant, broken));
        const change = await kept(on.cases, tenant, aChange('k1', 'c2', { from: 1, holds: 'kept' }));
        same('the feed', entriesOf(await fed(on, tenant, 2)).slice(1), change.facts);
      },
    },
  ),
];
