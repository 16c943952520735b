import type { AuditEntry, AuditLog } from '../../src/index.js';
import { type Handle, inOneGo, rows, run } from './database.js';

/** Who asked for what, in the log that they have: their screen shows the first five columns, the last is for the rest. */
export const logIn = (db: Handle): AuditLog & { readonly entries: (branch: string) => readonly AuditEntry[] } => ({
  append: async (branch, entry) =>
    inOneGo(db, () =>
      run(db, 'insert into log (at, branch, who, what, file_no, entry) values (:at, :branch, :who, :what, :fileNo, :entry)', {
        at: entry.at,
        branch,
        who: entry.actor.id,
        what: `${entry.action}: ${entry.allowed}`,
        fileNo: entry.caseId ?? null,
        entry: JSON.stringify(entry),
      }),
    ),
  entries: (branch) =>
    rows(db, 'select entry from log where branch = :branch and entry is not null order by line', { branch }).map(({ entry }) =>
      JSON.parse(String(entry)),
    ),
});
