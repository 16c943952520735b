import { awkwardStrings } from '../awkward/strings.js';
import { holds, same } from '../expecting.js';
import { asking, everything, found, idsOf, pages } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, dueAt, kept, minute, other, tenant } from '../writing.js';

import { byDue, ids, six } from './moving.js';

/** What a cursor of a list is, and what is not one. */
export const cursorCases: readonly RepositoryCase[] = [
  rule('cursor/read-twice', 'the same cursor twice gives the same page', async (on) => {
    await six(on);
    const { next = '' } = await on.cases.find(tenant, asking({ limit: 2 }));
    same(
      'the second time',
      await on.cases.find(tenant, asking({ limit: 2, after: next })),
      await on.cases.find(tenant, asking({ limit: 2, after: next })),
    );
  }),
  rule('cursor/other-limit', 'a cursor goes on with a page of another size', async (on) => {
    await six(on);
    const { next = '' } = await on.cases.find(tenant, asking({ limit: 1 }));
    same('the ids', await found(on.cases, tenant, { limit: 4, after: next }), ['d', 'f', 'h', 'j']);
  }),
  rule('cursor/not-on-the-last-page', 'the last page has no cursor, also where it is just full', async (on) => {
    await six(on);
    same('next of a full page', (await on.cases.find(tenant, asking({ limit: 6 }))).next, undefined);
    holds('next of a page with one more', (await on.cases.find(tenant, asking({ limit: 5 }))).next !== undefined);
  }),
  rule(
    'cursor/passes-the-door',
    'a cursor passes the door: text of 1 to 1,000 characters, well formed and without U+0000, also for the longest ids',
    async (on) => {
      const longest = Object.values(awkwardStrings).filter((id) => id.length > 190);
      for (const [n, id] of longest.entries()) await kept(on.cases, tenant, aChange(id, `c${n}`, { row: dueAt(minute(n)) }));
      for (const asked of [{}, byDue])
        for (let after: string | undefined, n = 0; n < longest.length - 1; n += 1) {
          after = (await on.cases.find(tenant, asking({ ...asked, limit: 1, ...(after !== undefined && { after }) }))).next ?? '';
          holds(`a cursor of ${after.length} characters`, after.length >= 1 && after.length <= 1_000);
          holds('a cursor that is well-formed text', !/\p{Surrogate}/u.test(after) && !after.includes('\0'));
        }
    },
  ),
  rule('cursor/every-awkward-id', 'every awkward id is paged over once, by id and by what is due', async (on) => {
    const awkward = Object.values(awkwardStrings);
    for (const [n, id] of awkward.entries()) await kept(on.cases, tenant, aChange(id, `c${n}`, { row: dueAt(minute(n % 3)) }));
    for (const asked of [{}, byDue]) {
      const read = (await pages(on.cases, tenant, { ...asked, limit: 4 })).flatMap(idsOf);
      same('the ids', [...read].sort(), [...awkward].sort());
    }
  }),
  rule('cursor/foreign', 'a cursor that is none throws or gives a page, and never a row out of scope or of another tenant', async (on) => {
    await six(on);
    await kept(on.cases, other, aChange('y', 'c1'));
    const scope = { cases: ['b', 'l', 'y'] };
    for (const after of ['nonsense', "' OR 1=1 --", '{}', '[]', 'bnVsbA', '%', '\\', '0', '🙂', 'x'.repeat(1_000)])
      for (const asked of [{}, byDue]) {
        const rows = await on.cases.find(tenant, asking({ ...asked, scope, after })).then(
          (page) => idsOf(page.rows),
          () => [],
        );
        holds(
          `rows behind ${after.slice(0, 20)}: ${rows}`,
          rows.every((id) => id === 'b' || id === 'l'),
        );
      }
  }),
  rule('cursor/of-another-tenant', 'a cursor of another tenant never leads to that tenant', async (on) => {
    await six(on);
    for (const id of ['a', 'c', 'e']) await kept(on.cases, other, aChange(id, id));
    const { next = '' } = await on.cases.find(other, asking({ limit: 1, scope: everything }));
    const rows = await on.cases.find(tenant, asking({ after: next })).then(
      (page) => idsOf(page.rows),
      () => [],
    );
    holds(
      `rows of the tenant itself: ${rows}`,
      rows.every((id) => ids.includes(id)),
    );
  }),
];
