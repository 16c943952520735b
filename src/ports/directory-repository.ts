import type { Agency } from '../directory/agency.js';
import type { DirectoryEntry, DirectoryFact, DirectoryRef } from '../directory/record/entry.js';
import type { DirectoryService } from '../directory/service.js';

export interface ServiceQuery {
  readonly domain?: string;
  readonly area?: string;
  readonly activeOnly?: boolean;
}

/** The agencies' services, as far as cases need them: an own record that outlives cases. A3.4 */
export interface DirectoryRepository {
  service(tenant: string, serviceId: string): Promise<DirectoryService | undefined>;
  find(tenant: string, query: ServiceQuery): Promise<readonly DirectoryService[]>;
  /** For a directory that is kept elsewhere and copied here. A service that has a record is changed by `commit` alone: this throws. */
  save(tenant: string, service: DirectoryService): Promise<void>;
}

/** What a command of the directory did, as a retry meets it. */
export interface DirectoryDoneBefore {
  readonly facts: readonly DirectoryFact[];
  /** Of the commands as they were sent; another one under the same id is an error. */
  readonly fingerprint: string;
}

export interface DirectoryChange {
  readonly commandId: string;
  readonly fingerprint: string;
  /** The entries that changed, as they are from now on. */
  readonly entries: readonly DirectoryEntry[];
  readonly facts: readonly DirectoryFact[];
  /** Every entry that was looked at, those that change among them, in the version that it had; 0 for one that was not there or has no record. */
  readonly restsOn: readonly { readonly entry: DirectoryRef; readonly version: number }[];
}

export type DirectoryCommitted =
  | { readonly status: 'committed' }
  | ({ readonly status: 'already-done' } & DirectoryDoneBefore)
  /** An entry of `restsOn` has another version by now. */
  | { readonly status: 'conflict' };

/** A directory that is kept here: entries with versions and a journal, like cases. What `createDirectory` stands on. A3.4 */
export interface DirectoryRecords extends DirectoryRepository {
  entry(tenant: string, ref: DirectoryRef): Promise<DirectoryEntry | undefined>;
  /** What this command did, if it was committed. A command id is remembered for ever, within its tenant. */
  done(tenant: string, commandId: string): Promise<DirectoryDoneBefore | undefined>;
  /** All or nothing: entries, facts and the command id in one transaction, in which nothing of `restsOn` can change. */
  commit(tenant: string, change: DirectoryChange): Promise<DirectoryCommitted>;
  /** The facts of an entry in their order. */
  history(tenant: string, ref: DirectoryRef): AsyncIterable<DirectoryFact>;
  /** Every service, in any order: what a search is built from. */
  all(tenant: string): AsyncIterable<DirectoryService>;
  /** Every agency, in any order. */
  agencies(tenant: string): AsyncIterable<Agency>;
}
