import { KasusError, memoryRepositories } from '../../../src/index.js';
import type { Breaker } from './breaker.js';
import type { Shelves } from './life.js';
import { forgetful, type StoreUnderFaults } from './store.js';

/** The ports themselves, of which single calls fail: a repository that tries nothing again by itself. */
const failing = ({ cases, audit, directory }: Shelves, breaker: Breaker): Shelves => {
  const through = async <V>(work: () => Promise<V>, isCommit = false): Promise<V> => {
    const how = breaker.next();
    if (how === 'before') throw new KasusError(isCommit ? 'KASUS_STORAGE_FULL' : 'KASUS_STORE_UNREACHABLE');
    const answer = await work();
    if (how) throw new KasusError(isCommit ? 'KASUS_OUTCOME_UNKNOWN' : 'KASUS_STORE_UNREACHABLE');
    return answer;
  };
  async function* each<V>(entries: AsyncIterable<V>): AsyncGenerator<V> {
    let given = 0;
    for await (const entry of entries) {
      // As stores do, page by page.
      if (given % 50 === 0) await through(async () => undefined);
      given += 1;
      yield entry;
    }
  }
  return {
    cases: {
      load: (...asked) => through(() => cases.load(...asked)),
      commit: (...asked) => through(() => cases.commit(...asked), true),
      history: (...asked) => each(cases.history(...asked)),
      find: (...asked) => through(() => cases.find(...asked)),
      feed: (...asked) => each(cases.feed(...asked)),
    },
    audit: { append: (...asked) => through(() => audit.append(...asked)) },
    directory: {
      service: (...asked) => through(() => directory.service(...asked)),
      find: (...asked) => through(() => directory.find(...asked)),
      save: (...asked) => through(() => directory.save(...asked)),
    },
  };
};

export const memoryUnderFaults = async (isSpoiled: boolean): Promise<StoreUnderFaults> => {
  const plain = memoryRepositories();
  const kept = isSpoiled ? forgetful(plain) : plain;
  return {
    plain,
    through: (breaker) => failing(kept, breaker),
    audited: async (tenant) => plain.audit.entries(tenant).length,
    close: async () => undefined,
  };
};
