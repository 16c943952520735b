import Database from 'libsql';
import { KasusError } from '../../src/index.js';

export type Handle = Database.Database;
export type Values = Readonly<Record<string, string | number | null>>;
export type Row = Readonly<Record<string, string | number | null>>;

/** A commit that resolves is on the disk: WAL with synchronous = full. A writer waits five seconds for another one. */
export const openFile = (file: string): Handle => {
  const db = new Database(file);
  db.exec('pragma busy_timeout = 5000');
  db.exec('pragma journal_mode = wal');
  db.exec('pragma synchronous = full');
  return db;
};

export const rows = (db: Handle, text: string, values: Values): readonly Row[] => {
  try {
    return db.prepare(text).all(values) as Row[];
  } catch (error) {
    throw typed(error, 'KASUS_STORE_UNREACHABLE');
  }
};
export const run = (db: Handle, text: string, values: Values): void => {
  db.prepare(text).run(values);
};

const undo = (db: Handle): void => {
  try {
    db.exec('rollback');
  } catch {
    // On a full disk SQLite has rolled back by itself. What went wrong first is told.
  }
};
/** All or nothing. `immediate`: the file is ours to write from the first line on, so what is read inside is still so at the end. */
export const inOneGo = <V>(db: Handle, work: () => V): V => {
  let isBegun = false;
  try {
    db.exec('begin immediate');
    isBegun = true;
    const answer = work();
    db.exec('commit');
    return answer;
  } catch (error) {
    if (isBegun) undo(db);
    throw typed(error, isBegun ? 'KASUS_OUTCOME_UNKNOWN' : 'KASUS_STORE_UNREACHABLE');
  }
};

/** What SQLite says, in the words of the port. Where the disk fails: a read has written nothing; of a commit nobody knows. */
const typed = (error: unknown, ofTheDisk: 'KASUS_OUTCOME_UNKNOWN' | 'KASUS_STORE_UNREACHABLE'): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_FULL/.test(code)) return new KasusError('KASUS_STORAGE_FULL', [], { cause: error });
  if (/^SQLITE_(BUSY|LOCKED|READONLY|CANTOPEN)/.test(code)) return new KasusError('KASUS_STORE_UNREACHABLE', [], { cause: error });
  if (/^SQLITE_IOERR/.test(code)) return new KasusError(ofTheDisk, [], { cause: error });
  return error;
};
