import type { Change, Committed, DoneBefore } from '../../ports/case-repository.js';
import type { SqlRow } from './driver.js';
import { entryOf } from './entries.js';
import { type Sql, sql } from './statement.js';
import type { Store } from './store.js';

/** What a change writes into a case's row; cast, since PostgreSQL cannot tell what a parameter in a list is. */
const columns = sql`version, client, responsible, site, stage, changed_at, overdue_from, summary, record`;
const valuesOf = ({ record, summary: row }: Change): Sql => sql`
  cast(${record.version} as integer), cast(${row.client} as text), cast(${row.responsible} as text), cast(${row.site ?? null} as text),
  cast(${row.state.stage} as text), cast(${row.changedAt} as text), cast(${row.nextDue?.overdueFrom ?? null} as text),
  cast(${JSON.stringify(row)} as text), cast(${JSON.stringify(record)} as text)`;
const entriesAsJson = ({ facts }: Change): string => JSON.stringify(facts.map((fact) => JSON.stringify(fact)));
const awaitsAsJson = ({ summary }: Change): string => JSON.stringify(summary.awaits ?? []);

export const whatWasDone = (tenant: string, commandId: string): Sql =>
  sql`select case_id, from_version, version, fingerprint from kasus_commands where tenant = ${tenant} and command_id = ${commandId}`;
export const factsOfCommand = (tenant: string, { case_id, from_version, version }: SqlRow): Sql => sql`
select entry from kasus_facts where tenant = ${tenant} and case_id = ${String(case_id)}
  and version > ${Number(from_version)} and version <= ${Number(version)} order by version`;
export const doneOf = ({ version, fingerprint }: SqlRow, facts: readonly SqlRow[]): DoneBefore => ({
  version: Number(version),
  fingerprint: String(fingerprint),
  facts: facts.map(entryOf),
});
const currentVersion = (tenant: string, caseId: string): Sql =>
  sql`select version from kasus_cases where tenant = ${tenant} and case_id = ${caseId}`;

/** All that SQLite looks at before it writes: what the command did, the version that is there, and for whom something waits. */
const before = (tenant: string, { caseId, commandId }: Change): Sql => sql`
select d.case_id, d.from_version, d.version, d.fingerprint,
  (select version from kasus_cases where tenant = ${tenant} and case_id = ${caseId}) as current,
  (select json_group_array(person) from (select person from kasus_awaited where tenant = ${tenant} and case_id = ${caseId} order by person)) as awaits
from (select 1) left join kasus_commands d on d.tenant = ${tenant} and d.command_id = ${commandId}`;

/** The transaction of SQLite, which has one writer: look, then write. */
const onSqlite = (tenant: string, change: Change) =>
  function* (): Generator<Sql, Committed, readonly SqlRow[]> {
    const { caseId, expectedVersion, record, facts, commandId, fingerprint } = change;
    const [was = {}] = yield before(tenant, change);
    if (typeof was.case_id === 'string') return { status: 'already-done', ...doneOf(was, yield factsOfCommand(tenant, was)) };
    const current = Number(was.current ?? 0);
    if (current !== expectedVersion) return { status: 'conflict', current };

    yield was.current === null
      ? sql`insert into kasus_cases (tenant, case_id, ${columns}) values (${tenant}, ${caseId}, ${valuesOf(change)})`
      : sql`update kasus_cases set (${columns}) = (${valuesOf(change)}) where tenant = ${tenant} and case_id = ${caseId}`;
    yield sql`
insert into kasus_facts (tenant, case_id, version, position, entry)
select ${tenant}, ${caseId}, ${current} + 1 + key, key + 1 + (select coalesce(max(position), 0) from kasus_facts where tenant = ${tenant}), value
from json_each(${entriesAsJson(change)})`;
    yield sql`
insert into kasus_commands (tenant, command_id, case_id, from_version, version, fingerprint)
values (${tenant}, ${commandId}, ${caseId}, ${current}, ${record.version}, ${fingerprint})`;
    const awaits = awaitsAsJson(change);
    if (was.awaits !== awaits) {
      yield sql`
delete from kasus_awaited where tenant = ${tenant} and case_id = ${caseId} and person not in (select value from json_each(${awaits}))`;
      yield sql`
insert into kasus_awaited (tenant, person, case_id) select ${tenant}, value, ${caseId} from json_each(${awaits}) where true on conflict do nothing`;
    }
    return { status: 'committed', version: record.version, facts };
  };

/**
 * The one statement of PostgreSQL. Safe at read committed: a second writer waits for the row of the first, and then finds another
 * version there, or its row already made; two commands of one id, whatever the case, meet in the key of `kasus_commands`.
 */
const onPostgres = (tenant: string, change: Change): Sql => {
  const { caseId, expectedVersion, record, commandId, fingerprint } = change;
  const isNew = sql`not exists (select 1 from kasus_commands where tenant = ${tenant} and command_id = ${commandId})`;
  const changed =
    expectedVersion === 0
      ? sql`
  insert into kasus_cases (tenant, case_id, written_at, ${columns})
  select ${tenant}::text, ${caseId}::text, clock_timestamp(), ${valuesOf(change)} where ${isNew}
  on conflict (tenant, case_id) do nothing returning written_at`
      : sql`
  update kasus_cases set (written_at, ${columns}) = row(greatest(clock_timestamp(), written_at), ${valuesOf(change)})
  where tenant = ${tenant} and case_id = ${caseId} and version = ${expectedVersion} and ${isNew} returning written_at`;
  return sql`
with changed as (${changed}
), facts as (
  insert into kasus_facts (tenant, case_id, version, written_at, entry)
  select ${tenant}::text, ${caseId}::text, ${expectedVersion}::integer + n, written_at, entry
  from changed, json_array_elements_text(${entriesAsJson(change)}::json) with ordinality as e (entry, n)
), command as (
  insert into kasus_commands (tenant, command_id, case_id, from_version, version, fingerprint)
  select ${tenant}::text, ${commandId}::text, ${caseId}::text, ${expectedVersion}::integer, ${record.version}::integer, ${fingerprint}::text from changed
), no_longer as (
  delete from kasus_awaited where tenant = ${tenant} and case_id = ${caseId} and exists (select 1 from changed)
    and not person = any (array(select json_array_elements_text(${awaitsAsJson(change)}::json)))
), awaited as (
  insert into kasus_awaited (tenant, person, case_id)
  select ${tenant}::text, person, ${caseId}::text from changed, json_array_elements_text(${awaitsAsJson(change)}::json) as a (person)
  on conflict do nothing
)
select 1 as changed from changed`;
};

const isTaken = (error: unknown): boolean => (error as { readonly code?: unknown } | undefined)?.code === '23505';

/** In a transaction of the host's a statement that fails ends all of it, so there it stands behind a savepoint. */
const changedBy = (store: Store, statement: Sql): Promise<readonly SqlRow[]> =>
  store.isOpen
    ? store.transaction(function* (): Generator<Sql, readonly SqlRow[], readonly SqlRow[]> {
        return yield statement;
      })
    : store.write(statement);

/** All or nothing: row, facts, command id and the persons awaited. */
export const commitOn =
  (store: Store) =>
  async (tenant: string, change: Change): Promise<Committed> => {
    if (store.dialect === 'sqlite') return store.transaction(onSqlite(tenant, change));

    // What cannot be made into text matters only where it would be written: first the command id, then the version.
    let statement: Sql | undefined;
    let failed: unknown;
    try {
      statement = onPostgres(tenant, change);
    } catch (error) {
      failed = error;
    }
    try {
      if (statement && (await changedBy(store, statement)).length > 0)
        return { status: 'committed', version: change.record.version, facts: change.facts };
    } catch (error) {
      if (!isTaken(error)) throw error;
      failed = error;
    }
    // Somebody was first. Only a new statement sees what they did.
    const [done] = await store.read(whatWasDone(tenant, change.commandId));
    if (done) return { status: 'already-done', ...doneOf(done, await store.read(factsOfCommand(tenant, done))) };
    const [row] = await store.read(currentVersion(tenant, change.caseId));
    const current = Number(row?.version ?? 0);
    if (current === change.expectedVersion) throw failed ?? new Error('the tables contradict themselves');
    return { status: 'conflict', current };
  };
