import type { CaseQuery, CaseSummary } from '../../ports/case-repository.js';

/** A list that a case stands on: all of them, or those of one name. */
export type List = readonly [by: 'all' | 'client' | 'responsible' | 'site' | 'awaits', name: string];

const listsOf = ({ client, responsible, site, awaits = [] }: CaseSummary): readonly List[] => [
  ['all', ''],
  ['client', client],
  ['responsible', responsible],
  ...(site === undefined ? [] : [['site', site] as const]),
  ...awaits.map((person) => ['awaits', person] as const),
];

/** Where a row stands in a list that is sorted by id, and in one that is sorted by what is due. */
type Place = readonly string[];
const byDue = ({ caseId, nextDue }: CaseSummary): Place => [nextDue?.overdueFrom ?? '', caseId];
export const placeOf = (query: CaseQuery, row: CaseSummary): Place => (query.dueBefore === undefined ? [row.caseId] : byDue(row));

/** Tenant, list, order, place: one index holds every list in both orders. */
export const placesOf = (tenant: string, row: CaseSummary): readonly (readonly string[])[] =>
  listsOf(row).flatMap((list) => [
    [tenant, ...list, 'id', row.caseId],
    ...(row.nextDue === undefined ? [] : [[tenant, ...list, 'due', ...byDue(row)]]),
  ]);
export const listKey = (tenant: string, [by, name]: List, query: CaseQuery): readonly string[] => [
  tenant,
  by,
  name,
  query.dueBefore === undefined ? 'id' : 'due',
];

export const isBefore = (a: Place, b: Place): boolean => {
  const at = a.findIndex((part, n) => part !== b[n]);
  return at >= 0 && (a[at] ?? '') < (b[at] ?? '');
};

/** A cursor is the place of the last row seen: the case id, or the instant, a blank, and the case id. */
export const cursorOf = (query: CaseQuery, row: CaseSummary): string => placeOf(query, row).join(' ');
export const placeBehind = ({ dueBefore, after }: CaseQuery): Place | undefined => {
  if (after === undefined || dueBefore === undefined) return after === undefined ? undefined : [after];
  const end = after.indexOf(' ');
  return end < 0 ? [after, ''] : [after.slice(0, end), after.slice(end + 1)];
};
