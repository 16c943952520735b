import type { JournalEntry } from '../../../src/index.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

const allOf = async <V>(facts: AsyncIterable<V>): Promise<V[]> => {
  const all: V[] = [];
  for await (const fact of facts) all.push(fact);
  return all;
};
const place = ({ caseId, version }: JournalEntry): string => `${caseId} ${String(version).padStart(9, '0')}`;

/** Faults of history, and of the order of the feed. */
export const journal: Readonly<Record<string, Spoiled>> = {
  'begins-behind-from': {
    fault: 'history begins behind the version that is named, and not with it',
    make: spoiltCases((inside) => ({
      history: (tenant, caseId, from) => inside.history(tenant, caseId, from === undefined ? undefined : from + 1),
    })),
    failsAt: [
      'big/ten-thousand-facts',
      'commit/record-facts-row-and-command-together',
      'history/from-1',
      'history/from-2',
      'history/from-3',
      'history/from-4',
      'history/from-5',
      'history/from-6',
      'history/in-order',
    ],
  },
  'ignores-from': {
    fault: 'history is given whole, whatever version it is asked from',
    make: spoiltCases((inside) => ({ history: (tenant, caseId) => inside.history(tenant, caseId) })),
    failsAt: [
      'big/ten-thousand-facts',
      'commit/record-facts-row-and-command-together',
      'history/from-1000',
      'history/from-2',
      'history/from-3',
      'history/from-4',
      'history/from-5',
      'history/from-6',
      'history/from-7',
      'history/in-order',
    ],
  },
  'counts-from-the-end-at-nought': {
    fault: 'the version is a place in a list, counted from its end where it is below 1',
    make: spoiltCases((inside) => ({
      history: async function* (tenant, caseId, from = 1) {
        yield* (await allOf(inside.history(tenant, caseId))).slice(from - 1);
      },
    })),
    failsAt: ['history/from-0'],
  },
  'compacts-old-facts': {
    fault: 'of a case with more than fifteen facts the oldest holds what the newest holds',
    make: spoiltCases((inside) => ({
      history: async function* (tenant, caseId, from) {
        const last = (await allOf(inside.history(tenant, caseId))).at(-1);
        for await (const fact of inside.history(tenant, caseId, from))
          yield fact.version === 1 && last && last.version > 15 ? { ...fact, data: last.data } : fact;
      },
    })),
    failsAt: [
      'big/thousand-facts-at-once',
      'commit/long-life',
      'handles/race',
      'history/in-order',
      'history/never-changes',
      'history/write-while-reading',
      'race/fifty-writers-on-one-case',
    ],
  },
  'locks-while-it-is-read': {
    fault: 'a history that is being read holds a lock: a commit in between is not taken',
    make: spoiltCases((inside) => {
      const reading = new Set<string>();
      return {
        commit: async (tenant, change) => {
          if (reading.has(JSON.stringify([tenant, change.caseId]))) throw new Error('the case is being read');
          return inside.commit(tenant, change);
        },
        history: async function* (tenant, caseId, from) {
          const key = JSON.stringify([tenant, caseId]);
          reading.add(key);
          try {
            yield* inside.history(tenant, caseId, from);
          } finally {
            reading.delete(key);
          }
        },
      };
    }),
    failsAt: ['history/write-while-reading'],
  },
  'locks-for-good-where-a-reader-stops': {
    fault: 'the lock of a reader who stops in the middle is never let go',
    make: spoiltCases((inside) => {
      const left = new Set<string>();
      return {
        commit: async (tenant, change) => {
          if (left.has(tenant)) throw new Error('the case is being read');
          return inside.commit(tenant, change);
        },
        history: async function* (tenant, caseId, from) {
          let isOver = false;
          try {
            yield* inside.history(tenant, caseId, from);
            isOver = true;
          } finally {
            if (!isOver) left.add(tenant);
          }
        },
      };
    }),
    failsAt: ['history/stopped-early'],
  },
  'feeds-case-by-case': {
    fault: 'the feed is sorted by case id and version, so that what is new stands among what was read',
    make: spoiltCases((inside) => ({
      feed: async function* (tenant, after = '0') {
        if (!/^\d+$/.test(after)) throw new Error('not a cursor of this feed');
        const sorted = (await allOf(inside.feed(tenant))).map(({ entry }) => entry).sort((a, b) => (place(a) < place(b) ? -1 : 1));
        for (const [n, entry] of sorted.entries()) if (n >= Number(after)) yield { cursor: String(n + 1), entry };
      },
    })),
    failsAt: ['feed/late-commit', 'feed/late-commits-in-turn', 'feed/one-order', 'feed/order-of-commits', 'feed/read-along'],
  },
  'feeds-the-newest-hundred': {
    fault: 'the feed keeps a hundred facts and forgets the older ones',
    make: spoiltCases((inside) => ({
      feed: async function* (tenant, after) {
        yield* (await allOf(inside.feed(tenant, after))).slice(-100);
      },
    })),
    failsAt: ['big/ten-thousand-facts', 'feed/old-cursor'],
  },
};
