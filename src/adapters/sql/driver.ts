import type { Dialect, SqlRow, SqlValue, Statement } from './statement.js';

export type { Dialect, SqlRow, SqlValue, Statement };

/**
 * Statements one after the other, each of which may look at the rows of the one before. Not a promise, so that a database in this very
 * process does them in one go and nothing of the host's comes in between. May be begun again from the start.
 */
export type Steps<V> = () => Generator<Statement, V, readonly SqlRow[]>;
export type Query = (text: string, params: readonly SqlValue[]) => Promise<readonly SqlRow[]>;

/** What the repositories need of a database. Both methods throw what the database threw, with its code. */
export interface SqlDriver {
  readonly dialect: Dialect;
  /** One statement, durable when it resolves. Never prepared under a name: a pooler may send the next one elsewhere. */
  readonly query: Query;
  /** All or nothing, and durable when it resolves. On SQLite it has to begin with `BEGIN IMMEDIATE`. */
  readonly transaction: <V>(steps: Steps<V>) => Promise<V>;
  /** A transaction of the host's. What fails in it is not tried again here: the host begins anew. */
  readonly isOpen?: boolean;
}

/** Takes every step by `query`, inside a transaction that somebody has begun and will end. */
export const throughSteps = async <V>(steps: Steps<V>, query: Query): Promise<V> => {
  const going = steps();
  let step = going.next();
  while (!step.done) step = going.next(await query(step.value.text, step.value.params));
  return step.value;
};

/**
 * A transaction that the host has begun, by any tool: give its dialect and how it sends one statement. `sqlRepositories` on it write into
 * that transaction, and nothing is kept until the host commits. What is refused inside is undone to a savepoint, so that the host's own
 * work stands.
 */
export const openTransaction = ({ dialect, query: sent }: Pick<SqlDriver, 'dialect' | 'query'>): SqlDriver => {
  let over: unknown;
  const query: Query = (text, params) => (over ? Promise.reject(over) : sent(text, params));
  return {
    dialect,
    query,
    isOpen: true,
    transaction: async (steps) => {
      await query('savepoint kasus', []);
      try {
        const answer = await throughSteps(steps, query);
        await query('release savepoint kasus', []);
        return answer;
      } catch (error) {
        try {
          await query('rollback to savepoint kasus', []);
          await query('release savepoint kasus', []);
        } catch {
          // The savepoint is gone, and with it the host's transaction: what came after would stand alone. What went wrong first is told.
          over = error;
        }
        throw error;
      }
    },
  };
};
