import type { Agency } from '../../directory/agency.js';
import type { DirectoryEntry, DirectoryFact, DirectoryRef } from '../../directory/record/entry.js';
import type { DirectoryChange, DirectoryCommitted, DirectoryRecords } from '../../ports/directory-repository.js';
import { aService } from './cases/directory.js';
import { RuleBroken, same } from './expecting.js';
import { type Bench, given, ruleNeeding } from './rule.js';
import type { MadeRepositories, RepositoryCase } from './shape.js';
import { minute } from './writing.js';

export const ofService = (id: string): DirectoryRef => ({ kind: 'service', id });
export const ofAgency = (id: string): DirectoryRef => ({ kind: 'agency', id });

/** An entry at a version; `named` is what tells it from others. */
export const anEntry = ({ kind, id }: DirectoryRef, version: number, named = 'Puskesmas Timur'): DirectoryEntry => {
  const agency: Agency = { id, name: named, services: ['s1', 's2'] };
  return kind === 'agency'
    ? { kind, id, version, agency }
    : { kind, id, version, service: aService(id, { name: named, version: String(version) }) };
};
export const aFact = (entry: DirectoryRef, version: number, commandId: string, holds: unknown = 'a note'): DirectoryFact => ({
  entry,
  version,
  type: 'kit.written',
  shape: 1,
  data: { version, holds },
  recordedAt: minute(version),
  by: { kind: 'worker', id: 'sari' },
  commandId,
});

export interface Changed {
  /** The version that the writer looked at; 0 for a new entry. */
  readonly from?: number;
  readonly count?: number;
  readonly named?: string;
  readonly holds?: unknown;
  /** Looked at, and not changed. */
  readonly looked?: DirectoryChange['restsOn'];
  readonly fingerprint?: string;
}
/** A change of these entries, each by so many facts, as `createDirectory` commits it. */
export const anEdit = (refs: readonly DirectoryRef[], commandId: string, changed: Changed = {}): DirectoryChange => {
  const { from = 0, count = 1, named, holds, looked = [], fingerprint = `of ${commandId}` } = changed;
  return {
    commandId,
    fingerprint,
    entries: refs.map((ref) => anEntry(ref, from + count, named)),
    facts: Array.from({ length: count }, (_, n) => refs.map((ref) => aFact(ref, from + n + 1, commandId, holds))).flat(),
    restsOn: [...refs.map((entry) => ({ entry, version: from })), ...looked],
  };
};

/** Commits, and it must be committed. */
export const edited = async (directory: DirectoryRecords, of: string, change: DirectoryChange): Promise<DirectoryChange> => {
  same('the commit', await directory.commit(of, change), { status: 'committed' });
  return change;
};
export const doneBefore = ({ fingerprint, facts }: DirectoryChange) => ({ fingerprint, facts });
export const editedBefore = (change: DirectoryChange): DirectoryCommitted => ({ status: 'already-done', ...doneBefore(change) });

/** The directory, which has the methods that the flag promises. */
export const recordsOf = ({ directory }: MadeRepositories): DirectoryRecords => {
  const found = given('directory', directory);
  if (!('commit' in found)) throw new RuleBroken('the directory keeps records, as its flag says', true, false);
  return found;
};
export const entryRule = (id: string, title: string, body: (directory: DirectoryRecords, on: Bench) => Promise<void>): RepositoryCase =>
  ruleNeeding('directoryRecords', `directory-records/${id}`, title, (on) => body(recordsOf(on), on), {
    title: 'the directory keeps none',
    body: async ({ directory }) => same('commit of the directory', directory !== undefined && 'commit' in directory, false),
  });
