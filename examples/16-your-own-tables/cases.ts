// #region imports
import type { CaseRepository } from '../../src/index.js';
import { commitIn, doneBefore, entryOf } from './commit.js';
import { type Handle, type Row, rows } from './database.js';
import { findIn } from './find.js';

// #endregion

// #region pages
const atATime = 200;

/** Rows by their number, page after page: nothing is held open while a reader thinks, or goes away. */
const inPages = function* (after: number, page: (after: number) => readonly Row[]): Generator<Row> {
  for (let last = after; ; ) {
    const found = page(last);
    yield* found;
    if (found.length < atATime) return;
    last = Number(found.at(-1)?.n);
  }
};

const factsOfFile = `
select version as n, entry from case_facts where branch = :branch and file_no = :fileNo and version > :after
order by version limit ${atATime}`;
const factsOfBranch = `select place as n, entry from case_facts where branch = :branch and place > :after order by place limit ${atATime}`;
// #endregion

/** The case files of a branch as kasus wants them. The file number is the id of the case, the branch is the tenant. */
export const casesIn = (db: Handle): CaseRepository => {
  const commit = commitIn(db);
  const find = findIn(db);
  return {
    // #region load
    load: async (branch, fileNo, commandId) => {
      const [file] = rows(db, 'select record, summary from case_files where branch = :branch and file_no = :fileNo and version > 0', {
        branch,
        fileNo,
      });
      if (!file) return undefined;
      const done = commandId === undefined ? undefined : doneBefore(db, branch, commandId);
      return { record: JSON.parse(String(file.record)), summary: JSON.parse(String(file.summary)), ...(done && { done }) };
    },
    commit: async (branch, change) => commit(branch, change),
    // #endregion
    // #region history
    history: async function* (branch, fileNo, from = 1) {
      for (const row of inPages(from - 1, (after) => rows(db, factsOfFile, { branch, fileNo, after }))) yield entryOf(row);
    },
    // #endregion
    find: async (branch, query) => find(branch, query),
    // #region feed
    feed: async function* (branch, cursor = '0') {
      if (!/^\d{1,15}$/.test(cursor)) throw new TypeError('not a cursor of this feed');
      for (const row of inPages(Number(cursor), (after) => rows(db, factsOfBranch, { branch, after })))
        yield { cursor: String(row.n), entry: entryOf(row) };
    },
    // #endregion
  };
};
