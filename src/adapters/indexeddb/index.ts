/**
 * Cases, the directory, the audit log and the tokens of answer links in a browser's IndexedDB.
 * @packageDocumentation
 */
import type { AnswerTokens } from '../../ports/answer-tokens.js';
import type { CaseRepository } from '../../ports/case-repository.js';
import type { DirectoryRecords } from '../../ports/directory-repository.js';
import { answerTokensOn } from './answer-tokens.js';
import { auditOn, type IndexedDbAudit } from './audit.js';
import { casesOn } from './cases.js';
import { connectionTo } from './connection.js';
import { directoryOn } from './directory.js';
import { migrations } from './schema.js';
import { storeOn } from './store.js';

export type { IndexedDbAudit };

export interface IndexedDbRepositories {
  readonly cases: CaseRepository;
  readonly directory: DirectoryRecords;
  readonly audit: IndexedDbAudit;
  readonly answerTokens: AnswerTokens;
  /**
   * After `KASUS_STORE_LOST`: the loss was seen, by a person perhaps, and the store begins anew, empty, for every page. Does nothing where
   * nothing was lost.
   */
  readonly acceptLoss: () => Promise<void>;
  /** Lets go of the database. Calls that come after throw `KASUS_STORE_UNREACHABLE`. */
  readonly close: () => Promise<void>;
}

/** The browser's own, where nothing is given; for tests, what `fake-indexeddb` exports under these names. */
export interface IndexedDbOptions {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Repositories in the database of this name, which is made, or brought to this version, at the first call. Any number of pages and
 * workers may have it open. One of a newer version is refused with `KASUS_SCHEMA_TOO_NEW`. A browser may throw a site's storage away:
 * ask it not to by `navigator.storage.persist()`. Where Chromium found its files broken and threw them away, every call throws
 * `KASUS_STORE_LOST` until `acceptLoss`. It tells that only to the database of a site that is opened first, so let it be this one; other
 * browsers say nothing.
 */
export const indexedDbRepositories = (name: string, given: IndexedDbOptions = {}): IndexedDbRepositories => {
  const connection = connectionTo(name, () => given.indexedDB ?? globalThis.indexedDB, migrations);
  const store = storeOn(connection, () => given.IDBKeyRange ?? globalThis.IDBKeyRange);
  return {
    cases: casesOn(store),
    directory: directoryOn(store),
    audit: auditOn(store),
    answerTokens: answerTokensOn(store),
    acceptLoss: connection.acceptLoss,
    close: connection.close,
  };
};
