import { keyOf } from '../../../src/directory/record/entry.js';
import { awkwardIn, type Spoiled, spoiltEntries } from './spoiled.js';

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
  'tells-the-first-entry-of-an-edit': {
    fault: 'what a command did is told of the first entry that it changed alone',
    make: spoiltEntries((inside) => ({
      done: async (tenant, commandId) => {
        const done = await inside.done(tenant, commandId);
        const [first] = done?.facts ?? [];
        return done && first && { ...done, facts: done.facts.filter(({ entry }) => keyOf(entry) === keyOf(first.entry)) };
      },
    })),
    failsAt: ['directory-records/given-out', 'directory-records/id-*', 'directory-records/passed-in', 'directory-records/retry'],
  },
  'lists-a-page-of-agencies': {
    fault: 'the agencies end after two hundred, where the first page ends',
    make: spoiltEntries((inside) => ({
      agencies: async function* (tenant) {
        let n = 0;
        for await (const agency of inside.agencies(tenant)) {
          n += 1;
          if (n > 200) return;
          yield agency;
        }
      },
    })),
    failsAt: ['directory-records/every-one'],
  },
  'looks-facts-up-by-id': {
    fault: 'the facts of an entry are looked up by its id, without its kind',
    make: spoiltEntries((inside) => ({
      history: async function* (tenant, { id }) {
        yield* inside.history(tenant, { kind: 'agency', id });
        yield* inside.history(tenant, { kind: 'service', id });
      },
    })),
    failsAt: ['directory-records/id-*', 'directory-records/kinds-apart'],
  },
  'compares-areas-by-their-beginning': {
    fault: 'a service is found by every area whose name begins with one of its own',
    make: spoiltEntries((inside) => ({
      find: async (tenant, { area, ...query }) => {
        const found = await inside.find(tenant, query);
        return found.filter(({ areas }) => area === undefined || areas.length === 0 || areas.some((one) => area.startsWith(one)));
      },
    })),
    failsAt: awkwardIn('directory/'),
  },
};
