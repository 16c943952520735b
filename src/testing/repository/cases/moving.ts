import { holds, same } from '../expecting.js';
import { asking, idsOf, pages } from '../reading.js';
import { type Bench, rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, dueAt, kept, minute, tenant } from '../writing.js';

export const ids = ['b', 'd', 'f', 'h', 'j', 'l'];
export const six = async ({ cases }: Bench) => {
  for (const [n, id] of ids.entries())
    await kept(cases, tenant, aChange(id, `c${n}`, { row: { ...dueAt(minute(n * 10)), responsible: 'rina' } }));
};
/** The first page of two, then something happens, then the rest. */
const pagedAround = async (on: Bench, asked: object, happens: () => Promise<unknown>): Promise<string[]> => {
  const first = await on.cases.find(tenant, asking({ ...asked, limit: 2 }));
  holds('there is a next page', first.next !== undefined);
  await happens();
  const rest = await pages(on.cases, tenant, { ...asked, limit: 2, after: first.next ?? '' });
  return [...idsOf(first.rows), ...rest.flatMap(idsOf)];
};
export const byDue = { dueBefore: minute(1_000) };
const again = (id: string, row: object) => aChange(id, `again ${id}`, { from: 1, row: { responsible: 'rina', ...row } });

/** Pages while rows come, go and move. */
export const movingCases: readonly RepositoryCase[] = [
  rule('moving/row-comes-before', 'a row that comes before the page is not shown, and none is shown twice', async (on) => {
    await six(on);
    same('the ids', await pagedAround(on, {}, () => kept(on.cases, tenant, aChange('a', 'x'))), ids);
  }),
  rule('moving/row-comes-behind', 'a row that comes behind the page is shown in its place', async (on) => {
    await six(on);
    same('the ids', await pagedAround(on, {}, () => kept(on.cases, tenant, aChange('g', 'x'))), ['b', 'd', 'f', 'g', 'h', 'j', 'l']);
  }),
  rule('moving/row-goes-before', 'a row before the page that leaves the list makes no other one be skipped', async (on) => {
    await six(on);
    const leaves = () => kept(on.cases, tenant, again('b', { responsible: 'budi' }));
    same('the ids', await pagedAround(on, { responsible: 'rina' }, leaves), ids);
  }),
  rule(
    'moving/row-of-the-cursor-goes',
    'where the last row of the page leaves the list, the next page goes on behind its place',
    async (on) => {
      await six(on);
      const leaves = () => kept(on.cases, tenant, again('d', { responsible: 'budi' }));
      same('the ids', await pagedAround(on, { responsible: 'rina' }, leaves), ids);
    },
  ),
  rule('moving/row-goes-behind', 'a row behind the page that leaves the list is not shown', async (on) => {
    await six(on);
    const leaves = () => kept(on.cases, tenant, again('h', { responsible: 'budi' }));
    same('the ids', await pagedAround(on, { responsible: 'rina' }, leaves), ['b', 'd', 'f', 'j', 'l']);
  }),
  rule('moving/due-comes-before', 'by what is due: a row that comes before the page makes none be shown twice', async (on) => {
    await six(on);
    same('the ids', await pagedAround(on, byDue, () => kept(on.cases, tenant, aChange('z', 'x', { row: dueAt(minute(5)) }))), ids);
  }),
  rule('moving/due-is-put-off', 'by what is due: a row that was shown and is put off is shown again in its new place', async (on) => {
    await six(on);
    same('the ids', await pagedAround(on, byDue, () => kept(on.cases, tenant, again('b', dueAt(minute(35))))), [
      'b',
      'd',
      'f',
      'h',
      'b',
      'j',
      'l',
    ]);
  }),
  rule(
    'moving/due-of-the-cursor-is-put-off',
    'by what is due: where the last row of the page moves, the next page goes on behind its old place',
    async (on) => {
      await six(on);
      same('the ids', await pagedAround(on, byDue, () => kept(on.cases, tenant, again('d', dueAt(minute(900))))), [...ids, 'd']);
    },
  ),
  rule('moving/due-is-done', 'by what is due: a row with nothing due any more is gone', async (on) => {
    await six(on);
    same('the ids', await pagedAround(on, byDue, () => kept(on.cases, tenant, again('h', {}))), ['b', 'd', 'f', 'j', 'l']);
  }),
  rule('moving/the-rest-goes', 'where all that was behind the page leaves the list, the next page is empty and the last', async (on) => {
    await six(on);
    const leave = async () => {
      for (const id of ids.slice(2)) await kept(on.cases, tenant, again(id, { responsible: 'budi' }));
    };
    same('the ids', await pagedAround(on, { responsible: 'rina' }, leave), ['b', 'd']);
  }),
  rule('moving/fifty-come-while-paging', 'while fifty rows come, what was there before is shown exactly once', async (on) => {
    await six(on);
    const come = () => Promise.all(Array.from({ length: 50 }, (_, n) => kept(on.cases, tenant, aChange(`new ${n}`, `new ${n}`))));
    const [, read] = await Promise.all([come(), pages(on.cases, tenant, { limit: 2 })]);
    same(
      'what was there',
      read.flatMap(idsOf).filter((id) => ids.includes(id)),
      ids,
    );
  }),
];
