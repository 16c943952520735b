import { same } from '../expecting.js';
import { all, asking, entriesOf, fed, found } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, dueAt, kept, minute, other, storedAfter, tenant } from '../writing.js';
import { filters } from './town.js';

/** Pairs of tenant and case id that are one text when they are only put behind each other. */
const joined: Readonly<Record<string, readonly [readonly [string, string], readonly [string, string]]>> = {
  nothing: [
    ['a', 'bc'],
    ['ab', 'c'],
  ],
  ...Object.fromEntries(
    Object.entries({
      blank: ' ',
      colon: ':',
      slash: '/',
      pipe: '|',
      dash: '-',
      comma: ',',
      'unit-separator': '\u001f',
      quotes: '","',
      tab: '\t',
    }).map(([name, by]) => [
      name,
      [
        ['a', `b${by}c`],
        [`a${by}b`, 'c'],
      ],
    ]),
  ),
};

export const tenantCases: readonly RepositoryCase[] = [
  rule('tenants/same-ids', 'two tenants with the same case and command ids have each their own', async (on) => {
    const north = await kept(on.cases, tenant, aChange('k1', 'c1', { holds: 'north', count: 2 }));
    const south = await kept(on.cases, other, aChange('k1', 'c1', { holds: 'south', row: { responsible: 'wayan' } }));
    for (const [of, change] of [
      [tenant, north],
      [other, south],
    ] as const) {
      same(`load of ${of}`, await on.cases.load(of, 'k1'), storedAfter(change));
      same(`history of ${of}`, await all(on.cases.history(of, 'k1')), change.facts);
      same(`feed of ${of}`, entriesOf(await fed(on, of, change.facts.length)), change.facts);
      same(`list of ${of}`, (await on.cases.find(of, asking())).rows, [change.summary]);
      same(`done of ${of}`, (await on.cases.load(of, 'k1', 'c1'))?.done?.facts, change.facts);
    }
  }),
  rule('tenants/versions-apart', 'the version of one tenant says nothing of the other', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1', { count: 5 }));
    same('a commit behind it', await cases.commit(other, aChange('k1', 'c2', { from: 5 })), { status: 'conflict', current: 0 });
    await kept(cases, other, aChange('k1', 'c2'));
    await kept(cases, tenant, aChange('k1', 'c3', { from: 5 }));
  }),
  rule('tenants/stranger', 'a tenant that never wrote has nothing, whatever it asks', async (on) => {
    await kept(on.cases, tenant, aChange('k1', 'c1'));
    same('load', await on.cases.load('stranger', 'k1', 'c1'), undefined);
    same('history', await all(on.cases.history('stranger', 'k1')), []);
    same('feed', await all(on.cases.feed('stranger')), []);
    same('list', await on.cases.find('stranger', asking()), { rows: [] });
  }),
  rule('tenants/wildcard', 'a tenant whose name is a wildcard has nothing of the others', async (on) => {
    await kept(on.cases, tenant, aChange('k1', 'c1'));
    for (const of of ['%', '*', '_____', '.*', '']) {
      same(`list of ${JSON.stringify(of)}`, await found(on.cases, of), []);
      same(`feed of ${JSON.stringify(of)}`, await all(on.cases.feed(of)), []);
      same(`history of ${JSON.stringify(of)}`, await all(on.cases.history(of, 'k1')), []);
    }
  }),
  rule('tenants/done-apart', 'what a command did in one tenant is not told in another, where the case is', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1'));
    const south = await kept(cases, other, aChange('k1', 'c2'));
    same('load', await cases.load(other, 'k1', 'c1'), storedAfter(south));
  }),
  ...Object.entries({ ...filters, nothing: {} }).map(([name, asked]) =>
    rule(`tenants/list-by-${name}`, `a list by ${name} holds no row of another tenant`, async ({ cases }) => {
      const row = { client: 'client-4', responsible: 'rina', awaits: ['tuti'], site: 'timur', changedAt: minute(9), ...dueAt(minute(1)) };
      const state = { stage: 'closed', crisis: 'none', engagement: 'engaged' } as const;
      await kept(cases, tenant, aChange('k1', 'c1', { row: { ...row, state } }));
      await kept(cases, other, aChange('k2', 'c2', { row: { ...row, state } }));
      same('north', await found(cases, tenant, asked), ['k1']);
      same('south', await found(cases, other, asked), ['k2']);
      same('south, within a scope that names the case of north', await found(cases, other, { ...asked, scope: { cases: ['k1'] } }), []);
    }),
  ),
  ...Object.entries(joined).map(([name, [[t1, k1], [t2, k2]]]) =>
    rule(`tenants/joined-by-${name}`, `tenant and case id are two columns, never one text: joined by ${name}`, async ({ cases }) => {
      const first = await kept(cases, t1, aChange(k1, 'c1', { holds: 'first' }));
      same('load of the second', await cases.load(t2, k2), undefined);
      const second = await kept(cases, t2, aChange(k2, 'c1', { holds: 'second' }));
      same('load of the first', await cases.load(t1, k1), storedAfter(first));
      same('history of the second', await all(cases.history(t2, k2)), second.facts);
    }),
  ),
];
