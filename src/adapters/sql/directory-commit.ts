import { type DirectoryRef, keyOf } from '../../directory/record/entry.js';
import type { DirectoryChange, DirectoryCommitted } from '../../ports/directory-repository.js';
import { doneOf, doneRows, rowsOf, type Sent } from './directory-rows.js';
import type { SqlRow } from './driver.js';
import { type Dialect, type Sql, sql } from './statement.js';
import type { Store } from './store.js';

/**
 * A tenant's directory has one writer at a time. What is looked at and is not there cannot be locked by itself: without this, two who
 * each look at what the other makes would both be let through.
 */
const oneAfterTheOther = (tenant: string): Sql => sql`
insert into kasus_directories (tenant, commits) values (${tenant}, 1)
on conflict (tenant) do update set commits = kasus_directories.commits + 1`;

/** Those of the entries that are not in the version in which they were looked at. */
const movedOn = (tenant: string, restsOn: DirectoryChange['restsOn'], dialect: Dialect): Sql => {
  const sent = restsOn.map(({ entry: { kind, id }, version }): Sent => ({ kind, id, version }));
  return sql`
select sent.kind, sent.id from ${rowsOf(sent, dialect)}
left join kasus_directory d on d.tenant = ${tenant} and d.kind = sent.kind and d.entry_id = sent.id
where coalesce(d.version, 0) <> sent.version`;
};

/** The last of each entry, as rows. */
const entriesIn = ({ entries }: DirectoryChange): readonly Sent[] => {
  const last = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return [...last.values()].map((entry) => ({ ...refOf(entry), version: entry.version, body: JSON.stringify(entry) }));
};
const factsIn = ({ facts }: DirectoryChange): readonly Sent[] =>
  facts.map((fact) => ({ ...refOf(fact.entry), version: fact.version, body: JSON.stringify(fact) }));
const refOf = ({ kind, id }: DirectoryRef): DirectoryRef => ({ kind, id });

function* steps(tenant: string, change: DirectoryChange, dialect: Dialect): Generator<Sql, DirectoryCommitted, readonly SqlRow[]> {
  const { commandId, fingerprint, restsOn } = change;
  // SQLite has one writer already. On PostgreSQL a statement sees what was committed before it: all of these come after the lock.
  if (dialect === 'postgres') yield oneAfterTheOther(tenant);
  const done = doneOf(yield doneRows(tenant, commandId));
  if (done) return { status: 'already-done', ...done };
  if ((yield movedOn(tenant, restsOn, dialect)).length > 0) return { status: 'conflict' };

  const [entries, facts] = [entriesIn(change), factsIn(change)];
  yield sql`
insert into kasus_directory (tenant, kind, entry_id, version, entry)
select cast(${tenant} as text), kind, id, version, body from ${rowsOf(entries, dialect)} where true
on conflict (tenant, kind, entry_id) do update set version = excluded.version, entry = excluded.entry`;
  yield sql`
insert into kasus_directory_facts (tenant, kind, entry_id, version, command_id, n, fact)
select cast(${tenant} as text), kind, id, version, cast(${commandId} as text), n, body from ${rowsOf(facts, dialect)}`;
  yield sql`
insert into kasus_directory_commands (tenant, command_id, fingerprint) values (${tenant}, ${commandId}, ${fingerprint})`;
  return { status: 'committed' };
}

/** All or nothing: entries, facts and the command id, in a transaction in which nothing that they rest on can change. */
export const commitOn =
  (store: Store) =>
  (tenant: string, change: DirectoryChange): Promise<DirectoryCommitted> =>
    store.transaction(() => steps(tenant, change, store.dialect));
