import { same } from '../expecting.js';
import { all, entriesOf, fed, found } from '../reading.js';
import { type Bench, rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, storedAfter, tenant, type Written } from '../writing.js';
import { awkwardStrings } from './strings.js';
import { awkwardDates, awkwardKeys, awkwardNumbers, awkwardValues } from './values.js';

const each = <V>(values: Readonly<Record<string, V>>, made: (name: string, value: V) => RepositoryCase): RepositoryCase[] =>
  Object.entries(values).map(([name, value]) => made(name, value));

/** What was written is read, by every way there is to read it. */
const comesBack = async (on: Bench, written: Written): Promise<void> => {
  const change = await kept(on.cases, tenant, aChange('k1', 'c1', written));
  same('load', await on.cases.load(tenant, 'k1'), storedAfter(change));
  same('what the command did', (await on.cases.load(tenant, 'k1', 'c1'))?.done?.facts, change.facts);
  same('history', await all(on.cases.history(tenant, 'k1')), change.facts);
  same('feed', entriesOf(await fed(on, tenant, 1)), change.facts);
};

export const textCases: readonly RepositoryCase[] = [
  ...each(awkwardStrings, (name, value) =>
    rule(`text/${name}`, `text comes back as it went in, in the record and in its facts: ${name}`, (on) =>
      comesBack(on, { holds: { text: value } }),
    ),
  ),
  ...each(awkwardNumbers, (name, value) =>
    rule(`number/${name}`, `a number comes back as it went in: ${name}`, (on) => comesBack(on, { holds: [value, { n: value }] })),
  ),
  ...each(awkwardValues, (name, value) =>
    rule(`value/${name}`, `a value of JSON comes back as the same value: ${name}`, (on) => comesBack(on, { holds: { value } })),
  ),
  ...each(awkwardKeys, (name, key) =>
    rule(`key/${name}`, `a key of the host's own comes back as it went in: ${name}`, (on) =>
      comesBack(on, { holds: { ext: { [key]: { [key]: 1, other: 2 } } } }),
    ),
  ),
  ...each(awkwardDates, (name, date) =>
    rule(`date/${name}`, `a date comes back as exact as it was known, in the record and in the row: ${name}`, async (on) => {
      await comesBack(on, { holds: { happenedAt: date }, row: { openedAt: date } });
      const [row] = (await on.cases.find(tenant, { limit: 1, scope: { everything: true } })).rows;
      same('openedAt of the row', row?.openedAt, date);
      same('the cases found', await found(on.cases, tenant), ['k1']);
    }),
  ),
];
