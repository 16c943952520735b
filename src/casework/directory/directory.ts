import type { Agency } from '../../directory/agency.js';
import type { DirectoryRef } from '../../directory/record/entry.js';
import { type DirectoryCommand, directoryCommands } from '../../directory/record/index.js';
import { directoryRefusals } from '../../directory/record/refusals.js';
import { DirectoryService } from '../../directory/service.js';
import type { Labels } from '../../lifecycle/labels.js';
import type { AuditLog } from '../../ports/audit-log.js';
import { termsOf } from '../../vocabulary/schema.js';
import { eachLeaf } from '../../vocabulary/walk.js';
import { type By, caseworkRefusals, type Listing } from '../call.js';
import type {
  AgencyShown,
  DirectoryCall,
  DirectoryDone,
  DirectoryFinding,
  DirectoryHistory,
  DirectoryNotDone,
  Every,
  PlaceShown,
  ServiceShown,
} from './call.js';
import { type DirectoryOptions, type DirectoryStores, deskOf } from './desk.js';
import { directoryReading } from './read.js';
import { directoryWriting } from './write.js';

/**
 * The directory that a host calls: permit → load → decide → commit, like a case. Every call names who asks, for which tenant, and why.
 * Nothing that it answers holds the address of a confidential place, but `place`. A1.5, A3.4, B4.1
 */
export interface Directory {
  readonly run: (command: DirectoryCommand, call: DirectoryCall) => Promise<DirectoryDone | DirectoryNotDone>;
  /** All or nothing, in this order, in one commit; 500 at most. */
  readonly runAll: (commands: readonly DirectoryCommand[], call: DirectoryCall) => Promise<DirectoryDone | DirectoryNotDone>;
  /** The same directory on repositories of a transaction that the host has opened. Denials and reads are still audited outside of it. */
  readonly within: (stores: Partial<DirectoryStores>) => Directory;
  readonly service: (serviceId: string, by: By) => Promise<ServiceShown | DirectoryNotDone>;
  readonly agency: (agencyId: string, by: By) => Promise<AgencyShown | DirectoryNotDone>;
  /** A page of services, by their id. */
  readonly find: (query: DirectoryFinding, by: By) => Promise<Listing<DirectoryService> | DirectoryNotDone>;
  /** Every service, one after the other: what a search is built from. */
  readonly services: (by: By) => Promise<Every<DirectoryService> | DirectoryNotDone>;
  readonly agencies: (by: By) => Promise<Every<Agency> | DirectoryNotDone>;
  /** The journal of an entry: who said what of it, and when. */
  readonly history: (entry: DirectoryRef, by: By) => Promise<DirectoryHistory | DirectoryNotDone>;
  /**
   * One place with all that is known of where it lies, also where it is confidential. The policy is asked for `knowPlace`, about the
   * kinds `violence` and `contact`; who may not see one of the two is not told. Each place is an audit entry of its own.
   */
  readonly place: (serviceId: string, placeId: string, by: By) => Promise<PlaceShown | DirectoryNotDone>;
  /** Every code that an answer can carry, every command, and every coded term as `list.code`, in English and Indonesian. */
  readonly labels: () => Labels;
}

const labels = (): Labels => {
  const terms: Record<string, Labels[string]> = {};
  for (const schema of [DirectoryService, ...directoryCommands.map((c) => c.input)]) {
    eachLeaf(schema, (leaf) => {
      const list = termsOf.get(leaf);
      if (list?.labels) for (const [code, label] of Object.entries(list.labels)) terms[`${list.name}.${code}`] = label;
    });
  }
  const commands = Object.fromEntries(directoryCommands.map(({ type, label }) => [type, label]));
  return { ...caseworkRefusals, ...directoryRefusals, ...commands, ...terms };
};

const opened = (options: DirectoryOptions, outside: AuditLog): Directory => {
  const desk = deskOf(options, outside);
  return {
    ...directoryWriting(desk),
    ...directoryReading(desk),
    within: (stores) => opened({ ...options, ...stores }, outside),
    labels,
  };
};

/** @example createDirectory({ ...memoryRepositories(), policy, timeZone: 'Asia/Jakarta' }) */
export const createDirectory = (options: DirectoryOptions): Directory => opened(options, options.audit);
