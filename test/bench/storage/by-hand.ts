import type Database from 'libsql';
import type pg from 'pg';
import type { CaseRecord, JournalEntry } from '../../../src/index.js';

type Work = (from: CaseRecord) => { readonly record: CaseRecord; readonly fact: JournalEntry };
/** One command as it is written without a library: read, parse, change, stringify, one update, one insert, one transaction. */
export interface ByHand {
  readonly command: (tenant: string, caseId: string, work: Work) => void | Promise<void>;
  /** The same in a single round trip, where the database has one to save. */
  readonly inOneTrip?: (tenant: string, caseId: string, work: Work) => Promise<void>;
}

const tables = `
create table hand_cases (tenant text not null, case_id text not null, version integer not null, record text not null, primary key (tenant, case_id));
create table hand_facts (tenant text not null, case_id text not null, version integer not null, entry text not null, primary key (tenant, case_id, version));`;
const lost = () => new Error('another writer was first');

/** Every statement is prepared once, and all runs on the spot. */
export const byHandOnSqlite = (handle: Database.Database): ByHand => {
  handle.exec(tables);
  const read = handle.prepare('select record from hand_cases where tenant = ? and case_id = ?');
  const begin = handle.prepare('begin immediate');
  const update = handle.prepare('update hand_cases set version = ?, record = ? where tenant = ? and case_id = ? and version = ?');
  const insert = handle.prepare('insert into hand_facts (tenant, case_id, version, entry) values (?, ?, ?, ?)');
  const commit = handle.prepare('commit');
  return {
    command(tenant, caseId, work) {
      const row = read.get(tenant, caseId) as { readonly record: string };
      const before: CaseRecord = JSON.parse(row.record);
      const { record, fact } = work(before);
      const [text, entry] = [JSON.stringify(record), JSON.stringify(fact)];
      begin.run();
      try {
        if (update.run(record.version, text, tenant, caseId, before.version).changes !== 1) throw lost();
        insert.run(tenant, caseId, record.version, entry);
        commit.run();
      } catch (error) {
        handle.exec('rollback');
        throw error;
      }
    },
  };
};

const select = { name: 'hand-read', text: 'select record from hand_cases where tenant = $1 and case_id = $2' };
const updating = 'update hand_cases set version = $1, record = $2 where tenant = $3 and case_id = $4 and version = $5';
const inserting = 'insert into hand_facts (tenant, case_id, version, entry)';

/** Statements are prepared under names, which needs a connection that stays: no pooler in transaction mode. */
export const byHandOnPostgres = async (pool: pg.Pool): Promise<ByHand> => {
  await pool.query(tables);
  const readBy = async (asked: pg.Pool | pg.PoolClient, tenant: string, caseId: string): Promise<CaseRecord> =>
    JSON.parse((await asked.query({ ...select, values: [tenant, caseId] })).rows[0].record);
  return {
    async command(tenant, caseId, work) {
      const client = await pool.connect();
      try {
        const before = await readBy(client, tenant, caseId);
        const { record, fact } = work(before);
        const text = JSON.stringify(record);
        await client.query('begin');
        const values = [record.version, text, tenant, caseId, before.version];
        const { rowCount } = await client.query({ name: 'hand-update', text: updating, values });
        if (rowCount !== 1) throw lost();
        const row = [tenant, caseId, record.version, JSON.stringify(fact)];
        await client.query({ name: 'hand-insert', text: `${inserting} values ($1, $2, $3, $4)`, values: row });
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    async inOneTrip(tenant, caseId, work) {
      const before = await readBy(pool, tenant, caseId);
      const { record, fact } = work(before);
      const values = [record.version, JSON.stringify(record), tenant, caseId, before.version, JSON.stringify(fact)];
      const text = `with changed as (${updating} returning 1) ${inserting} select $3, $4, $1, $6 from changed`;
      if ((await pool.query({ name: 'hand-both', text, values })).rowCount !== 1) throw lost();
    },
  };
};
