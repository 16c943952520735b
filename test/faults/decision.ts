import { createHash } from 'node:crypto';
import type { CaseRecord, CaseState, JournalEntry } from '../../src/case/record.js';
import type { CaseSummary, Change, Stored } from '../../src/ports/case-repository.js';

export const tenant = 'north';
export const persons: readonly string[] = ['ani', 'budi', 'citra', 'dewi'];

/** What a record holds here: how many facts it rests on, a digest over all of them, and the last few notes (about 5 KB). */
export interface Work {
  readonly count: number;
  readonly chain: string;
  readonly notes: readonly string[];
}
/** What a fact holds: what its decision saw, so that a stale one tells on itself. */
export interface Noted {
  readonly commandId: string;
  readonly n: number;
  readonly of: number;
  readonly sawVersion: number;
  readonly saw: string;
  readonly chain: string;
  readonly note: string;
}
export type WorkRecord = CaseRecord<{ readonly work: Work }>;

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const nibble = (chain: string, at: number): number => Number.parseInt(chain.charAt(at) || '0', 16);

const noteOf = (commandId: string, n: number): string =>
  `${commandId}, ${n}: ${'Spoke with the client at home; the letter to the clinic is written – she wants to go there herself. '.repeat(6)}`;
const minute = (n: number): string => new Date(Date.UTC(2026, 0, 5, 2, n)).toISOString();
const stateOf = (chain: string): CaseState => ({
  stage: nibble(chain, 0) < 8 ? 'active' : 'evaluation',
  crisis: nibble(chain, 1) < 12 ? 'none' : 'responding',
  engagement: 'engaged',
});

export const nothingYet: Work = { count: 0, chain: '0', notes: [] };
export const notedOf = ({ data }: JournalEntry): Noted => data as Noted;
export const applied = ({ count, notes }: Work, { chain, note }: Noted): Work => ({
  count: count + 1,
  chain,
  notes: [...notes, note].slice(-8),
});

export const recordOf = (caseId: string, work: Work): WorkRecord => ({
  id: caseId,
  schema: 1,
  version: work.count,
  state: stateOf(work.chain),
  sections: { work },
});
/** The row that belongs to a record: who is waited for, who answers and what is due go up and down with every fact. */
export const summaryOf = (caseId: string, { count, chain }: Work): CaseSummary => {
  const awaits = persons.filter((_, n) => nibble(chain, 2) & (1 << n));
  const responsible = nibble(chain, 3) < 8 ? 'rina' : 'sari';
  return {
    caseId,
    client: `client of ${caseId}`,
    responsible,
    ...(awaits.length > 0 && { awaits }),
    state: stateOf(chain),
    programme: 'house',
    openedAt: '2026-01-05',
    changedAt: minute(count),
    version: count,
    ...(nibble(chain, 4) < 10 && {
      nextDue: {
        rule: 'plan.review',
        since: '2026-01-05',
        due: '2026-02',
        overdueFrom: minute(count + nibble(chain, 5)),
        whose: responsible,
        zone: 'Asia/Jayapura',
      },
    }),
  };
};

/** One to four facts for a command, out of the record as it was loaded. The same record and the same command id give the same, always. */
export const decideOn = (caseId: string, work: Work, commandId: string): Change => {
  const of = 1 + (nibble(digest(commandId), 0) % 4);
  const facts: JournalEntry[] = [];
  let after = work;
  for (let n = 1; n <= of; n += 1) {
    const chain = digest(`${after.chain} ${commandId} ${n}`);
    const noted: Noted = { commandId, n, of, sawVersion: work.count, saw: work.chain, chain, note: noteOf(commandId, n) };
    after = applied(after, noted);
    facts.push({
      caseId,
      version: after.count,
      type: n === 1 ? 'monitoring.contactNoted' : 'plan.goalSet',
      shape: 1,
      data: noted,
      happenedAt: '2026-01',
      recordedAt: minute(after.count),
      by: { kind: 'worker', id: 'rina' },
      commandId: n === 1 ? commandId : `${commandId}~${n}`,
      programme: { id: 'house', version: '3' },
      state: stateOf(chain),
      ...(n > 1 && { causedBy: after.count - 1 }),
    });
  }
  return {
    caseId,
    expectedVersion: work.count,
    record: recordOf(caseId, after),
    facts,
    commandId,
    fingerprint: fingerprintOf(commandId),
    summary: summaryOf(caseId, after),
  };
};
export const fingerprintOf = (commandId: string): string => `of ${commandId}`;

export const workIn = (stored: Stored | undefined): Work => (stored ? (stored.record as WorkRecord).sections.work : nothingYet);
