import type { AnswerTokens } from '../../ports/answer-tokens.js';
import type { AuditEntry, AuditLog } from '../../ports/audit-log.js';
import type { CaseRepository, Change, Committed } from '../../ports/case-repository.js';
import type { DirectoryRecords, DirectoryRepository } from '../../ports/directory-repository.js';

/**
 * In what stores differ, and may. Each flag is true or false, never left out: a case that needs one runs its opposite where the store
 * has it not, so that a flag cannot be lowered to be rid of a case.
 */
export interface Supports {
  /** A committed fact is in the feed when `commit` resolves. If false, it may wait for an older transaction, and comes without anything more being written. */
  readonly feedAtOnce: boolean;
  /** A transaction can be held open while others commit, by `hold`. If false, writers and a reader run side by side instead. */
  readonly heldCommits: boolean;
  /** The store can be closed and opened again, by `reopen`. If false, what was written ends with the process, and a new store is empty. */
  readonly reopening: boolean;
  /** A second handle on the same store, as another process has it, by `another`. If false, the races are run through the one handle. */
  readonly otherHandles: boolean;
  /** Text is ordered by code points (UTF-8, most databases). If false, by UTF-16 code units (JavaScript, IndexedDB). Beyond U+FFFF they differ. */
  readonly codePointOrder: boolean;
  /** A record of a megabyte is kept. If false, it is refused by a throw, and nothing is written. */
  readonly largeRecords: boolean;
  /** The audit log can be read back, by `audit.entries`. If false, only that it takes or throws can be seen. */
  readonly readableAudit: boolean;
  /** There is a directory of services. If false, `directory` is absent. */
  readonly directory: boolean;
  /** The directory keeps entries with versions and a journal, as `createDirectory` needs it. If false, it has no `commit`. */
  readonly directoryRecords: boolean;
  /** Tokens of answer links are kept. If false, `answerTokens` is absent. */
  readonly answerTokens: boolean;
}
export type Flag = keyof Supports;

/** A transaction that has written everything a commit writes, and has not been committed. */
export interface Held {
  readonly commit: () => Promise<Committed>;
  readonly abandon: () => Promise<void>;
}

/** What a store is tried with. It is empty when it is made. */
export interface MadeRepositories {
  readonly cases: CaseRepository;
  readonly audit: AuditLog & {
    /** What was written, oldest first. Needed with `readableAudit`. */
    readonly entries?: (tenant: string) => readonly AuditEntry[] | Promise<readonly AuditEntry[]>;
  };
  /** With `directoryRecords`, the larger one. */
  readonly directory?: DirectoryRepository | DirectoryRecords;
  readonly answerTokens?: AnswerTokens;
  readonly supports: Supports;
  /** Needed with `heldCommits`: does the work of `commit`, and stops before the end. */
  readonly hold?: (tenant: string, change: Change) => Promise<Held>;
  /** Needed with `reopening`: closes this one, and opens the same store again. */
  readonly reopen?: () => Promise<MadeRepositories>;
  /** Needed with `otherHandles`: the same store once more, through a connection of its own. */
  readonly another?: () => Promise<MadeRepositories>;
  readonly close: () => Promise<void>;
}
/** A new store at each call, or one in which nothing of an earlier call is seen. */
export type Make = () => Promise<MadeRepositories>;

/** One rule of the contract, and how to see that it holds. */
export interface RepositoryCase {
  /** Stays the same from version to version: `commit/two-writers-one-wins`. */
  readonly id: string;
  /** The rule, in plain words. */
  readonly title: string;
  /** The flags without which its opposite is run. */
  readonly needs?: readonly Flag[];
  /** Rejects where the rule is broken, with what was expected and what was there. */
  readonly run: (make: Make) => Promise<void>;
}
