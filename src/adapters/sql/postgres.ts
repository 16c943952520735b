import { KasusError } from '../../vocabulary/errors.js';
import { openTransaction, type Query, type SqlDriver, type SqlRow, throughSteps } from './driver.js';
import { isLost } from './failures.js';

/** A client of `pg`, in shape. */
export interface PgClient {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[]; readonly command?: string }>;
  release(destroy?: boolean): void;
  on?(event: 'error', listener: (error: Error) => void): unknown;
  removeListener?(event: 'error', listener: (error: Error) => void): unknown;
}
/** A `Pool` of `pg` 8 or newer, in shape: nothing of `pg` is loaded here. */
export interface PgPool {
  connect(): Promise<PgClient>;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}
export interface PostgresDriver extends SqlDriver {
  /** A transaction of the host's own: committed when the work resolves, rolled back when it throws. */
  readonly inTransaction: <V>(work: (tx: SqlDriver) => Promise<V>) => Promise<V>;
}

/** A connection that breaks while nothing is asked of it tells so by an event, which ends the process where nobody listens. */
const heard = (): void => undefined;

/**
 * PostgreSQL through a pool of `pg`. Unnamed statements, no session settings, no session locks, no LISTEN: it works through a pooler in
 * transaction mode. The pool must lead to the primary. The host closes it.
 */
export const postgresDriver = (pool: PgPool): PostgresDriver => {
  pool.on?.('error', heard);

  const withClient = async <V>(work: (query: Query, client: PgClient, discard: () => void) => Promise<V>): Promise<V> => {
    let client: PgClient;
    try {
      client = await pool.connect();
    } catch (cause) {
      throw new KasusError('KASUS_STORE_UNREACHABLE', [], { cause });
    }
    client.on?.('error', heard);
    let isBroken = false;
    const discard = () => {
      isBroken = true;
    };
    try {
      return await work(async (text, params) => (await client.query(text, [...params])).rows as readonly SqlRow[], client, discard);
    } catch (error) {
      if (isLost(error)) discard();
      throw error;
    } finally {
      client.removeListener?.('error', heard);
      client.release(isBroken);
    }
  };
  const between = <V>(work: (query: Query) => Promise<V>): Promise<V> =>
    withClient(async (query, client, discard) => {
      await query('begin isolation level read committed', []);
      try {
        const answer = await work(query);
        // After an error that somebody swallowed, PostgreSQL rolls back, and says so without an error.
        const { command } = await client.query('commit', []);
        if (command === 'ROLLBACK') throw new Error('rolled back: a statement inside had failed');
        return answer;
      } catch (error) {
        // A connection that cannot even roll back must not be lent to the next.
        await query('rollback', []).catch(discard);
        throw error;
      }
    });

  return {
    dialect: 'postgres',
    query: (text, params) => withClient((query) => query(text, params)),
    transaction: (steps) => between((query) => throughSteps(steps, query)),
    inTransaction: async (work) => {
      let isDone = false;
      try {
        return await between(async (query) => {
          const answer = await work(openTransaction({ dialect: 'postgres', query }));
          isDone = true;
          return answer;
        });
      } catch (error) {
        // Lost on the way to the commit, or in it: nobody knows which.
        throw isDone && isLost(error) ? new KasusError('KASUS_OUTCOME_UNKNOWN', [], { cause: error }) : error;
      }
    },
  };
};
