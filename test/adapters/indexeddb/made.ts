import { type IndexedDbOptions, type IndexedDbRepositories, indexedDbRepositories } from '../../../src/adapters/indexeddb/index.js';
import type { CaseRepository } from '../../../src/index.js';
import type { MadeRepositories, Supports } from '../../../src/testing/index.js';

/** While a transaction is open nobody else writes to its stores, and text is ordered as JavaScript orders it. */
export const supports: Supports = {
  feedAtOnce: true,
  heldCommits: false,
  reopening: true,
  otherHandles: true,
  codePointOrder: false,
  largeRecords: true,
  readableAudit: true,
  directory: true,
};

/** One database; `another` is a connection of its own, as another page has it. */
export const madeIn = (name: string, options: IndexedDbOptions = {}, prefix = ''): MadeRepositories => {
  const opened = indexedDbRepositories(name, options);
  return {
    ...apart(opened, prefix),
    supports,
    another: async () => madeIn(name, options, prefix),
    reopen: () => reopened(opened, () => madeIn(name, options, prefix)),
  };
};
const reopened = async (opened: IndexedDbRepositories, again: () => MadeRepositories): Promise<MadeRepositories> => {
  await opened.close();
  return again();
};

/** Behind tenant names of its own, so that many cases share one database. */
const apart = ({ cases, audit, directory, close }: IndexedDbRepositories, prefix: string) => {
  const own = (tenant: string) => `${prefix}${tenant}`;
  const ownCases: CaseRepository = {
    load: (tenant, ...asked) => cases.load(own(tenant), ...asked),
    commit: (tenant, change) => cases.commit(own(tenant), change),
    history: (tenant, ...asked) => cases.history(own(tenant), ...asked),
    find: (tenant, query) => cases.find(own(tenant), query),
    feed: (tenant, after) => cases.feed(own(tenant), after),
  };
  const ownAudit: typeof audit = {
    append: (tenant, entry) => audit.append(own(tenant), entry),
    entries: (tenant) => audit.entries(own(tenant)),
  };
  const ownDirectory: typeof directory = {
    service: (tenant, id) => directory.service(own(tenant), id),
    find: (tenant, query) => directory.find(own(tenant), query),
    save: (tenant, service) => directory.save(own(tenant), service),
  };
  return { cases: ownCases, audit: ownAudit, directory: ownDirectory, close };
};
