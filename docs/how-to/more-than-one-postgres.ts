// #region addresses
import pg from 'pg';
import { type PgPool, postgresDriver, sqlRepositories } from '../../src/adapters/sql/index.js';

/** Asked once of each new connection. When a server stops being the primary, its connections end. */
const refuseStandby: pg.PoolConfig['verify'] = (client, done) => {
  client.query('select pg_is_in_recovery() as waits').then(
    ({ rows }) => done(rows[0].waits ? new Error('this server is a standby') : undefined),
    (error: Error) => done(error),
  );
};

/** Connections to whichever of the servers takes writes, the one that did so last first. `pg` itself knows one host per address. */
export const whereWritesGo = (
  addresses: readonly string[],
  settings: pg.PoolConfig = {},
): PgPool & { readonly end: () => Promise<void> } => {
  const pools = addresses.map(
    (connectionString) =>
      new pg.Pool({
        connectionString,
        connectionTimeoutMillis: 2_000,
        query_timeout: 10_000,
        keepAlive: true,
        ...settings,
        verify: refuseStandby,
      }),
  );
  // A connection that breaks while it is looked at has no other listener, and would end the process.
  for (const pool of pools) pool.on('connect', (client) => client.on('error', () => undefined));
  let latest = pools[0];
  return {
    on: (event, listener) => {
      for (const pool of pools) pool.on(event, listener);
    },
    connect: async () => {
      let failed: unknown = new Error('no address');
      for (const pool of [...pools].sort((a, b) => Number(b === latest) - Number(a === latest))) {
        try {
          const client = await pool.connect();
          latest = pool;
          return client;
        } catch (error) {
          failed = error;
        }
      }
      throw failed;
    },
    end: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
};

export const repositoriesOfPair = (first: string, second: string) => sqlRepositories(postgresDriver(whereWritesGo([first, second])));

// #endregion

// #region again
import { isKasusError } from '../../src/index.js';

/** What may be sent again as it is: nothing was written, or the command id tells what was. */
const mayPass = (error: unknown): boolean =>
  (['KASUS_OUTCOME_UNKNOWN', 'KASUS_STORE_UNREACHABLE', 'KASUS_AUDIT_FAILED'] as const).some((code) => isKasusError(error, code));

/** The same command under the same command id, until the store answers: one effect, however often it is sent. */
export const untilAnswered = async <V>(send: () => Promise<V>, seconds = 120): Promise<V> => {
  for (const end = Date.now() + seconds * 1_000; ; await new Promise((done) => setTimeout(done, 100))) {
    try {
      return await send();
    } catch (error) {
      if (!mayPass(error) || Date.now() > end) throw error;
    }
  }
};

// #endregion

// #region partitions
import { migrate, type SqlDriver } from '../../src/adapters/sql/index.js';

/** Before anything else makes the tables: how they are cut is chosen once. */
export const makePartitioned = (driver: SqlDriver) => migrate(driver, { partitions: 16 });
// #endregion

// #region pooler
/** One process of several. The pooler decides how many connections the server sees. */
export const poolThroughPooler = (url: string) =>
  postgresDriver(new pg.Pool({ connectionString: url, max: 12, connectionTimeoutMillis: 5_000, query_timeout: 10_000 }));
// #endregion

// #region report
/** Your own report, by your own query, from a server that is behind. */
export const casesPerStage = async (replica: pg.Pool, tenant: string) =>
  (
    await replica.query('select stage, count(*)::integer as cases from kasus_cases where tenant = $1 group by stage order by stage', [
      tenant,
    ])
  ).rows;
// #endregion

// #region watch
/** Asked of the primary. A synchronous standby that is not in this list holds every commit up. */
export const standbysOf = async (primary: pg.Pool) =>
  (
    await primary.query(
      `select application_name as name, state, sync_state, pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::float8 as bytes_behind
       from pg_stat_replication order by application_name`,
    )
  ).rows;

/** Commits that wait for a standby, and transactions open for more than a minute. */
export const waitingOn = async (primary: pg.Pool) =>
  (
    await primary.query(
      `select pid, wait_event, state, extract(epoch from now() - xact_start)::float8 as seconds from pg_stat_activity
       where datname = current_database() and (wait_event = 'SyncRep' or xact_start < now() - interval '1 minute') order by xact_start`,
    )
  ).rows;
// #endregion
