import type { CaseQuery, CaseSummary, Page } from '../../ports/case-repository.js';
import { matches } from '../matching.js';
import { cursorOf, isBefore, type List, listKey, placeBehind, placeOf } from './places.js';
import type { Kept } from './schema.js';
import type { Inside, Store } from './store.js';

const rowOf = ({ summary }: Kept['rows']): CaseSummary => JSON.parse(summary);

/** The narrowest that the query names, or else each list that the scope names; cases that it names are looked up by their ids. */
const sourcesOf = ({ client, responsible, awaits, site, scope }: CaseQuery): { lists: readonly List[]; cases: readonly string[] } => {
  const only = (list: List) => ({ lists: [list], cases: [] });
  if (client !== undefined) return only(['client', client]);
  if (awaits !== undefined) return only(['awaits', awaits]);
  if (responsible !== undefined) return only(['responsible', responsible]);
  if (site !== undefined) return only(['site', site]);
  if (scope.everything === true) return only(['all', '']);
  const each = (by: List[0], names: readonly string[] = []) => [...new Set(names)].map((name): List => [by, name]);
  const lists = [
    ...each('responsible', scope.responsible),
    ...each('awaits', scope.awaits),
    ...each('site', scope.sites),
    ...each('client', scope.clients),
  ];
  return { lists, cases: scope.cases ?? [] };
};

/** Goes along one list from the cursor on, until a page and one more are found. */
const along = async (inside: Inside, tenant: string, list: List, query: CaseQuery): Promise<readonly CaseSummary[]> => {
  const [wanted, found]: [number, CaseSummary[]] = [query.limit + 1, []];
  const { dueBefore } = query;
  let after = placeBehind(query);
  for (let count = wanted; ; count = Math.min(2 * count, 1_000)) {
    if (after && dueBefore !== undefined && !isBefore(after, [dueBefore])) return found;
    const stretch = { of: listKey(tenant, list, query), ...(after && { after }), ...(dueBefore !== undefined && { before: [dueBefore] }) };
    const rows = (await inside.getAll('rows', stretch, count, 'places')).map(rowOf);
    found.push(...rows.filter((row) => matches(query, row)));
    const last = rows.at(-1);
    if (!last || rows.length < count || found.length >= wanted) return found;
    after = placeOf(query, last);
  }
};
const lookedUp = async (inside: Inside, tenant: string, caseId: string, query: CaseQuery): Promise<readonly CaseSummary[]> => {
  const kept = await inside.get('rows', [tenant, caseId]);
  const row = kept && rowOf(kept);
  const after = placeBehind(query);
  return row && matches(query, row) && (!after || isBefore(after, placeOf(query, row))) ? [row] : [];
};

/** A page. A row that two parts of the scope name stands once. */
export const findOn =
  (store: Store) =>
  async (tenant: string, query: CaseQuery): Promise<Page<CaseSummary>> => {
    const { lists, cases } = sourcesOf(query);
    const parts = await store.read(['rows'], (inside) =>
      Promise.all([
        ...lists.map((list) => along(inside, tenant, list, query)),
        ...cases.map((caseId) => lookedUp(inside, tenant, caseId, query)),
      ]),
    );
    const found = [...new Map(parts.flat().map((row) => [row.caseId, row])).values()];
    found.sort((a, b) => (isBefore(placeOf(query, a), placeOf(query, b)) ? -1 : 1));
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return { rows, ...(last && found.length > rows.length && { next: cursorOf(query, last) }) };
  };
