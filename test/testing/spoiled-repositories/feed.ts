import type { CaseRepository, Change, Committed, JournalEntry } from '../../../src/index.js';
import type { Held, MadeRepositories } from '../../../src/testing/index.js';
import { memoryMade, memorySupports } from '../memory-made.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

interface Line {
  readonly number: number;
  readonly entry: string;
}

/** Memory in which a transaction can be held open. Its feed goes by numbers: drawn at the end, or, as a sequence does it, at the beginning. */
export const memoryThatHolds = async (drawn: 'at-the-end' | 'at-the-beginning' = 'at-the-end'): Promise<MadeRepositories> => {
  const made = await memoryMade();
  const lines = new Map<string, Line[]>();
  let number = 0;
  const begin = (tenant: string, change: Change) => {
    const numbers = drawn === 'at-the-beginning' ? change.facts.map(() => ++number) : [];
    return async (): Promise<Committed> => {
      const answer = await made.cases.commit(tenant, change);
      if (answer.status !== 'committed') return answer;
      const own = lines.get(tenant) ?? [];
      lines.set(tenant, own);
      for (const [n, fact] of change.facts.entries()) own.push({ number: numbers[n] ?? ++number, entry: JSON.stringify(fact) });
      own.sort((a, b) => a.number - b.number);
      return answer;
    };
  };
  const cases: CaseRepository = {
    ...made.cases,
    commit: (tenant, change) => begin(tenant, change)(),
    feed: async function* (tenant, after = '0') {
      if (!/^\d+$/.test(after)) throw new Error('not a cursor of this feed');
      for (const line of [...(lines.get(tenant) ?? [])])
        if (line.number > Number(after)) yield { cursor: String(line.number), entry: JSON.parse(line.entry) as JournalEntry };
    },
  };
  const hold = async (tenant: string, change: Change): Promise<Held> => ({ commit: begin(tenant, change), abandon: async () => undefined });
  return { ...made, cases, hold, supports: { ...memorySupports, heldCommits: true } };
};

/** Faults of the feed. */
export const feed: Readonly<Record<string, Spoiled>> = {
  'skips-a-late-commit': {
    fault: 'the feed goes by a number that is drawn when a transaction begins, so that one that ends late is skipped',
    make: () => memoryThatHolds('at-the-beginning'),
    failsAt: ['feed/late-commit', 'feed/late-commits-in-turn'],
  },
  'feeds-a-retry-again': {
    fault: 'a retry is put into the feed once more',
    make: spoiltCases((inside) => {
      const again = new Map<string, JournalEntry[]>();
      return {
        commit: async (tenant, change) => {
          const answer = await inside.commit(tenant, change);
          if (answer.status === 'already-done') again.set(tenant, [...(again.get(tenant) ?? []), ...structuredClone(answer.facts)]);
          return answer;
        },
        feed: async function* (tenant, after) {
          let last = after ?? '0';
          for await (const line of inside.feed(tenant, after)) {
            last = line.cursor;
            yield line;
          }
          for (const entry of again.get(tenant) ?? []) yield { cursor: last, entry };
        },
      };
    }),
    failsAt: [
      'feed/not-the-conflicts',
      'retry/on-another-case',
      'retry/same-command-at-once',
      'retry/writes-nothing',
      'shares/answer-to-retry',
    ],
  },
  'is-silent-at-a-foreign-cursor': {
    fault: 'a cursor that is none gives an empty feed',
    make: spoiltCases((inside) => ({
      feed: async function* (tenant, after) {
        if (after === undefined || /^\d+$/.test(after)) yield* inside.feed(tenant, after);
      },
    })),
    failsAt: ['feed/foreign-cursor'],
  },
  'begins-after-its-cursor': {
    fault: 'a fact that shares its commit with the cursor is skipped: the cursor is that of the commit',
    make: spoiltCases((inside) => ({
      feed: async function* (tenant, after) {
        const [number, commandId] = (after ?? '0 ').split(' ');
        if (!/^\d+$/.test(number ?? '')) throw new Error('not a cursor of this feed');
        const commandOf = (entry: JournalEntry) => entry.commandId.split('~')[0] ?? '';
        for await (const { cursor, entry } of inside.feed(tenant, number))
          if (commandId === '' || commandOf(entry) !== commandId) yield { cursor: `${cursor} ${commandOf(entry)}`, entry };
      },
    })),
    failsAt: ['feed/goes-on-behind-a-cursor'],
  },
};
