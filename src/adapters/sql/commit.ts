import type { Change, Committed, DoneBefore } from '../../ports/case-repository.js';
import type { SqlRow } from './driver.js';
import { entryOf } from './entries.js';
import { joined, type Sql, sql } from './statement.js';
import type { Store } from './store.js';

const entriesAsJson = ({ facts }: Change): string => JSON.stringify(facts.map((fact) => JSON.stringify(fact)));
const awaitsAsJson = ({ summary }: Change): string => JSON.stringify(summary.awaits ?? []);

/** The case's version after this command, where it was committed. */
export const doneAt = (tenant: string, commandId: string): Sql =>
  sql`select command_upto from kasus_facts where tenant = ${tenant} and command_id = ${commandId}`;
export const whatWasDone = (tenant: string, commandId: string): Sql =>
  sql`select case_id, version, command_upto, fingerprint from kasus_facts where tenant = ${tenant} and command_id = ${commandId}`;
export const factsOfCommand = (tenant: string, { case_id, version, command_upto }: SqlRow): Sql => sql`
select entry from kasus_facts where tenant = ${tenant} and case_id = ${String(case_id)}
  and version >= ${Number(version)} and version <= ${Number(command_upto)} order by version`;
export const doneOf = ({ command_upto, fingerprint }: SqlRow, facts: readonly SqlRow[]): DoneBefore => ({
  version: Number(command_upto),
  fingerprint: String(fingerprint),
  facts: facts.map(entryOf),
});
const currentVersion = (tenant: string, caseId: string): Sql =>
  sql`select version from kasus_cases where tenant = ${tenant} and case_id = ${caseId}`;

/** All that SQLite looks at before it writes: what the command did, the row that is there, and for whom something waits. */
const before = (tenant: string, { caseId, commandId }: Change): Sql => sql`
select (${doneAt(tenant, commandId)}) as done,
  c.version, c.client, c.responsible, c.site, c.overdue_from,
  (select json_group_array(person) from (select person from kasus_awaited where tenant = ${tenant} and case_id = ${caseId} order by person)) as awaits
from (select 1) left join kasus_cases c on c.tenant = ${tenant} and c.case_id = ${caseId} limit 1`;

const inserted = (tenant: string, { caseId, record, summary: row }: Change): Sql => sql`
insert into kasus_cases (tenant, case_id, version, client, responsible, site, stage, changed_at, overdue_from, summary, record)
values (${tenant}, ${caseId}, ${record.version}, ${row.client}, ${row.responsible}, ${row.site ?? null}, ${row.state.stage}, ${row.changedAt},
  ${row.nextDue?.overdueFrom ?? null}, ${JSON.stringify(row)}, ${JSON.stringify(record)})`;

/** SQLite writes an index anew whenever its column is named, so of the indexed ones only those are named that change. */
const updated = (tenant: string, { caseId, record, summary: row }: Change, was: SqlRow): Sql => {
  const changes = [
    ...(was.client === row.client ? [] : [sql`client = ${row.client}`]),
    ...(was.responsible === row.responsible ? [] : [sql`responsible = ${row.responsible}`]),
    ...(was.site === (row.site ?? null) ? [] : [sql`site = ${row.site ?? null}`]),
    ...(was.overdue_from === (row.nextDue?.overdueFrom ?? null) ? [] : [sql`overdue_from = ${row.nextDue?.overdueFrom ?? null}`]),
    sql`version = ${record.version}, stage = ${row.state.stage}, changed_at = ${row.changedAt}`,
    sql`summary = ${JSON.stringify(row)}, record = ${JSON.stringify(record)}`,
  ];
  return sql`update kasus_cases set ${joined(changes, sql`, `)} where tenant = ${tenant} and case_id = ${caseId}`;
};

/** The n-th fact of the change; the first bears the command's id. */
const appended = (tenant: string, { caseId, expectedVersion, record, facts, commandId, fingerprint }: Change, n: number): Sql => sql`
insert into kasus_facts (tenant, case_id, version, position, command_id, command_upto, fingerprint, entry)
values (${tenant}, ${caseId}, ${expectedVersion + 1 + n}, 1 + (select coalesce(max(position), 0) from kasus_facts where tenant = ${tenant}),
  ${n === 0 ? commandId : null}, ${n === 0 ? record.version : null}, ${n === 0 ? fingerprint : null}, ${JSON.stringify(facts[n])})`;

/** The transaction of SQLite, which has one writer: look, then write. */
function* onSqlite(tenant: string, change: Change): Generator<Sql, Committed, readonly SqlRow[]> {
  const { caseId, expectedVersion, record, facts, commandId } = change;
  const [was = {}] = yield before(tenant, change);
  if (was.done !== null) {
    const [done = {}] = yield whatWasDone(tenant, commandId);
    return { status: 'already-done', ...doneOf(done, yield factsOfCommand(tenant, done)) };
  }
  const current = Number(was.version ?? 0);
  if (current !== expectedVersion) return { status: 'conflict', current };

  yield was.version === null ? inserted(tenant, change) : updated(tenant, change, was);
  for (let n = 0; n < facts.length; n += 1) yield appended(tenant, change, n);
  const awaits = awaitsAsJson(change);
  if (was.awaits !== awaits) {
    yield sql`
delete from kasus_awaited where tenant = ${tenant} and case_id = ${caseId} and person not in (select value from json_each(${awaits}))`;
    yield sql`
insert into kasus_awaited (tenant, person, case_id) select ${tenant}, value, ${caseId} from json_each(${awaits}) where true on conflict do nothing`;
  }
  return { status: 'committed', version: record.version, facts };
}

/** The one statement of PostgreSQL: see functions.ts. */
const onPostgres = (tenant: string, change: Change): Sql => {
  const { caseId, expectedVersion, record, commandId, fingerprint, summary: row } = change;
  return sql`
select kasus_commit(
  ${tenant}, ${caseId}, ${expectedVersion}, ${record.version},
  ${row.client}, ${row.responsible}, ${row.site ?? null}, ${row.state.stage}, ${row.changedAt}, ${row.nextDue?.overdueFrom ?? null},
  ${JSON.stringify(row)}, ${JSON.stringify(record)}, ${entriesAsJson(change)}, ${commandId}, ${fingerprint}, ${awaitsAsJson(change)}
) as committed`;
};

const isTaken = (error: unknown): boolean => (error as { readonly code?: unknown } | undefined)?.code === '23505';
/**
 * In a transaction of the host's at repeatable read the key tells that somebody has done this command, and no read shows who. It has lost
 * against another like any that ends in 40001: what the host sees when it begins anew is the answer.
 */
const unseen = (cause: unknown): unknown =>
  Object.assign(new Error('this command was committed after the transaction had begun', { cause }), { code: '40001' });

function* alone(statement: Sql): Generator<Sql, readonly SqlRow[], readonly SqlRow[]> {
  return yield statement;
}
/** In a transaction of the host's a statement that fails ends all of it, so there it stands behind a savepoint. */
const changedBy = (store: Store, statement: Sql): Promise<readonly SqlRow[]> =>
  store.isOpen ? store.transaction(() => alone(statement)) : store.write(statement);

/** All or nothing: row, facts, command id and the persons awaited. */
export const commitOn =
  (store: Store) =>
  async (tenant: string, change: Change): Promise<Committed> => {
    // The command's id is kept with its first fact.
    if (change.facts.length === 0) throw new TypeError('a change without a fact');
    if (store.dialect === 'sqlite') return store.transaction(() => onSqlite(tenant, change));

    // What cannot be made into text matters only where it would be written: first the command id, then the version.
    let statement: Sql | undefined;
    let failed: unknown;
    try {
      statement = onPostgres(tenant, change);
    } catch (error) {
      failed = error;
    }
    try {
      if (statement && (await changedBy(store, statement))[0]?.committed)
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
    if (current === change.expectedVersion) {
      if (store.isOpen && isTaken(failed)) throw unseen(failed);
      throw failed ?? new Error('the tables contradict themselves');
    }
    return { status: 'conflict', current };
  };
