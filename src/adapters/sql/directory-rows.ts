import type { DirectoryEntry, DirectoryFact, DirectoryRef } from '../../directory/record/entry.js';
import type { DirectoryDoneBefore } from '../../ports/directory-repository.js';
import type { SqlRow } from './driver.js';
import { type Dialect, type Sql, sql } from './statement.js';

export const entryOf = ({ entry }: SqlRow): DirectoryEntry => JSON.parse(String(entry));
export const factOf = ({ fact }: SqlRow): DirectoryFact => JSON.parse(String(fact));

/** An entry, or a fact of it, as it goes to the database; `body` is its JSON. */
export interface Sent extends DirectoryRef {
  readonly version: number;
  readonly body?: string;
}

/** Many rows as one parameter, under the names of `Sent` and in their order, which is `n`. */
export const rowsOf = (sent: readonly Sent[], dialect: Dialect): Sql => {
  const list = JSON.stringify(sent);
  return dialect === 'postgres'
    ? sql`(
  select l ->> 'kind' as kind, l ->> 'id' as id, cast(l ->> 'version' as integer) as version, l ->> 'body' as body, cast(n as integer) as n
  from json_array_elements(${list}::json) with ordinality as e (l, n)) as sent`
    : sql`(
  select json_extract(value, '$.kind') as kind, json_extract(value, '$.id') as id, json_extract(value, '$.version') as version,
    json_extract(value, '$.body') as body, key + 1 as n
  from json_each(${list})) as sent`;
};

export const entryAt = (tenant: string, { kind, id }: DirectoryRef): Sql =>
  sql`select entry from kasus_directory where tenant = ${tenant} and kind = ${kind} and entry_id = ${id}`;

/** What a command did: a row for each of its facts, and one where it had none. */
export const doneRows = (tenant: string, commandId: string): Sql => sql`
select c.fingerprint, f.fact from kasus_directory_commands c
left join kasus_directory_facts f on f.tenant = c.tenant and f.command_id = c.command_id
where c.tenant = ${tenant} and c.command_id = ${commandId} order by f.n`;
export const doneOf = (rows: readonly SqlRow[]): DirectoryDoneBefore | undefined => {
  const [first] = rows;
  const facts = rows.filter(({ fact }) => fact !== null).map(factOf);
  return first && { fingerprint: String(first.fingerprint), facts };
};
