import type { CaseRecord, CaseState, JournalEntry } from '../case/record.js';
import type { Instant } from '../vocabulary/fields.js';
import type { Acuity } from '../vocabulary/rules.js';

/** The next thing that is due in a case: enough for a worklist that never opens a record. */
export interface NextDue {
  readonly rule: string;
  readonly since: string;
  readonly due: string;
  /** The instant from which it is overdue. */
  readonly overdueFrom: Instant;
  readonly whose: string;
  /** The IANA zone of the case's site, in which its days are counted. */
  readonly zone: string;
}

/** The row that lists need. */
export interface CaseSummary {
  readonly caseId: string;
  readonly client: string;
  readonly responsible: string;
  /** Persons beside the responsible one for whom something open waits: a hand-over proposed to them, something due of theirs. Sorted; absent where nobody. */
  readonly awaits?: readonly string[];
  readonly state: CaseState;
  readonly site?: string;
  readonly programme: string;
  readonly openedAt: string;
  readonly changedAt: Instant;
  readonly version: number;
  /** As it was measured last; absent where it never was. */
  readonly acuity?: Acuity;
  readonly nextDue?: NextDue;
}

/** What lists may hold for a reader: cases that any of these names. Empty means none. */
export interface Scope {
  readonly everything?: true;
  readonly responsible?: readonly string[];
  /** Cases in which something waits for one of these persons. */
  readonly awaits?: readonly string[];
  readonly sites?: readonly string[];
  readonly clients?: readonly string[];
  readonly cases?: readonly string[];
}

export interface CaseQuery {
  readonly client?: string;
  readonly responsible?: string;
  /** Only cases in which something waits for this person, whoever is responsible. */
  readonly awaits?: string;
  /** Any of these; an empty list is no stage, so it finds nothing. */
  readonly stages?: readonly string[];
  readonly site?: string;
  /** Only cases with something that is overdue from before this instant, itself excluded. Sorted by it, then by case id; else by case id. */
  readonly dueBefore?: Instant;
  /** From this instant on, itself included. */
  readonly changedSince?: Instant;
  /** At least 1; the service asks for at most 200. */
  readonly limit: number;
  /** The cursor of the page before: opaque, and of this tenant and this query. */
  readonly after?: string;
  readonly scope: Scope;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Pass it as `after` for the next page; absent on the last. Text of 1 to 1,000 characters. */
  readonly next?: string;
}

/** A command that was committed before, as a retry meets it. */
export interface DoneBefore<E extends JournalEntry = JournalEntry> {
  readonly version: number;
  readonly facts: readonly E[];
  /** Of the commands as they were sent; another one under the same id is an error. */
  readonly fingerprint: string;
}

export interface Stored<R extends CaseRecord<object> = CaseRecord<object>, E extends JournalEntry = JournalEntry> {
  readonly record: R;
  /** The row as it was committed with this record: what a policy is asked about, without opening the record. */
  readonly summary: CaseSummary;
  /** What the command id asked about did, if it was committed. */
  readonly done?: DoneBefore<E>;
}

export interface Change<R extends CaseRecord<object> = CaseRecord<object>, E extends JournalEntry = JournalEntry> {
  readonly caseId: string;
  /** 0 for a new case. */
  readonly expectedVersion: number;
  readonly record: R;
  /** In their order, one for each version that it adds, and never none. */
  readonly facts: readonly E[];
  readonly commandId: string;
  readonly fingerprint: string;
  readonly summary: CaseSummary;
}

export type Committed<E extends JournalEntry = JournalEntry> =
  | { readonly status: 'committed'; readonly version: number; readonly facts: readonly E[] }
  | ({ readonly status: 'already-done' } & DoneBefore<E>)
  /** Another writer was first; 0 where the case is not there. */
  | { readonly status: 'conflict'; readonly current: number };

/**
 * Where cases are kept. Two things in one transaction: the new record, and the appended facts. What is returned shares nothing with
 * what is stored. Every method takes the tenant first; no method shows one tenant's case to another. Broken is thrown: with the code
 * `KASUS_OUTCOME_UNKNOWN` where a commit may have been written, and nothing but that code where it may; else with
 * `KASUS_STORE_UNREACHABLE`, `KASUS_STORAGE_FULL`, `KASUS_SCHEMA_TOO_NEW` or `KASUS_STORE_LOST`.
 */
export interface CaseRepository {
  /** `undefined` where the case is not there. `done` tells what the command did, on whichever case of the tenant it was. */
  load(tenant: string, caseId: string, commandId?: string): Promise<Stored | undefined>;
  /** All or nothing. First the command id, which is remembered for ever within its tenant, then the version. */
  commit(tenant: string, change: Change): Promise<Committed>;
  /** The case's facts in their order, from a version on (inclusive; all of them from 1 or less, and where it is left out). */
  history(tenant: string, caseId: string, from?: number): AsyncIterable<JournalEntry>;
  find(tenant: string, query: CaseQuery): Promise<Page<CaseSummary>>;
  /**
   * Every committed fact of the tenant once, in one order that never changes, each case in the order of its versions; `after` is the
   * cursor of the last one seen. It ends with what is committed now. A text that is no cursor throws.
   */
  feed(tenant: string, after?: string): AsyncIterable<{ readonly cursor: string; readonly entry: JournalEntry }>;
}
