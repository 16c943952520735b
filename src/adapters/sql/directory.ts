import type { DirectoryEntry, DirectoryFact, DirectoryRef } from '../../directory/record/entry.js';
import type { DirectoryService } from '../../directory/service.js';
import type { DirectoryRecords, ServiceQuery } from '../../ports/directory-repository.js';
import { commitOn } from './directory-commit.js';
import { doneOf, doneRows, entryAt, entryOf, factOf } from './directory-rows.js';
import { allOf, type Sql, sql } from './statement.js';
import type { Store } from './store.js';

/** How many rows are fetched at a time. */
const atATime = 200;

/** What is asked for is looked up in the entry itself: agencies are few beside cases. */
const conditions = (tenant: string, { domain, area, activeOnly }: ServiceQuery, isPostgres: boolean): readonly Sql[] => {
  const holds = (list: Sql, name: string): Sql =>
    isPostgres
      ? sql`jsonb_exists(entry::jsonb -> 'service' -> ${list}, ${name})`
      : sql`exists (select 1 from json_each(entry, '$.service.' || ${list}) where value = ${name})`;
  const isEverywhere = isPostgres ? sql`entry::jsonb -> 'service' -> 'areas' = '[]'` : sql`json_array_length(entry, '$.service.areas') = 0`;
  const isActive = isPostgres ? sql`entry::jsonb -> 'service' -> 'active' = 'true'` : sql`json_extract(entry, '$.service.active') = 1`;
  return [
    sql`tenant = ${tenant} and kind = 'service'`,
    ...(domain === undefined ? [] : [holds(sql`'domains'`, domain)]),
    ...(area === undefined ? [] : [sql`(${isEverywhere} or ${holds(sql`'areas'`, area)})`]),
    ...(activeOnly ? [isActive] : []),
  ];
};
const serviceIn = (entry: DirectoryEntry | undefined): readonly DirectoryService[] => (entry?.kind === 'service' ? [entry.service] : []);

/** The entries of a kind by id, page after page: no transaction is open while a reader thinks. */
async function* every(store: Store, tenant: string, kind: DirectoryRef['kind']): AsyncGenerator<DirectoryEntry> {
  for (let last: DirectoryEntry | undefined; ; ) {
    const beyond = last === undefined ? [] : [sql`entry_id > ${last.id}`];
    const within = allOf([sql`tenant = ${tenant}`, sql`kind = ${kind}`, ...beyond]);
    const page = (await store.read(sql`select entry from kasus_directory where ${within} order by entry_id limit ${atATime}`)).map(entryOf);
    yield* page;
    if (page.length < atATime) return;
    last = page.at(-1);
  }
}

async function* historyOf(store: Store, tenant: string, { kind, id }: DirectoryRef): AsyncGenerator<DirectoryFact> {
  for (let last = 0; ; ) {
    const page = await store.read(sql`
select version, fact from kasus_directory_facts where tenant = ${tenant} and kind = ${kind} and entry_id = ${id} and version > ${last}
order by version limit ${atATime}`);
    yield* page.map(factOf);
    if (page.length < atATime) return;
    last = Number(page.at(-1)?.version);
  }
}

/** Agencies and services. A service that was only saved is an entry like the others, at version 0. */
export const directoryOn = (store: Store): DirectoryRecords => {
  const entryFrom = async (tenant: string, ref: DirectoryRef) => (await store.read(entryAt(tenant, ref))).map(entryOf)[0];
  return {
    service: async (tenant, id) => serviceIn(await entryFrom(tenant, { kind: 'service', id }))[0],
    async find(tenant, query) {
      const asked = allOf(conditions(tenant, query, store.dialect === 'postgres'));
      const rows = await store.read(sql`select entry from kasus_directory where ${asked} order by entry_id`);
      return rows.flatMap((row) => serviceIn(entryOf(row)));
    },
    async save(tenant, service) {
      const entry: DirectoryEntry = { kind: 'service', id: service.id, version: 0, service };
      const saved = await store.write(
        sql`
insert into kasus_directory (tenant, kind, entry_id, version, entry) values (${tenant}, 'service', ${service.id}, 0, ${JSON.stringify(entry)})
on conflict (tenant, kind, entry_id) do update set entry = excluded.entry where kasus_directory.version = 0 returning version`,
        'repeatable',
      );
      if (saved.length === 0) throw new RangeError('a service with a record is changed by commit');
    },
    entry: entryFrom,
    done: async (tenant, commandId) => doneOf(await store.read(doneRows(tenant, commandId))),
    commit: commitOn(store),
    history: (tenant, ref) => historyOf(store, tenant, ref),
    async *all(tenant) {
      for await (const entry of every(store, tenant, 'service')) yield* serviceIn(entry);
    },
    async *agencies(tenant) {
      for await (const entry of every(store, tenant, 'agency')) if (entry.kind === 'agency') yield entry.agency;
    },
  };
};
