import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ColumnType, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kyselyDriver, sentBy, withinKysely } from '../../../docs/how-to/sql.js';
import { migrate, openTransaction, type SqlRow, type Statement, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type By, createCasework, everybodyMayDoEverything, memoryAudit, programmes } from '../../../src/index.js';
import { forEachCase } from '../../../src/testing/index.js';
import { apart, type Hosted, stores } from './made.js';
import { freshSchema, postgresUrl } from './postgres.js';
import type { Opened } from './stores.js';
import { change } from './written.js';

/** What the host has of its own. */
interface Host {
  readonly vouchers: { readonly client: string; readonly rupiah: ColumnType<number> };
}
interface OnKysely extends Opened<Hosted> {
  readonly db: Kysely<Host>;
}

const opened = async (connect: () => Kysely<Host>, dialect: 'sqlite' | 'postgres', clean: () => Promise<void>): Promise<OnKysely> => {
  const instances: Kysely<Host>[] = [];
  const hosted = (db: Kysely<Host>): Hosted => ({
    ...kyselyDriver(db, dialect),
    inTransaction: (work) => db.transaction().execute((trx) => work(openTransaction({ dialect, query: sentBy(trx) }))),
  });
  const another = () => {
    const db = connect();
    instances.push(db);
    return hosted(db);
  };
  const db = connect();
  instances.push(db);
  await migrate(kyselyDriver(db, dialect));
  await db.schema
    .createTable('vouchers')
    .addColumn('client', 'text', (column) => column.primaryKey())
    .addColumn('rupiah', 'integer')
    .execute();
  const close = async () => {
    for (const instance of instances) await instance.destroy();
    await clean();
  };
  return { db, driver: hosted(db), another, close };
};

const onSqlite = (): Promise<OnKysely> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-kysely-'));
  const connect = () => {
    const handle = new Database(join(folder, 'host.db'));
    // Not durable, but quick: what is tried here is the way through Kysely.
    for (const setting of ['busy_timeout = 5000', 'journal_mode = wal', 'synchronous = off']) handle.exec(`pragma ${setting}`);
    return new Kysely<Host>({ dialect: new SqliteDialect({ database: handle }) });
  };
  return opened(connect, 'sqlite', async () => rmSync(folder, { recursive: true, force: true }));
};
const url = await postgresUrl();
const onPostgres = async (): Promise<OnKysely> => {
  const { pool, drop } = await freshSchema(url as string);
  return opened(() => new Kysely<Host>({ dialect: new PostgresDialect({ pool: pool() }) }), 'postgres', drop);
};

const rina: By = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const opening = (caseId: string) =>
  ({
    caseId,
    client: { kind: 'person', ref: 'client-1' },
    responsible: 'rina',
    source: 'self',
    site: { id: 'timur', timeZone: 'Asia/Jakarta' },
  }) as const;

const [[, onOneFile] = [], [, onServer] = []] = stores;
if (!onOneFile) throw new Error('SQLite is not among the stores');
describe.each([
  // Two instances on one file in one process would wait for each other: Kysely takes a transaction step by step.
  ['SQLite', 'sqlite', { ...onOneFile, otherHandles: false }, onSqlite] as const,
  ...(onServer ? [['PostgreSQL', 'postgres', onServer, onPostgres] as const] : []),
])("[R-5] through the host's own Kysely instance, on %s", (_, dialect, flags, open) => {
  let store: OnKysely;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());

  forEachCase(async () => {
    made += 1;
    const { another, ...one } = apart(store, flags, `${made}/`);
    return { ...one, ...(flags.otherHandles && another && { another }) };
  }, test);

  test("[A1.2] a voucher of the host's and a case in one Kysely transaction: both or neither", async () => {
    const { cases } = sqlRepositories(store.driver);
    const casework = createCasework({ cases, audit: memoryAudit(), policy: everybodyMayDoEverything, programme: programmes.hiv });
    const give = (caseId: string, rupiah: number) =>
      store.db.transaction().execute(async (trx) => {
        await trx.insertInto('vouchers').values({ client: 'client-1', rupiah }).execute();
        const answer = await withinKysely(casework, trx, dialect).open(opening(caseId), { ...rina, commandId: caseId });
        if (answer.refused) throw new Error(answer.because.map(({ code }) => code).join());
        if (rupiah > 100_000) throw new Error('the cash box is empty');
      });
    await expect(give('k1', 500_000)).rejects.toThrow('the cash box is empty');
    expect(await casework.read('k1', rina)).toMatchObject({ refused: true });
    await give('k1', 50_000);
    expect(await casework.read('k1', rina)).toMatchObject({ refused: false });
    // The host's own key refuses the second voucher.
    await expect(give('k2', 50_000)).rejects.toThrow(/unique/i);
    expect(await casework.find({}, rina)).toMatchObject({ rows: [{ caseId: 'k1' }] });
    expect(await store.db.selectFrom('vouchers').selectAll().execute()).toEqual([{ client: 'client-1', rupiah: 50_000 }]);
  });

  test('[A1.2] what is refused inside is undone to a savepoint, and what the host wrote stands', async () => {
    await store.db.transaction().execute(async (trx) => {
      await trx.insertInto('vouchers').values({ client: 'client-2', rupiah: 1 }).execute();
      const { cases } = sqlRepositories(openTransaction({ dialect, query: sentBy(trx) }));
      expect(await cases.commit('t', change('k', 'c1', 3))).toEqual({ status: 'conflict', current: 0 });
      await expect(cases.commit('t', { ...change('k', 'c1'), record: { toJSON: () => null } as never })).rejects.toThrow();
    });
    expect(await sqlRepositories(store.driver).cases.load('t', 'k')).toBeUndefined();
    expect(await store.db.selectFrom('vouchers').selectAll().where('client', '=', 'client-2').execute()).toHaveLength(1);
  });
});

test('[A1.2] on SQLite a transaction has the file before it looks at anything: it never decides on what another is changing', async () => {
  const store = await onSqlite();
  const [{ file } = { file: '' }] = (await store.driver.query('pragma database_list', [])) as readonly { readonly file: string }[];
  const rival = new Database(file);
  await store.driver.query('pragma busy_timeout = 20', []);
  let looked = 0;
  const look = () =>
    store.driver.transaction(function* (): Generator<Statement, readonly SqlRow[], readonly SqlRow[]> {
      looked += 1;
      return yield { text: 'select count(*) as n from kasus_cases', params: [] };
    });
  rival.exec('begin immediate');
  await expect(look()).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  expect(looked).toBe(0);
  rival.exec('rollback');
  rival.close();
  await store.close();
});
