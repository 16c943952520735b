import { openTransaction, type SqlDriver, type SqlRow, type SqlValue, type Steps } from './driver.js';

interface SqliteStatement {
  all(...params: SqlValue[]): unknown[];
  run(...params: SqlValue[]): unknown;
}
/** An open database of better-sqlite3, libsql or `node:sqlite`, in shape. */
export interface SqliteHandle {
  prepare(text: string): SqliteStatement;
  exec(text: string): unknown;
}
export interface SqliteDriver extends SqlDriver {
  /**
   * A transaction of the host's own: committed when the work resolves, rolled back when it throws. SQLite has one writer: meanwhile
   * everything else on this handle waits, as long as the busy timeout. So the audit log, of which denials are written outside, needs
   * a file of its own.
   */
  readonly inTransaction: <V>(work: (tx: SqlDriver) => Promise<V>) => Promise<V>;
}

/** better-sqlite3 has two ways to run a statement, and refuses the wrong one. */
const givesRows = (text: string): boolean => /^\s*(select|with|pragma)\b|\breturning\b/i.test(text);
const mostPrepared = 200;

const busy = () => Object.assign(new Error('the handle is in a transaction of the host'), { code: 'SQLITE_BUSY' });

/**
 * SQLite in a file. Sets what makes a commit durable: WAL with synchronous = FULL (NORMAL loses acknowledged commits when the power
 * fails). A commit of ours happens in one go, so nothing of the host's on the same handle can get into it. The host closes the handle.
 */
export const sqliteDriver = (handle: SqliteHandle, { busyTimeoutMs = 5_000 }: { readonly busyTimeoutMs?: number } = {}): SqliteDriver => {
  handle.exec(`pragma busy_timeout = ${Math.trunc(busyTimeoutMs)}`);
  handle.exec('pragma journal_mode = wal');
  handle.exec('pragma synchronous = full');
  handle.exec('pragma foreign_keys = on');

  const prepared = new Map<string, SqliteStatement>();
  const now = (text: string, params: readonly SqlValue[]): readonly SqlRow[] => {
    const statement = prepared.get(text) ?? handle.prepare(text);
    if (prepared.size === mostPrepared) prepared.clear();
    prepared.set(text, statement);
    if (givesRows(text)) return statement.all(...params) as readonly SqlRow[];
    statement.run(...params);
    return [];
  };
  const undo = () => {
    try {
      handle.exec('rollback');
    } catch {
      // A full disk or a failed write has rolled back already; what went wrong first is told.
    }
  };
  const atOnce = <V>(steps: Steps<V>): V => {
    handle.exec('begin immediate');
    try {
      const going = steps();
      let step = going.next();
      while (!step.done) step = going.next(now(step.value.text, step.value.params));
      handle.exec('commit');
      return step.value;
    } catch (error) {
      undo();
      throw error;
    }
  };

  /** Ends when the host's transaction on this handle does. */
  let open: Promise<void> | undefined;
  const ended = async (of: Promise<void>, until: number): Promise<void> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(busy()), Math.max(0, until - performance.now()));
    });
    await Promise.race([of, late]).finally(() => clearTimeout(timer));
  };
  /** What is done in turn begins in the very moment in which the handle was seen to be free. */
  const inTurn = async <V>(work: () => V): Promise<V> => {
    for (const until = performance.now() + busyTimeoutMs; open; ) await ended(open, until);
    return work();
  };

  return {
    dialect: 'sqlite',
    query: (text, params) => inTurn(() => now(text, params)),
    transaction: (steps) => inTurn(() => atOnce(steps)),
    inTransaction: async (work) => {
      let end = (): void => undefined;
      await inTurn(() => {
        handle.exec('begin immediate');
        open = new Promise((done) => {
          end = done;
        });
      });
      try {
        const answer = await work(openTransaction({ dialect: 'sqlite', query: async (text, params) => now(text, params) }));
        handle.exec('commit');
        return answer;
      } catch (error) {
        undo();
        throw error;
      } finally {
        open = undefined;
        end();
      }
    },
  };
};
