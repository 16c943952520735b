import { type IndexedDbOptions, type IndexedDbRepositories, indexedDbRepositories } from '../../../src/adapters/indexeddb/index.js';
import type { MadeRepositories, Supports } from '../../../src/testing/index.js';
import { behind } from '../../testing/tenants.js';

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
  directoryRecords: true,
  answerTokens: true,
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
const apart = ({ cases, audit, directory, answerTokens, close }: IndexedDbRepositories, prefix: string) => ({
  cases: behind(prefix, cases),
  audit: behind(prefix, audit),
  directory: behind(prefix, directory),
  answerTokens: behind(prefix, answerTokens),
  close,
});
