import type { CaseRecord, JournalEntry } from '../../case/record.js';
import type { AuditEntry } from '../../ports/audit-log.js';
import type { CaseSummary } from '../../ports/case-repository.js';
import { KasusError } from '../../vocabulary/errors.js';
import type { TokensSnapshot } from './answer-tokens.js';
import type { DirectorySnapshot } from './directory-tenant.js';

/** What one tenant keeps: cases in any order, facts in the order of their commits. */
export interface TenantSnapshot {
  readonly tenant: string;
  readonly cases: readonly { readonly record: CaseRecord<object>; readonly summary: CaseSummary }[];
  readonly facts: readonly JournalEntry[];
  /** Which command wrote which facts of its case: those after `after`, up to `version`. */
  readonly commands: readonly {
    readonly commandId: string;
    readonly caseId: string;
    readonly after: number;
    readonly version: number;
    readonly fingerprint: string;
  }[];
}

/** All that the repositories in memory hold, as JSON. It holds what the cases hold: keep it as you keep them. */
export interface MemorySnapshot {
  readonly schema: 1;
  readonly cases: readonly TenantSnapshot[];
  readonly directory: readonly DirectorySnapshot[];
  readonly audit: readonly { readonly tenant: string; readonly entries: readonly AuditEntry[] }[];
  /** Without it no link is alive after `restore`. */
  readonly answerTokens?: readonly TokensSnapshot[];
}

/** A snapshot of a later version is not guessed at. */
export const readable = (snapshot: MemorySnapshot): MemorySnapshot => {
  if (snapshot.schema > 1) throw new KasusError('KASUS_SCHEMA_TOO_NEW', [String(snapshot.schema)]);
  return snapshot;
};

/** A part that can be put back: it is read whole first, so that one that cannot be read changes nothing. */
export interface Restorable<S> {
  readonly snapshot: () => S;
  readonly prepared: (snapshot: S) => () => void;
}
