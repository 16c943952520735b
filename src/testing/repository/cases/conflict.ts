import type { CaseRepository } from '../../../ports/case-repository.js';
import { same } from '../expecting.js';
import { all, asking, entriesOf, fed } from '../reading.js';
import { type Bench, rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, storedAfter, tenant } from '../writing.js';

const conflict = (current: number) => ({ status: 'conflict', current });
const moved = async (cases: CaseRepository) => {
  await kept(cases, tenant, aChange('k1', 'c1', { count: 2 }));
  return kept(cases, tenant, aChange('k1', 'c2', { from: 2 }));
};

const mismatches: readonly (readonly [name: string, from: number])[] = [
  ['one-behind', 2],
  ['far-behind', 1],
  ['one-ahead', 4],
  ['far-ahead', 400],
  ['as-new', 0],
];

export const conflictCases: readonly RepositoryCase[] = [
  ...mismatches.map(([name, from]) =>
    rule(`conflict/${name}`, `a commit is a conflict where the stored version is not the expected one: ${name}`, async ({ cases }) => {
      const last = await moved(cases);
      same('the answer', await cases.commit(tenant, aChange('k1', 'c9', { from })), conflict(3));
      same('load', await cases.load(tenant, 'k1', 'c9'), storedAfter(last));
    }),
  ),
  rule('conflict/not-there', 'a commit to a case that is not there is a conflict at 0', async ({ cases }) => {
    same('the answer', await cases.commit(tenant, aChange('k1', 'c1', { from: 3 })), conflict(0));
    same('load', await cases.load(tenant, 'k1', 'c1'), undefined);
  }),
  rule('conflict/changes-nothing', 'a conflict changes nothing: no record, fact, row or command id', async (on: Bench) => {
    const { cases } = on;
    const last = await moved(cases);
    const before = [await all(cases.history(tenant, 'k1')), entriesOf(await fed(on, tenant, 3)), await cases.find(tenant, asking())];
    await cases.commit(tenant, aChange('k1', 'c9', { from: 1, count: 4, row: { responsible: 'budi' } }));
    await cases.commit(tenant, aChange('k2', 'c9', { from: 1 }));
    const after = [await all(cases.history(tenant, 'k1')), entriesOf(await fed(on, tenant, 3)), await cases.find(tenant, asking())];
    same('history, feed and list', after, before);
    same('load', await cases.load(tenant, 'k1', 'c9'), storedAfter(last));
  }),
  rule('conflict/command-id-is-free', 'a command that met a conflict may be committed under the same id', async ({ cases }) => {
    await moved(cases);
    await cases.commit(tenant, aChange('k1', 'c9', { from: 1 }));
    await kept(cases, tenant, aChange('k1', 'c9', { from: 3 }));
  }),
  rule('conflict/opening-twice', 'of two that open the same case the second meets a conflict', async ({ cases }) => {
    const first = await kept(cases, tenant, aChange('k1', 'c1'));
    same('the answer', await cases.commit(tenant, aChange('k1', 'c2', { holds: 'second' })), conflict(1));
    same('load', await cases.load(tenant, 'k1'), storedAfter(first));
  }),
  rule('conflict/not-by-time', 'the version decides and not the time: an older instant in a newer commit is kept', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { row: { changedAt: '2030-01-01T00:00:00.000Z' } }));
    const change = await kept(cases, tenant, aChange('k1', 'c2', { from: 1, row: { changedAt: '2020-01-01T00:00:00.000Z' } }));
    same('load', await cases.load(tenant, 'k1'), storedAfter(change));
  }),
];
