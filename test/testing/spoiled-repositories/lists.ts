import type { CaseQuery, CaseRepository, CaseSummary } from '../../../src/index.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

const allRows = async (inside: CaseRepository, tenant: string, { after: _, ...query }: CaseQuery): Promise<readonly CaseSummary[]> =>
  (await inside.find(tenant, { ...query, limit: 1_000_000 })).rows;
const isIn = ({ scope }: CaseQuery, row: CaseSummary): boolean =>
  scope.everything === true ||
  scope.responsible?.includes(row.responsible) === true ||
  scope.awaits?.some((person) => row.awaits?.includes(person)) === true ||
  scope.clients?.includes(row.client) === true ||
  scope.cases?.includes(row.caseId) === true ||
  (row.site !== undefined && scope.sites?.includes(row.site) === true);

/** Faults of find. */
export const lists: Readonly<Record<string, Spoiled>> = {
  'pages-by-offset': {
    fault: 'the cursor counts rows, so that a row that comes or goes shifts the pages',
    make: spoiltCases((inside) => ({
      find: async (tenant, query) => {
        const from = Number(query.after ?? 0) || 0;
        const rows = await allRows(inside, tenant, query);
        const next = from + query.limit;
        return { rows: rows.slice(from, next), ...(rows.length > next && { next: String(next) }) };
      },
    })),
    failsAt: [
      'moving/due-comes-before',
      'moving/due-is-put-off',
      'moving/due-of-the-cursor-is-put-off',
      'moving/row-comes-before',
      'moving/row-goes-before',
      'moving/row-of-the-cursor-goes',
      'scope/at-each-page',
    ],
  },
  'ignores-the-scope': {
    fault: 'where a site is asked for, the scope is left out',
    make: spoiltCases((inside) => ({
      find: (tenant, query) => inside.find(tenant, query.site === undefined ? query : { ...query, scope: { everything: true } }),
    })),
    failsAt: [
      'scope/a-stranger',
      'scope/awaits-by-site',
      'scope/cases-by-site',
      'scope/clients-by-site',
      'scope/empty-parts',
      'scope/empty-scope',
      'scope/responsible-or-awaits-by-site',
      'scope/sites-by-site',
      'tenants/list-by-site',
    ],
  },
  'cuts-before-the-scope': {
    fault: 'the page is cut first, and what is out of scope is taken from it afterwards',
    make: spoiltCases((inside) => ({
      find: async (tenant, query) => {
        const page = await inside.find(tenant, { ...query, scope: { everything: true } });
        return { ...page, rows: page.rows.filter((row) => isIn(query, row)) };
      },
    })),
    failsAt: [
      'scope/all-parts-paged',
      'scope/awaits-paged',
      'scope/cases-paged',
      'scope/clients-paged',
      'scope/no-hint-of-the-rest',
      'scope/responsible-or-awaits-paged',
      'scope/responsible-paged',
      'scope/sites-or-cases-paged',
      'scope/sites-paged',
    ],
  },
  'takes-no-stage-for-any': {
    fault: 'an empty list of stages is taken for none given',
    make: spoiltCases((inside) => ({
      find: (tenant, { stages, ...query }) => inside.find(tenant, { ...query, ...(stages && stages.length > 0 && { stages }) }),
    })),
    failsAt: ['find/no-stage'],
  },
  'sorts-by-locale': {
    fault: 'lists are sorted as a dictionary sorts, and not character by character',
    make: spoiltCases((inside) => ({
      find: async (tenant, query) => {
        const { after, limit } = query;
        const key = (row: CaseSummary) => (query.dueBefore === undefined ? '' : (row.nextDue?.overdueFrom ?? ''));
        const rows = [...(await allRows(inside, tenant, query))].sort((a, b) =>
          key(a) === key(b) ? a.caseId.localeCompare(b.caseId, 'en') : key(a) < key(b) ? -1 : 1,
        );
        const cursor = (row: CaseSummary) => JSON.stringify([key(row), row.caseId]);
        const [last, lastId] = after === undefined ? ['', ''] : (JSON.parse(after) as [string, string]);
        const isBehind = (row: CaseSummary) => (key(row) === last ? row.caseId.localeCompare(lastId, 'en') > 0 : key(row) > last);
        const rest = after === undefined ? rows : rows.filter(isBehind);
        const end = rest[limit - 1];
        return { rows: rest.slice(0, limit), ...(end && rest.length > limit && { next: cursor(end) }) };
      },
    })),
    failsAt: ['order/by-id', 'order/by-id-where-due-alike'],
  },
  'hints-at-a-next-page': {
    fault: 'a page that is just full has a cursor, though nothing comes behind it',
    make: spoiltCases((inside) => ({
      find: async (tenant, query) => {
        const page = await inside.find(tenant, query);
        const last = page.rows.at(-1);
        if (page.next !== undefined || last === undefined || page.rows.length < query.limit) return page;
        return { ...page, next: query.dueBefore === undefined ? last.caseId : `${last.nextDue?.overdueFrom} ${last.caseId}` };
      },
    })),
    failsAt: [
      'cursor/not-on-the-last-page',
      'page/by-due-1',
      'page/by-due-2',
      'page/by-id-1',
      'page/by-id-18',
      'page/by-id-2',
      'page/by-id-36',
      'scope/no-hint-of-the-rest',
    ],
  },
  'includes-the-instant': {
    fault: 'dueBefore includes its own instant',
    make: spoiltCases((inside) => ({
      find: (tenant, { dueBefore, ...query }) =>
        inside.find(tenant, dueBefore === undefined ? query : { ...query, dueBefore: `${dueBefore}~` }),
    })),
    failsAt: [
      'find/by-dueBefore',
      'find/by-stages-and-dueBefore',
      'find/due-before-excludes-its-instant',
      'page/by-dueBefore',
      'scope/all-parts-by-dueBefore',
      'scope/awaits-by-dueBefore',
      'scope/cases-by-dueBefore',
      'scope/everything-and-parts-by-dueBefore',
      'scope/everything-by-dueBefore',
      'scope/sites-by-dueBefore',
    ],
  },
  'gives-too-long-a-cursor': {
    fault: 'the cursor is longer than the door lets through',
    make: spoiltCases((inside) => ({
      find: async (tenant, query) => {
        const page = await inside.find(tenant, { ...query, ...(query.after !== undefined && { after: query.after.slice(0, -900) }) });
        return page.next === undefined ? page : { ...page, next: page.next + ' '.repeat(900) };
      },
    })),
    failsAt: ['cursor/passes-the-door'],
  },
};
