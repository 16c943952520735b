import type { SqlDriver, SqlValue } from '../../../src/adapters/sql/index.js';
import { factAs, recordAs, summaryAs } from './record.js';

/** Rows straight into a table, as many at a time as fit into one statement. */
export const insertRows = async (driver: SqlDriver, into: string, width: number, rows: Iterable<readonly SqlValue[]>): Promise<void> => {
  const most = Math.floor((driver.dialect === 'postgres' ? 60_000 : 30_000) / width);
  const textOf = (count: number) => {
    let n = 0;
    const mark = () => (driver.dialect === 'postgres' ? `$${++n}` : '?');
    return `insert into ${into} values ${Array.from({ length: count }, () => `(${Array.from({ length: width }, mark)})`)}`;
  };
  const full = textOf(most);
  let held: SqlValue[] = [];
  for (const row of rows) {
    held.push(...row);
    if (held.length < most * width) continue;
    await driver.query(full, held);
    held = [];
  }
  if (held.length > 0) await driver.query(textOf(held.length / width), held);
};

/** Cases with so many facts each, in our tables and in those by hand: rows as the library writes them. */
export const layStreams = async (driver: SqlDriver, tenant: string, cases: number, facts: number): Promise<void> => {
  const isPostgres = driver.dialect === 'postgres';
  const at = isPostgres ? ['2026-01-05T02:00:00.000Z'] : [];
  const writtenAt = isPostgres ? ', written_at' : '';
  const ids = Array.from({ length: cases }, (_, n) => caseOf(n));
  const entries = function* (make: (id: string, version: number, place: number) => readonly SqlValue[]) {
    let place = 0;
    for (const id of ids) for (let version = 1; version <= facts; version += 1) yield make(id, version, ++place);
  };
  const entry = (id: string, version: number) => JSON.stringify(factAs(id, version, `laid-${version}`));
  await insertRows(
    driver,
    `kasus_cases (tenant, case_id, version, client, responsible, site, stage, changed_at, overdue_from, summary, record${writtenAt})`,
    11 + at.length,
    ids.map((id) => {
      const row = summaryAs(id, facts);
      return [
        ...[tenant, id, facts, row.client, row.responsible, row.site ?? null, row.state.stage, row.changedAt],
        ...[row.nextDue?.overdueFrom ?? null, JSON.stringify(row), JSON.stringify(recordAs(id, facts)), ...at],
      ];
    }),
  );
  await insertRows(
    driver,
    'hand_cases (tenant, case_id, version, record)',
    4,
    ids.map((id) => [tenant, id, facts, JSON.stringify(recordAs(id, facts))]),
  );
  await insertRows(
    driver,
    'hand_facts (tenant, case_id, version, entry)',
    4,
    entries((id, version) => [tenant, id, version, entry(id, version)]),
  );
  await insertRows(
    driver,
    `kasus_facts (tenant, case_id, version, position, command_id, command_upto, fingerprint, entry${writtenAt})`,
    8 + at.length,
    entries((id, version, place) => [
      ...[tenant, id, version, place, `${id}/laid-${version}`, version, '0123456789abcdef'],
      ...[entry(id, version), ...at],
    ]),
  );
  const awaited = summaryAs('', 0).awaits ?? [];
  await insertRows(
    driver,
    'kasus_awaited (tenant, person, case_id)',
    3,
    ids.flatMap((id) => awaited.map((person) => [tenant, person, id])),
  );
};
/** Ids as long as those that are drawn. */
export const caseOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
