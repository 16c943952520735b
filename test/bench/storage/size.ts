import type { Place } from './place.js';

const tablesOf = ['kasus_cases', 'kasus_awaited'];

/** Bytes of the tables and of their indexes, divided by the cases. */
export const sizeLines = async ({ driver }: Place, cases: number): Promise<readonly string[]> => {
  const each = (bytes: unknown) => Math.round(Number(bytes) / cases).toLocaleString('en');
  if (driver.dialect === 'postgres') {
    const [size] = await driver.query(
      `select sum(pg_table_size(t::regclass)) as held, sum(pg_indexes_size(t::regclass)) as indexes from unnest(string_to_array($1, ',')) as t`,
      [tablesOf.join()],
    );
    return [`${each(Number(size?.held) + Number(size?.indexes))} B, of these ${each(size?.indexes)} B in indexes`];
  }
  const sumOf = async (isIndex: boolean): Promise<number> => {
    const [size] = await driver.query(
      `select sum(pgsize) as held from dbstat where aggregate = 1 and name in (select name from sqlite_schema where tbl_name in (${tablesOf.map(() => '?')}) and (type = 'index') = ${isIndex ? 1 : 0})`,
      tablesOf,
    );
    return Number(size?.held);
  };
  const [held, indexes] = [await sumOf(false), await sumOf(true)];
  return [`${each(held + indexes)} B, of these ${each(indexes)} B in indexes`];
};
