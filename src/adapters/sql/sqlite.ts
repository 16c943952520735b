import { openTransaction, type Query, type SqlDriver, type SqlRow, type SqlValue, type Statement, type Steps } from './driver.js';
import { failureOf, typed } from './failures.js';

interface SqliteStatement {
  get(...params: SqlValue[]): unknown;
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

const withoutComments = (text: string): string => text.replace(/^(\s+|--.*(\n|$)|\/\*[\s\S]*?\*\/)+/, '');
/** What reads, and what SQLite refuses within a transaction. */
const standsAlone = (text: string): boolean => /^(select|pragma|values|explain|vacuum|attach|detach)\b/i.test(withoutComments(text));
/**
 * A statement that writes begins a transaction of its own: what waits in vain for another writer is then the `begin`, which is sent anew
 * the next time. A statement of libsql that met the lock stays open, and no transaction on its handle ends until it has run once more.
 */
function* alone(statement: Statement): Generator<Statement, readonly SqlRow[], readonly SqlRow[]> {
  return yield statement;
}
const mostPrepared = 200;
type Run = (params: readonly SqlValue[]) => readonly SqlRow[];
/** better-sqlite3 has several ways to run a statement, and refuses the wrong one. One row is asked for as one: libsql makes a list at a price. */
const runOf = (handle: SqliteHandle, text: string): Run => {
  const statement = handle.prepare(text);
  if (/\blimit 1\s*$/i.test(text))
    return (params) => {
      const row = statement.get(...params);
      return row === undefined ? [] : [row as SqlRow];
    };
  if (/^(select|with|pragma|values|explain)\b|\breturning\b/i.test(withoutComments(text)))
    return (params) => statement.all(...params) as readonly SqlRow[];
  return (params) => {
    statement.run(...params);
    return [];
  };
};

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

  const prepared = new Map<string, Run>();
  const now = (text: string, params: readonly SqlValue[]): readonly SqlRow[] => {
    let run = prepared.get(text);
    if (!run) {
      run = runOf(handle, text);
      if (prepared.size === mostPrepared) prepared.clear();
      prepared.set(text, run);
    }
    return run(params);
  };
  const undo = () => {
    try {
      handle.exec('rollback');
    } catch {
      // A full disk or a failed write has rolled back already; what went wrong first is told.
    }
  };
  const atOnce = <V>(steps: Steps<V>): V => {
    now('begin immediate', []);
    try {
      const going = steps();
      let step = going.next();
      while (!step.done) step = going.next(now(step.value.text, step.value.params));
      now('commit', []);
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
    query: (text, params) => inTurn(() => (standsAlone(text) ? now(text, params) : atOnce(() => alone({ text, params })))),
    transaction: (steps) => inTurn(() => atOnce(steps)),
    inTransaction: async (work) => {
      let end = (): void => undefined;
      await inTurn(() => {
        handle.exec('begin immediate');
        open = new Promise((done) => {
          end = done;
        });
      });
      // A full disk, or a write that failed, has ended all of it: what came after would stand alone.
      let over: unknown;
      const inside: Query = async (text, params) => {
        if (over) throw over;
        try {
          return now(text, params);
        } catch (error) {
          if (['full', 'lost'].includes(failureOf(error))) over = error;
          throw error;
        }
      };
      try {
        const answer = await work(openTransaction({ dialect: 'sqlite', query: inside }));
        if (over) throw typed(over, false);
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
