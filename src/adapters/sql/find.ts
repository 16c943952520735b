import type { CaseQuery, CaseSummary, Page, Scope } from '../../ports/case-repository.js';
import { allOf, type Dialect, joined, type Sql, sql } from './statement.js';
import type { Store } from './store.js';

/** One name is compared, many are sent as one list. */
const among = (column: Sql, names: readonly string[], dialect: Dialect): Sql => {
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return sql`${column} = ${only}`;
  const list = JSON.stringify(names);
  return dialect === 'postgres'
    ? sql`${column} = any (array(select json_array_elements_text(${list}::json)))`
    : sql`${column} in (select value from json_each(${list}))`;
};
const awaiting = (tenant: string, names: readonly string[], dialect: Dialect): Sql =>
  sql`case_id in (select case_id from kasus_awaited where tenant = ${tenant} and ${among(sql`person`, names, dialect)})`;

/** A condition for each part of the scope that names anybody: a row of any of them may be seen. */
const branches = (tenant: string, scope: Scope, dialect: Dialect): readonly Sql[] => {
  if (scope.everything === true) return [sql`true`];
  const named = (names: readonly string[] | undefined, condition: (names: readonly string[]) => Sql): readonly Sql[] =>
    names && names.length > 0 ? [condition(names)] : [];
  return [
    ...named(scope.responsible, (names) => among(sql`responsible`, names, dialect)),
    ...named(scope.awaits, (names) => awaiting(tenant, names, dialect)),
    ...named(scope.sites, (names) => among(sql`site`, names, dialect)),
    ...named(scope.clients, (names) => among(sql`client`, names, dialect)),
    ...named(scope.cases, (names) => among(sql`case_id`, names, dialect)),
  ];
};

const filters = (tenant: string, q: CaseQuery, dialect: Dialect): readonly Sql[] => [
  sql`tenant = ${tenant}`,
  ...(q.client === undefined ? [] : [sql`client = ${q.client}`]),
  ...(q.responsible === undefined ? [] : [sql`responsible = ${q.responsible}`]),
  ...(q.awaits === undefined ? [] : [awaiting(tenant, [q.awaits], dialect)]),
  ...(q.stages === undefined ? [] : [among(sql`stage`, q.stages, dialect)]),
  ...(q.site === undefined ? [] : [sql`site = ${q.site}`]),
  ...(q.changedSince === undefined ? [] : [sql`changed_at >= ${q.changedSince}`]),
  ...(q.dueBefore === undefined ? [] : [sql`overdue_from < ${q.dueBefore}`]),
  ...(q.after === undefined ? [] : [beyond(q, q.after)]),
];

/** The cursor is what the list is sorted by, of the last row seen: the case id, or the instant, a blank, and the case id. */
const cursorOf = ({ dueBefore }: CaseQuery, { caseId, nextDue }: CaseSummary): string =>
  dueBefore === undefined ? caseId : `${nextDue?.overdueFrom} ${caseId}`;
const beyond = ({ dueBefore }: CaseQuery, after: string): Sql => {
  if (dueBefore === undefined) return sql`case_id > ${after}`;
  const end = after.indexOf(' ');
  return sql`(overdue_from, case_id) > (${after.slice(0, end)}, ${after.slice(end + 1)})`;
};

/**
 * A page. Each part of the scope is a list of its own, cut to the page, so that each goes along its index and stops; put together, a
 * row that two of them hold stands once.
 */
export const findOn =
  (store: Store) =>
  async (tenant: string, query: CaseQuery): Promise<Page<CaseSummary>> => {
    const { dialect } = store;
    const order = query.dueBefore === undefined ? sql`case_id` : sql`overdue_from, case_id`;
    const given = filters(tenant, query, dialect);
    const lists = branches(tenant, query.scope, dialect).map(
      (within) =>
        sql`select case_id, overdue_from, summary from kasus_cases where ${allOf([...given, within])} order by ${order} limit ${query.limit + 1}`,
    );
    const [only, ...others] = lists;
    if (!only) return { rows: [] };
    const together =
      others.length === 0
        ? only
        : sql`${joined(
            lists.map((list) => sql`select * from (${list}) as part`),
            sql` union `,
          )} order by ${order} limit ${query.limit + 1}`;
    const found = await store.read(together);
    const rows = found.slice(0, query.limit).map(({ summary }): CaseSummary => JSON.parse(String(summary)));
    const last = rows.at(-1);
    return { rows, ...(last && found.length > rows.length && { next: cursorOf(query, last) }) };
  };
