import { type CaseSummary, type Change, type Committed, type DoneBefore, dayIn } from '../../src/index.js';
import { type Handle, inOneGo, type Row, rows, run } from './database.js';

/** Where a case stands, in the four words of their board. A stage that somebody adds is an open file. */
export const statusOf = ({ state }: CaseSummary): string => {
  if (['declined', 'exited', 'followUp', 'closed'].includes(state.stage)) return 'closed';
  if (state.engagement === 'onHold' || state.stage === 'deferred') return 'waiting';
  return ['referred', 'screening'].includes(state.stage) ? 'new' : 'open';
};

/** Their dates are days. An instant is told as its day where the file is kept; a month, or unknown, as it is. */
const dayOf = (when: string, zone = 'Asia/Jakarta'): string => (when.includes('T') ? dayIn(when, zone) : when);

/** What a command did: found by its id, whichever file it was for. */
export const doneBefore = (db: Handle, branch: string, commandId: string): DoneBefore | undefined => {
  const [done] = rows(db, 'select * from case_commands where branch = :branch and command_id = :commandId', { branch, commandId });
  if (!done) return undefined;
  const { file_no: fileNo = '', from_version: from = 0, version = 0, fingerprint } = done;
  const facts = rows(
    db,
    'select entry from case_facts where branch = :branch and file_no = :fileNo and version > :from and version <= :version order by version',
    { branch, fileNo, from, version },
  );
  return { version: Number(version), fingerprint: String(fingerprint), facts: facts.map(entryOf) };
};
export const entryOf = ({ entry }: Row) => JSON.parse(String(entry));

const writeFile = `
insert into case_files (branch, file_no, client_no, worker, status, opened_on, next_date,
  version, stage, site, changed_at, overdue_from, summary, record)
values (:branch, :fileNo, :client, :worker, :status, :openedOn, :nextDate,
  :version, :stage, :site, :changedAt, :overdueFrom, :summary, :record)
on conflict (branch, file_no) do update set
  client_no = excluded.client_no, worker = excluded.worker, status = excluded.status, next_date = excluded.next_date,
  version = excluded.version, stage = excluded.stage, site = excluded.site, changed_at = excluded.changed_at,
  overdue_from = excluded.overdue_from, summary = excluded.summary, record = excluded.record`;

export const commitIn =
  (db: Handle) =>
  (branch: string, change: Change): Committed =>
    inOneGo(db, () => {
      const { caseId: fileNo, expectedVersion, record, facts, commandId, fingerprint, summary } = change;
      const done = doneBefore(db, branch, commandId);
      if (done) return { status: 'already-done', ...done };

      const [file] = rows(db, 'select version, client_no from case_files where branch = :branch and file_no = :fileNo', { branch, fileNo });
      const current = Number(file?.version ?? 0);
      if (current !== expectedVersion) return { status: 'conflict', current };
      // A file of old is taken over by its own number, and never by somebody else's case that happens to be called so.
      if (file && current === 0 && file.client_no !== summary.client) throw new Error('the file of another client has this number');

      run(db, writeFile, {
        branch,
        fileNo,
        client: summary.client,
        worker: summary.responsible,
        status: statusOf(summary),
        openedOn: dayOf(summary.openedAt, summary.nextDue?.zone),
        nextDate: summary.nextDue ? dayOf(summary.nextDue.due, summary.nextDue.zone) : null,
        version: record.version,
        stage: summary.state.stage,
        site: summary.site ?? null,
        changedAt: summary.changedAt,
        overdueFrom: summary.nextDue?.overdueFrom ?? null,
        summary: JSON.stringify(summary),
        record: JSON.stringify(record),
      });
      for (const fact of facts)
        run(db, 'insert into case_facts (branch, file_no, version, entry) values (:branch, :fileNo, :version, :entry)', {
          branch,
          fileNo,
          version: fact.version,
          entry: JSON.stringify(fact),
        });
      run(db, 'insert into case_commands values (:branch, :commandId, :fileNo, :from, :version, :fingerprint)', {
        branch,
        commandId,
        fileNo,
        from: expectedVersion,
        version: record.version,
        fingerprint,
      });
      run(db, 'delete from case_awaits where branch = :branch and file_no = :fileNo', { branch, fileNo });
      for (const person of summary.awaits ?? [])
        run(db, 'insert into case_awaits values (:branch, :person, :fileNo)', { branch, person, fileNo });
      return { status: 'committed', version: record.version, facts };
    });
