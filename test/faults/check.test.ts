import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryCases } from '../../src/index.js';
import type { DoneBefore } from '../../src/ports/case-repository.js';
import { check } from './check.js';
import { decideOn, workIn } from './decision.js';
import { type Ledger, newLedger } from './ledger.js';
import { follower, look, type Seen, type SeenCase } from './seen.js';
import { send } from './send.js';

const caseIds = ['k1', 'k2'];
let ledger: Ledger;
let sound: Seen;

beforeAll(async () => {
  const cases = memoryCases();
  ledger = newLedger();
  const following = follower();
  for (let n = 1; n <= 24; n += 1) {
    await send(cases, { commandId: `c${n}`, caseId: caseIds[n % 2] ?? '' }, ledger);
    if (n % 5 === 0) await following.look(cases);
  }
  sound = await look(cases, ledger, caseIds, following);
});

const changed = (caseId: string, change: (was: SeenCase) => Partial<SeenCase>): Seen => ({
  ...sound,
  cases: sound.cases.map((one) => (one.caseId === caseId ? { ...one, ...change(one) } : one)),
});
const stored = ({ stored: was }: SeenCase) => was as NonNullable<SeenCase['stored']>;
const without = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => new Map([...map].filter(([one]) => one !== key));

describe('the check of what a store shows', () => {
  test('a store that kept every promise passes', () => {
    expect(ledger.counted.acknowledged).toBe(24);
    expect(sound.feed.length).toBeGreaterThan(40);
    expect(check(ledger, sound)).toEqual([]);
  });

  const tampered: readonly (readonly [string, string, () => Seen])[] = [
    ['an acknowledged command that is gone with all its facts', 'lost', () => changed('k1', () => ({ stored: undefined, history: [] }))],
    ['a fact that is missing', 'lost', () => changed('k1', ({ history }) => ({ history: history.filter(({ version }) => version !== 3) }))],
    ['a command that stands twice', 'doubled', () => changed('k1', ({ history }) => ({ history: [...history, ...history.slice(-1)] }))],
    [
      'a record of an earlier version',
      'torn',
      () => changed('k1', (was) => ({ stored: { ...stored(was), record: { ...stored(was).record, version: 1 } } })),
    ],
    [
      'a record that does not hold what its facts made',
      'torn',
      () => changed('k1', (was) => ({ stored: { ...stored(was), record: { ...stored(was).record, sections: {} } } })),
    ],
    [
      'a row of another version',
      'torn',
      () => changed('k1', (was) => ({ stored: { ...stored(was), summary: { ...stored(was).summary, version: 1 } } })),
    ],
    ['facts without a record', 'torn', () => changed('k1', () => ({ stored: undefined }))],
    ['a command id that is forgotten', 'lost', () => ({ ...sound, done: new Map([...sound.done, ['c1', undefined]]) })],
    [
      'a command id that is remembered as another command',
      'torn',
      () => ({ ...sound, done: new Map([...sound.done, ['c1', sound.done.get('c2')]]) }),
    ],
    [
      'a retry that is done again',
      'doubled',
      () => ({ ...sound, again: new Map([...sound.again, ['c1', { status: 'committed', version: 99, facts: [] }]]) }),
    ],
    ['a fact that the feed leaves out', 'lost', () => ({ ...sound, feed: sound.feed.slice(1) })],
    ['a fact that is twice in the feed', 'doubled', () => ({ ...sound, feed: [...sound.feed, ...sound.feed.slice(0, 1)] })],
    ['a feed that tells a case backwards', 'torn', () => ({ ...sound, feed: [...sound.feed].reverse() })],
    [
      'a fact that a reader of the feed who came back never saw',
      'lost',
      () => ({ ...sound, followed: sound.followed.filter((_, n) => n !== 7) }),
    ],
    ['a list that leaves a case out', 'torn', () => ({ ...sound, rows: sound.rows.slice(1) })],
    ['a person who is found in no case, though waited for', 'torn', () => ({ ...sound, awaiting: {} })],
  ];
  test.each(tampered)('[R-1] finds %s: %s', (_, kind, spoil) => {
    expect(check(ledger, spoil()).filter((line) => line.startsWith(`${kind}:`))).not.toEqual([]);
  });

  test('[R-1] finds a command that was done a second time, with all that belongs to it', () => {
    const twice = changed('k1', (was) => {
      const { facts, record, summary } = decideOn('k1', workIn(was.stored), 'c2');
      return { stored: { record, summary }, history: [...was.history, ...facts] };
    });
    expect(check(ledger, twice)).toContainEqual(expect.stringMatching(/^doubled: c2 stands again/));
  });

  test('[R-1] finds a command in doubt that was written in part, though the store remembers it so', () => {
    const cut = (facts: SeenCase['history']) =>
      facts.map((entry) => (entry.commandId === 'c2' ? { ...entry, happenedAt: '2026-02' } : entry));
    const was = sound.done.get('c2') as DoneBefore;
    const inDoubt = new Map([...ledger.known, ['c2', { caseId: 'k1', state: 'on the way', inDoubt: true } as const]]);
    const spoiled = {
      ...changed('k1', ({ history }) => ({ history: cut(history) })),
      done: new Map([...sound.done, ['c2', { ...was, facts: cut(was.facts) }]]),
      again: without(sound.again, 'c2'),
    };
    expect(check({ ...ledger, known: inDoubt }, spoiled)).toEqual([expect.stringMatching(/^torn: the facts of c2/)]);
  });

  test('finds a command that nobody meant', () => {
    expect(check({ ...ledger, known: without(ledger.known, 'c2') }, sound).some((line) => line.startsWith('ghost: '))).toBe(true);
  });

  test('finds a command of which the store said that it was not written', () => {
    const denied = new Map([...ledger.known, ['c2', { caseId: 'k1', state: 'not written', inDoubt: false } as const]]);
    expect(check({ ...ledger, known: denied }, sound)).toEqual(['ghost: c2 is there, though the store said that it was not written']);
  });

  test('[R-4] finds a decision that rests on what had passed', () => {
    const stale = changed('k1', ({ history }) => ({
      history: history.map((entry, n) =>
        n === history.length - 1 ? { ...entry, data: { ...(entry.data as object), saw: 'older', n: 1 } } : entry,
      ),
    }));
    expect(check(ledger, stale)).not.toEqual([]);
    const first = changed('k1', ({ history }) => ({
      history: history.map((entry) => (entry.version === 1 ? { ...entry, data: { ...(entry.data as object), saw: 'older' } } : entry)),
    }));
    expect(check(ledger, first).some((line) => line.startsWith('stale: '))).toBe(true);
  });

  test('whatever fact of a case is taken out, doubled, moved or changed, it is found', () => {
    fc.assert(
      fc.property(fc.constantFrom(...caseIds), fc.nat(), fc.constantFrom('out', 'twice', 'moved', 'changed'), (caseId, at, how) => {
        const spoiled = changed(caseId, ({ history }) => {
          const n = at % history.length;
          const [before, [fact], after] = [history.slice(0, n), history.slice(n, n + 1), history.slice(n + 1)];
          if (!fact) return {};
          if (how === 'out') return { history: [...before, ...after] };
          if (how === 'twice') return { history: [...before, fact, fact, ...after] };
          if (how === 'moved') return { history: n === 0 ? [...after, fact] : [fact, ...before, ...after] };
          return { history: [...before, { ...fact, happenedAt: '2026-02' }, ...after] };
        });
        expect(check(ledger, spoiled)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
