// #region file
import Database from 'libsql';
import { migrate, sqliteDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
import { type By, type Casework, createCasework, everybodyMayDoEverything, programmes } from '../../src/index.js';

export const openFile = async (file: string) => {
  const driver = sqliteDriver(new Database(file));
  await migrate(driver);
  return createCasework({ ...sqlRepositories(driver), policy: everybodyMayDoEverything, programme: programmes.hiv });
};

// #endregion

// #region pool
import pg from 'pg';
import { type PostgresDriver, postgresDriver } from '../../src/adapters/sql/index.js';

export const openPool = async (url: string) => {
  const driver = postgresDriver(new pg.Pool({ connectionString: url }));
  await migrate(driver);
  const casework = createCasework({ ...sqlRepositories(driver), policy: everybodyMayDoEverything, programme: programmes.hiv });
  return { driver, casework };
};
// #endregion

// #region within
export const openWithVoucher = (casework: Casework, driver: PostgresDriver, client: string, rupiah: number, by: By) =>
  driver.inTransaction(async (tx) => {
    const opened = await casework.within(sqlRepositories(tx)).open(
      {
        client: { kind: 'person', ref: client },
        responsible: by.actor.id,
        source: 'self',
        site: { id: 'timur', timeZone: 'Asia/Jakarta' },
      },
      by,
    );
    if (opened.refused) throw new Error(opened.because.map(({ code }) => code).join());
    await tx.query('insert into vouchers (client, rupiah) values ($1, $2)', [client, rupiah]);
    return opened.caseId;
  });

// #endregion

// #region begun
import { openTransaction } from '../../src/adapters/sql/index.js';

/** `client`: on which your program said `begin`, and will say `commit` or `rollback`. */
export const withinBegun = (casework: Casework, client: pg.ClientBase) => {
  const query = async (text: string, params: readonly unknown[]) => (await client.query(text, [...params])).rows;
  return casework.within(sqlRepositories(openTransaction({ dialect: 'postgres', query })));
};

// #endregion

// #region own-tool
import { migrationSql } from '../../src/adapters/sql/index.js';

/** What your own tool runs, in one transaction, when it finds version 0. */
export const firstMigration = migrationSql('postgres', 0);

// #endregion

// #region own-driver
import { type Query, type SqlDriver, type SqlRow, throughSteps } from '../../src/adapters/sql/index.js';

/** Any client that can send a statement, and can do so within a transaction. */
interface AnyClient {
  readonly send: Query;
  readonly transaction: <V>(work: (send: Query) => Promise<V>) => Promise<V>;
}
export const driverOver = ({ send, transaction }: AnyClient): SqlDriver => ({
  dialect: 'postgres',
  query: send,
  transaction: (steps) => transaction((inside) => throughSteps(steps, inside)),
});

// #endregion

// #region kysely
import { CompiledQuery, type Kysely } from 'kysely';
import type { Dialect } from '../../src/adapters/sql/index.js';

/** How one statement is sent: by the whole instance, by one connection of it, or by a transaction that you have begun. */
export const sentBy =
  (on: Pick<Kysely<unknown>, 'executeQuery'>): Query =>
  async (text, params) =>
    (await on.executeQuery<SqlRow>(CompiledQuery.raw(text, [...params]))).rows;

/** Your Kysely instance as a driver. On SQLite its transactions would begin without `immediate`, so they are begun by hand. */
export const kyselyDriver = <DB>(db: Kysely<DB>, dialect: Dialect): SqlDriver => ({
  dialect,
  query: sentBy(db),
  transaction: (steps) =>
    db.connection().execute(async (connection) => {
      const send = sentBy(connection);
      await send(dialect === 'sqlite' ? 'begin immediate' : 'begin isolation level read committed', []);
      try {
        const answer = await throughSteps(steps, send);
        await send('commit', []);
        return answer;
      } catch (error) {
        await send('rollback', []).catch(() => undefined);
        throw error;
      }
    }),
});
// #endregion

// #region within-kysely
/** `casework` inside `db.transaction().execute(async (trx) => …)`. */
export const withinKysely = (casework: Casework, trx: Parameters<typeof sentBy>[0], dialect: Dialect) =>
  casework.within(sqlRepositories(openTransaction({ dialect, query: sentBy(trx) })));
// #endregion
