import type { DirectoryEntry, DirectoryFact, DirectoryRef } from '../../directory/record/entry.js';
import type { DirectoryService } from '../../directory/service.js';
import type { DirectoryRecords } from '../../ports/directory-repository.js';
import { fits } from '../matching.js';
import { commitOn, doneIn, factOf, keyAt, rowOf } from './directory-commit.js';
import type { Kept } from './schema.js';
import type { Store } from './store.js';

const entryOf = ({ entry }: Kept['directory']): DirectoryEntry => JSON.parse(entry);
const serviceIn = (entry: DirectoryEntry | undefined): readonly DirectoryService[] => (entry?.kind === 'service' ? [entry.service] : []);

/** How many rows are fetched at a time. */
const atATime = 200;

/** The entries of a kind, page after page: no transaction is open while a reader thinks. */
async function* every(store: Store, tenant: string, kind: DirectoryRef['kind']): AsyncGenerator<DirectoryEntry> {
  for (let last: Kept['directory'] | undefined; ; ) {
    const stretch = { of: [tenant, kind], ...(last && { after: [last.entryId] }) };
    const found = await store.read(['directory'], (inside) => inside.getAll('directory', stretch, atATime));
    yield* found.map(entryOf);
    if (found.length < atATime) return;
    last = found.at(-1);
  }
}

async function* historyOf(store: Store, tenant: string, ref: DirectoryRef): AsyncGenerator<DirectoryFact> {
  for (let last = 0; ; ) {
    const stretch = { of: keyAt(tenant, ref), after: [last] };
    const found = await store.read(['directoryFacts'], (inside) => inside.getAll('directoryFacts', stretch, atATime));
    yield* found.map(factOf);
    if (found.length < atATime) return;
    last = found.at(-1)?.version ?? last;
  }
}

/** Agencies are few beside cases: a search goes through those of the tenant. A service that was only saved is at version 0. */
export const directoryOn = (store: Store): DirectoryRecords => {
  const entryFrom = async (tenant: string, ref: DirectoryRef): Promise<DirectoryEntry | undefined> => {
    const kept = await store.read(['directory'], (inside) => inside.get('directory', keyAt(tenant, ref)));
    return kept && entryOf(kept);
  };
  return {
    service: async (tenant, id) => serviceIn(await entryFrom(tenant, { kind: 'service', id }))[0],
    async find(tenant, query) {
      const kept = await store.read(['directory'], (inside) => inside.getAll('directory', { of: [tenant, 'service'] }));
      return kept.flatMap((row) => serviceIn(entryOf(row))).filter((service) => fits(service, query));
    },
    save: (tenant, service) =>
      store.write(['directory'], async (inside) => {
        const entry: DirectoryEntry = { kind: 'service', id: service.id, version: 0, service };
        const was = await inside.get('directory', keyAt(tenant, entry));
        if (was && was.version > 0) throw new RangeError('a service with a record is changed by commit');
        inside.put('directory', rowOf(tenant, entry));
      }),
    entry: entryFrom,
    done: (tenant, commandId) => store.read(['directoryCommands', 'directoryFacts'], (inside) => doneIn(inside, tenant, commandId)),
    commit: commitOn(store),
    history: (tenant, ref) => historyOf(store, tenant, ref),
    async *all(tenant) {
      for await (const entry of every(store, tenant, 'service')) yield* serviceIn(entry);
    },
    async *agencies(tenant) {
      for await (const entry of every(store, tenant, 'agency')) if (entry.kind === 'agency') yield entry.agency;
    },
  };
};
