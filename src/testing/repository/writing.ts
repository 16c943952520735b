import type { CaseState, JournalEntry } from '../../case/record.js';
import type { AuditEntry } from '../../ports/audit-log.js';
import type { CaseRepository, CaseSummary, Change, Committed } from '../../ports/case-repository.js';
import { same } from './expecting.js';

export const tenant = 'north';
export const other = 'south';

/** Instants a minute apart. */
export const minute = (n: number): string => new Date(Date.UTC(2026, 0, 5, 2, n)).toISOString();
const active = (): CaseState => ({ stage: 'active', crisis: 'none', engagement: 'engaged' });

export interface Written {
  /** The version that the writer looked at: 0 for a new case. */
  readonly from?: number;
  /** How many facts. */
  readonly count?: number;
  readonly row?: Partial<CaseSummary>;
  /** What the record holds, and each fact beside its number. */
  readonly holds?: unknown;
  readonly fingerprint?: string;
}

/** A commit as the service makes it: one fact or more, and the record and the row after them. */
export const aChange = (caseId: string, commandId: string, written: Written = {}): Change => {
  const { from = 0, count = 1, row = {}, holds = 'a note', fingerprint = `of ${commandId}` } = written;
  const version = from + count;
  const after = row.state ?? active();
  const facts = Array.from(
    { length: count },
    (_, n): JournalEntry => ({
      caseId,
      version: from + n + 1,
      type: 'kit.written',
      shape: 1,
      data: { n: from + n + 1, holds },
      happenedAt: '2026-01',
      recordedAt: minute(from + n),
      by: { kind: 'worker', id: 'rina' },
      commandId: count === 1 ? commandId : `${commandId}~${n}`,
      programme: { id: 'house', version: '3' },
      state: after,
      ...(n > 0 && { causedBy: from + n }),
    }),
  );
  const summary: CaseSummary = {
    caseId,
    client: 'client-1',
    responsible: 'rina',
    state: after,
    programme: 'house',
    openedAt: '2026-01-05',
    changedAt: minute(version),
    version,
    ...row,
  };
  const record = { id: caseId, schema: 1, version, state: after, sections: { kit: { entries: [holds], at: version } } };
  return { caseId, expectedVersion: from, record, facts, commandId, fingerprint, summary };
};

/** As `aChange`, and something is due. */
export const dueAt = (overdueFrom: string, whose = 'rina'): Pick<CaseSummary, 'nextDue'> => ({
  nextDue: { rule: 'plan.review', since: '2026-01-05', due: '2026-02', overdueFrom, whose, zone: 'Asia/Jayapura' },
});

/** Commits, and it must be committed. */
export const kept = async (cases: CaseRepository, of: string, change: Change): Promise<Change> => {
  const answer = await cases.commit(of, change);
  same('the commit', answer, committed(change));
  return change;
};
export const committed = ({ record: { version }, facts }: Change): Committed => ({ status: 'committed', version, facts });
export const alreadyDone = ({ record: { version }, facts, fingerprint }: Change): Committed => ({
  status: 'already-done',
  version,
  facts,
  fingerprint,
});
/** What `load` answers after this change. */
export const storedAfter = ({ record, summary }: Change) => ({ record, summary });

export const anAuditEntry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: minute(0),
  actor: { kind: 'worker', id: 'rina' },
  purpose: 'care-management',
  action: 'read',
  caseId: 'k1',
  allowed: 'full',
  without: ['hiv', 'note'],
  why: 'own-case',
  ...more,
});

/** What no store can write: JSON throws at it, and a structured clone too. */
export const cannotBeWritten = {
  toJSON: (): never => {
    throw new Error('cannot be written');
  },
};
