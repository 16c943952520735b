import { same } from '../expecting.js';
import { everything, found, pages } from '../reading.js';
import { rule, ruleNeeding } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, dueAt, kept, minute, tenant } from '../writing.js';
import { aTown, expectedRows, filters } from './town.js';

const named = Object.entries(filters);
const limits = [1, 2, 5, 7, 18, 35, 36, 37, 200];

const inOrder = ['!', '-', '0', '10', '9', 'A', 'B', 'Z', '_', 'a', 'aa', 'b', 'z', '~', '\u00c4', '\u00e4', '\u0131', '\u9673', '\ud7ff'];
const beyond = { byCodePoint: ['\ue000', '\uffff', '\u{1f60a}'], byCodeUnit: ['\u{1f60a}', '\ue000', '\uffff'] };
const sortedAs = async (on: Parameters<Parameters<typeof rule>[2]>[0], expected: readonly string[], row = {}, asked = {}) => {
  const mingled = expected.map((_, n) => expected[(n * 7) % expected.length] as string);
  for (const [n, id] of mingled.entries()) await kept(on.cases, tenant, aChange(id, `c${n}`, { row }));
  same('the ids', await found(on.cases, tenant, asked), expected);
};

/** The order of lists, and pages of it. */
export const orderCases: readonly RepositoryCase[] = [
  rule('order/by-id', 'a list is sorted by case id, character by character, as no dictionary sorts', (on) => sortedAs(on, inOrder)),
  rule('order/by-id-where-due-alike', 'what is overdue from the same instant is sorted by case id', (on) =>
    sortedAs(on, inOrder, dueAt(minute(5)), { dueBefore: minute(6) }),
  ),
  rule('order/by-due', 'with dueBefore a list is sorted by what is overdue longest', async ({ cases }) => {
    const at = ['2026-01-10T00:00:00.000Z', '2025-12-31T23:59:59.999Z', '2026-01-09T23:59:59.999Z', '1999-01-01T00:00:00.000Z'];
    for (const [n, overdueFrom] of at.entries()) await kept(cases, tenant, aChange(`k${n}`, `c${n}`, { row: dueAt(overdueFrom) }));
    same('the ids', await found(cases, tenant, { dueBefore: '2030-01-01T00:00:00.000Z' }), ['k3', 'k1', 'k2', 'k0']);
  }),
  rule('order/not-by-time', 'without dueBefore neither what is due nor what changed last sorts a list', async ({ cases }) => {
    for (const [n, id] of ['b', 'c', 'a'].entries())
      await kept(cases, tenant, aChange(id, `c${n}`, { row: { ...dueAt(minute(9 - n)), changedAt: minute(n) } }));
    same('the ids', await found(cases, tenant, { changedSince: minute(0) }), ['a', 'b', 'c']);
  }),
  ruleNeeding(
    'codePointOrder',
    'order/beyond-the-plane',
    'characters beyond U+FFFF come after all others',
    (on) => sortedAs(on, beyond.byCodePoint),
    { title: 'they come where their first code unit stands', body: (on) => sortedAs(on, beyond.byCodeUnit) },
  ),
  ...limits.flatMap((limit) => [
    rule(`page/by-id-${limit}`, `pages of ${limit} give every row once, in order, and end`, async (on) => {
      await aTown(on);
      const rows = expectedRows({ scope: everything });
      const read = await pages(on.cases, tenant, { limit });
      same('the rows', read.flat(), rows);
      same('how many pages', read.length, Math.ceil(rows.length / limit));
    }),
    rule(`page/by-due-${limit}`, `pages of ${limit} by what is due give every row once, in order, and end`, async (on) => {
      await aTown(on);
      const asked = { dueBefore: minute(250) };
      const rows = expectedRows({ ...asked, scope: everything });
      const read = await pages(on.cases, tenant, { ...asked, limit });
      same('the rows', read.flat(), rows);
      same('how many pages', read.length, Math.ceil(rows.length / limit));
    }),
  ]),
  ...named.map(([name, asked]) =>
    rule(`page/by-${name}`, `pages of a list by ${name} give every row once, in order`, async (on) => {
      await aTown(on);
      same('the rows', (await pages(on.cases, tenant, { ...asked, limit: 2 })).flat(), expectedRows({ ...asked, scope: everything }));
    }),
  ),
];
