import type { CaseQuery, CaseSummary } from '../../../src/index.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

const without = ({ after: _, ...query }: CaseQuery): CaseQuery => query;

const everything = { everything: true } as const;
const readCursor = (after: string): readonly [string | undefined, CaseQuery['scope']] => {
  try {
    const [place, scope = everything] = JSON.parse(after) as [string?, CaseQuery['scope']?];
    return [place, scope];
  } catch {
    return [undefined, everything];
  }
};

/** Faults of cursors, and of lists that move while they are read. */
export const cursors: Readonly<Record<string, Spoiled>> = {
  'keeps-the-list-of-the-first-page': {
    fault: 'the whole list is read at the first page, and the later ones are cut from it',
    make: spoiltCases((inside) => {
      const lists = new Map<string, readonly CaseSummary[]>();
      return {
        find: async (tenant, query) => {
          const key = JSON.stringify([tenant, { ...without(query), limit: 0 }]);
          const isFirst = query.after === undefined || !lists.has(key);
          if (isFirst) lists.set(key, (await inside.find(tenant, { ...without(query), limit: 1_000_000 })).rows);
          const rows = lists.get(key) ?? [];
          const from = query.after === undefined ? 0 : rows.findIndex(({ caseId }) => caseId === query.after) + 1;
          if (query.after !== undefined && from === 0) return { rows: [] };
          const page = rows.slice(from, from + query.limit);
          const last = page.at(-1);
          return structuredClone({ rows: page, ...(last && rows.length > from + page.length && { next: last.caseId }) });
        },
      };
    }),
    failsAt: [
      'moving/due-is-done',
      'moving/due-is-put-off',
      'moving/due-of-the-cursor-is-put-off',
      'moving/row-comes-behind',
      'moving/row-goes-behind',
      'moving/the-rest-goes',
      'scope/at-each-page',
    ],
  },
  'keeps-the-scope-in-the-cursor': {
    fault: 'the scope stands in the cursor, and behind one that cannot be read there is none',
    make: spoiltCases((inside) => ({
      find: async (tenant, query) => {
        const [place, scope] = query.after === undefined ? [undefined, query.scope] : readCursor(query.after);
        const page = await inside.find(tenant, { ...without(query), scope, ...(place !== undefined && { after: place }) });
        return page.next === undefined ? page : { ...page, next: JSON.stringify([page.next, scope]) };
      },
    })),
    failsAt: ['cursor/foreign', 'scope/at-each-page'],
  },
  'takes-a-foreign-cursor-for-none': {
    fault: 'a feed behind a cursor that is none begins at the beginning',
    make: spoiltCases((inside) => ({
      feed: (tenant, after) => inside.feed(tenant, after !== undefined && /^\d+$/.test(after) ? after : undefined),
    })),
    failsAt: ['feed/foreign-cursor'],
  },
  'skips-from-the-third-page-on': {
    fault: 'the second cursor of a list is one row too far',
    make: spoiltCases((inside) => {
      const given = new Set<string>();
      return {
        find: async (tenant, query) => {
          const page = await inside.find(tenant, query);
          if (page.next === undefined) return page;
          if (query.after !== undefined && given.has(query.after)) {
            const { rows } = await inside.find(tenant, { ...query, limit: query.limit + 1 });
            const last = rows.at(-1);
            if (last && query.dueBefore === undefined) return { ...page, next: last.caseId };
          }
          given.add(page.next);
          return page;
        },
      };
    }),
    failsAt: [
      'cursor/every-awkward-id',
      'cursor/passes-the-door',
      'moving/fifty-come-while-paging',
      'moving/row-*',
      'page/by-awaits',
      'page/by-changedSince',
      'page/by-id-1',
      'page/by-id-2',
      'page/by-id-5',
      'page/by-id-7',
      'page/by-responsible',
      'page/by-site',
      'page/by-stages',
      'race/fifty-cases-at-once',
    ],
  },
};
