import { describe, expect, test } from 'vitest';
import { type MadeRepositories, type Make, repositoryCases } from '../../src/testing/index.js';
import { memoryMade } from './memory-made.js';
import { spoiledRepositories } from './spoiled-repositories/all.js';
import { memoryThatHolds } from './spoiled-repositories/feed.js';

const failing = async (make: Make): Promise<string[]> => {
  const failed: string[] = [];
  for (const { id, run } of repositoryCases)
    await run(make).catch(() => {
      failed.push(id);
    });
  return failed.sort();
};
/** The ids that a list of ids and patterns stands for. */
const ids = (patterns: readonly string[]): string[] => {
  const found = patterns.flatMap((pattern) => {
    const shape = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
    const fit = repositoryCases.filter(({ id }) => shape.test(id)).map(({ id }) => id);
    if (fit.length === 0) throw new Error(`no case fits ${pattern}`);
    return fit;
  });
  return [...new Set(found)].sort();
};

describe('[R-5] each spoiled repository fails at the cases that name its fault, and at no others', () => {
  test.each(Object.entries(spoiledRepositories))('%s', async (_, { make, failsAt }) => {
    expect(failsAt).not.toEqual([]);
    expect(await failing(make)).toEqual(ids(failsAt));
  });
});

test('[R-5] every part of the kit has a spoiled repository that is aimed at it: at least half of the cases that it fails lie there', () => {
  const partOf = (id: string) => id.slice(0, id.indexOf('/'));
  const aims = Object.values(spoiledRepositories).flatMap(({ failsAt }) => {
    const parts = ids(failsAt).map(partOf);
    return [...new Set(parts)].filter((part) => parts.filter((p) => p === part).length * 2 >= parts.length);
  });
  expect([...new Set(repositoryCases.map(({ id }) => partOf(id)))].filter((part) => !aims.includes(part))).toEqual([]);
});

test('[R-5] a sound repository that can hold a transaction open passes all of them', async () => {
  expect(await failing(() => memoryThatHolds())).toEqual([]);
});

test('[R-5] every case can fail: at a store that throws at everything, or at one that keeps nothing', async () => {
  const made = await memoryMade();
  const broken = async (): Promise<never> => {
    throw new Error('out of order');
  };
  const nothing = async function* (): AsyncGenerator<never> {};
  const brokenFeed = async function* (): AsyncGenerator<never> {
    yield await broken();
  };
  const throwing: MadeRepositories = {
    ...made,
    cases: { load: broken, commit: broken, find: broken, history: brokenFeed, feed: brokenFeed },
    audit: { append: broken, entries: broken },
    directory: {
      ...{ service: broken, find: broken, save: broken, entry: broken, done: broken, commit: broken },
      ...{ history: brokenFeed, all: brokenFeed, agencies: brokenFeed },
    },
    answerTokens: {
      ...{ save: broken, find: broken, take: broken, release: broken, use: broken, revoke: broken },
      ...{ attempt: broken, forgive: broken },
    },
  };
  const empty: MadeRepositories = {
    ...made,
    cases: {
      load: async () => undefined,
      commit: async (_, { record, facts }) => ({ status: 'committed', version: record.version, facts }),
      find: async () => ({ rows: [] }),
      history: nothing,
      feed: nothing,
    },
    audit: { append: async () => undefined, entries: () => [] },
    directory: {
      ...{ service: async () => undefined, find: async () => [], save: async () => undefined },
      ...{ entry: async () => undefined, done: async () => undefined, commit: async () => ({ status: 'committed' }) },
      ...{ history: nothing, all: nothing, agencies: nothing },
    },
    answerTokens: {
      ...{ save: async () => undefined, find: async () => undefined, take: async () => 'dead', release: async () => undefined },
      ...{ use: async () => 'lost', revoke: async () => 0, attempt: async () => true, forgive: async () => undefined },
    },
  };
  const failed = new Set([...(await failing(async () => throwing)), ...(await failing(async () => empty))]);
  expect(repositoryCases.map(({ id }) => id).filter((id) => !failed.has(id))).toEqual([]);
});
