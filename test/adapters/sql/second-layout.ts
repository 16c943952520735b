import { type SqlDriver, type SqlRepositories, sqlRepositories } from '../../../src/adapters/sql/index.js';
import type { Migration } from '../../../src/adapters/sql/schema.js';

/**
 * A layout after the first, as there may be one: a column with a value for the rows that are there, an index on it, and a table of its
 * own. Nothing of it is in the library.
 */
export const second: Migration = ({ dialect, partitions }) => {
  const isPostgres = dialect === 'postgres';
  const id = isPostgres ? 'text collate "C" not null' : 'text not null';
  const programme = isPostgres ? "summary::json ->> 'programme'" : "json_extract(summary, '$.programme')";
  const ending = isPostgres ? (partitions ? ' partition by hash (tenant)' : '') : ' strict';
  const parts = Array.from(
    { length: partitions ?? 0 },
    (_, n) => `create table kasus_reminders_${n} partition of kasus_reminders for values with (modulus ${partitions}, remainder ${n})`,
  );
  return [
    `alter table kasus_cases add column programme ${id} default ''`,
    `update kasus_cases set programme = ${programme}`,
    'create index kasus_cases_programme on kasus_cases (tenant, programme, case_id)',
    `create table kasus_reminders (tenant ${id}, reminder_id ${id}, primary key (tenant, reminder_id))${ending}`,
    ...(isPostgres ? parts : []),
  ];
};

/** Its last statement fails where a client has two cases. */
export const unfinished: Migration = (layout) => [
  ...second(layout),
  'create unique index kasus_cases_one_each on kasus_cases (tenant, client)',
];

/** Today's repositories as a program of the second layout holds them: it knows one version more. */
export const ofNext = (driver: SqlDriver): SqlRepositories =>
  sqlRepositories({
    ...driver,
    query: async (text, params) => {
      const rows = await driver.query(text, params);
      return text.startsWith('select version from kasus_schema') ? rows.map((row) => ({ version: Number(row.version) - 1 })) : rows;
    },
  });
