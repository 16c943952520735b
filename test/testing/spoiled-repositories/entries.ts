import { keyOf } from '../../../src/directory/record/entry.js';
import { type Spoiled, spoiltEntries } from './spoiled.js';

/** Faults of a directory that keeps records. */
export const entries: Readonly<Record<string, Spoiled>> = {
  'compares-what-changes-only': {
    fault: 'an entry that was only looked at is not compared, so that a change rests on what is no longer so',
    make: spoiltEntries((inside) => ({
      commit: (tenant, change) => {
        const changes = new Set(change.entries.map(keyOf));
        return inside.commit(tenant, { ...change, restsOn: change.restsOn.filter(({ entry }) => changes.has(keyOf(entry))) });
      },
    })),
    failsAt: ['directory-records/conflict-looked-at', 'directory-records/each-looks-at-the-other'],
  },
  'saves-over-a-record': {
    fault: 'a service with a record is saved over without a word',
    make: spoiltEntries((inside) => ({
      save: async (tenant, service) => {
        const entry = await inside.entry(tenant, { kind: 'service', id: service.id });
        if (entry?.version) return;
        await inside.save(tenant, service);
      },
    })),
    failsAt: ['directory-records/save-beside-a-record'],
  },
  'keeps-the-last-fingerprint-of-an-edit': {
    fault: 'a command of the directory that comes back with another payload is answered with the payload it came back with',
    make: spoiltEntries((inside) => ({
      commit: async (tenant, change) => {
        const answer = await inside.commit(tenant, change);
        return answer.status === 'already-done' ? { ...answer, fingerprint: change.fingerprint } : answer;
      },
    })),
    failsAt: ['directory-records/retry-before-the-version'],
  },
  'reads-a-page-of-the-journal': {
    fault: 'the facts of an entry end after five hundred, where the first page ends',
    make: spoiltEntries((inside) => ({
      history: async function* (tenant, ref) {
        let n = 0;
        for await (const fact of inside.history(tenant, ref)) {
          n += 1;
          if (n > 500) return;
          yield fact;
        }
      },
    })),
    failsAt: ['directory-records/long-history'],
  },
};
