import { expect } from 'vitest';
import type { SqlDriver, SqlRow } from '../../../src/adapters/sql/index.js';

/** What the database says its version is. */
export const version = async (driver: SqlDriver): Promise<number> =>
  Number((await driver.query('select version from kasus_schema', []))[0]?.version);

const tables = ['cases', 'facts', 'awaited', 'directory', 'directory_facts', 'directory_commands', 'answer_tokens', 'attempts', 'audit'];
/** Every row of these tenants, as version 1 knows it, in one order. */
export const rowsIn = async (driver: SqlDriver): Promise<Readonly<Record<string, readonly string[]>>> => {
  const found: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const rows = await driver.query(`select * from kasus_${table} where tenant in ('north', 'south')`, []);
    expect(rows.length, table).toBeGreaterThan(0);
    found[table] = rows.map(({ programme: _, ...row }) => JSON.stringify(row)).sort();
  }
  return found;
};

/** What the database itself says of its tables, columns and indexes. */
export const layoutOf = async ({ dialect, query }: SqlDriver): Promise<readonly SqlRow[]> =>
  dialect === 'sqlite'
    ? query('select name, sql from sqlite_master order by name', [])
    : [
        ...(await query(
          `select table_name, column_name, data_type, collation_name, is_nullable, column_default from information_schema.columns
           where table_schema = current_schema() order by table_name, column_name`,
          [],
        )),
        ...(await query(
          `select replace(indexdef, current_schema() || '.', '') as made from pg_indexes where schemaname = current_schema() order by indexname`,
          [],
        )),
        ...(await query(
          'select inhrelid::regclass::text as part, inhparent::regclass::text as of from pg_inherits where inhparent in ' +
            '(select oid from pg_class where relnamespace = current_schema()::regnamespace) order by 1',
          [],
        )),
      ];
