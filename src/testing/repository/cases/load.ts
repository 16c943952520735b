import { same } from '../expecting.js';
import { all, asking, entriesOf, fed, found } from '../reading.js';
import { rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, kept, other, storedAfter, tenant } from '../writing.js';

export const loadCases: readonly RepositoryCase[] = [
  rule('make/starts-empty', 'a new store holds nothing', async (on) => {
    same('load', await on.cases.load(tenant, 'k1'), undefined);
    same('history', await all(on.cases.history(tenant, 'k1')), []);
    same('feed', await all(on.cases.feed(tenant)), []);
    same('list', await on.cases.find(tenant, asking()), { rows: [] });
  }),
  rule('make/stores-are-apart', 'what is written into one made store is not seen in the next', async ({ cases, make }) => {
    await kept(cases, tenant, aChange('k1', 'c1'));
    const next = await make();
    try {
      same('load', await next.cases.load(tenant, 'k1', 'c1'), undefined);
      same('list', await found(next.cases, tenant), []);
      await kept(next.cases, tenant, aChange('k1', 'c1', { holds: 'another' }));
    } finally {
      await next.close();
    }
  }),
  rule('load/not-there', 'a case that is not there is undefined, also where others are', async ({ cases }) => {
    await kept(cases, tenant, aChange('k1', 'c1'));
    same('load', await cases.load(tenant, 'k2'), undefined);
  }),
  rule(
    'load/not-there-with-a-done-command',
    'a case that is not there is undefined, also where the command id did something elsewhere',
    async ({ cases }) => {
      await kept(cases, tenant, aChange('k1', 'c1'));
      same('load', await cases.load(tenant, 'k2', 'c1'), undefined);
    },
  ),
  rule('load/reads-own-write', 'a load after a commit gives the record and the row of that commit', async ({ cases }) => {
    const first = await kept(cases, tenant, aChange('k1', 'c1'));
    same('after the first', await cases.load(tenant, 'k1'), storedAfter(first));
    const second = await kept(cases, tenant, aChange('k1', 'c2', { from: 1, holds: 'second', row: { responsible: 'budi' } }));
    same('after the second', await cases.load(tenant, 'k1'), storedAfter(second));
  }),
  rule('load/read-twice', 'read twice, the answers are the same', async (on) => {
    const { cases } = on;
    await kept(cases, tenant, aChange('k1', 'c1', { count: 3 }));
    await kept(cases, tenant, aChange('k2', 'c2'));
    const look = async () => [
      await cases.load(tenant, 'k1', 'c1'),
      await all(cases.history(tenant, 'k1')),
      await fed(on, tenant, 4),
      await cases.find(tenant, asking({ limit: 1 })),
    ];
    const first = await look();
    same('the second time', await look(), first);
    same('the third time', await look(), first);
  }),
  rule('load/done-absent', 'without a command id, or with one that was not committed, there is no done', async ({ cases }) => {
    const change = await kept(cases, tenant, aChange('k1', 'c1'));
    same('without', await cases.load(tenant, 'k1'), storedAfter(change));
    same('with another', await cases.load(tenant, 'k1', 'c2'), storedAfter(change));
  }),
  rule(
    'load/done-present',
    'with a command id that was committed, done has its version, its facts and its fingerprint',
    async ({ cases }) => {
      const { facts, fingerprint } = await kept(cases, tenant, aChange('k1', 'c1', { count: 3 }));
      same('done', (await cases.load(tenant, 'k1', 'c1'))?.done, { version: 3, facts, fingerprint });
    },
  ),
  rule('load/done-of-each', 'each command has its own done, also when the case has moved on', async ({ cases }) => {
    const first = await kept(cases, tenant, aChange('k1', 'c1', { count: 2 }));
    const second = await kept(cases, tenant, aChange('k1', 'c2', { from: 2, count: 3 }));
    const third = await kept(cases, tenant, aChange('k1', 'c3', { from: 5 }));
    for (const change of [first, second, third]) {
      const { version } = change.record;
      const done = { version, facts: change.facts, fingerprint: change.fingerprint };
      same(`load with ${change.commandId}`, await cases.load(tenant, 'k1', change.commandId), { ...storedAfter(third), done });
    }
  }),
  rule(
    'load/unknown-sections',
    'a record is kept whole: also sections that the house does not know, of a room that a host added',
    async ({ cases }) => {
      const change = aChange('k1', 'c1');
      const record = { ...change.record, sections: { ownRoom: { list: [{ id: 'a' }] }, another: {} }, ext: { house: { n: 1 } } };
      await cases.commit(tenant, { ...change, record });
      same('the record', (await cases.load(tenant, 'k1'))?.record, record);
    },
  ),
  rule('load/whole-row', 'every column of the row comes back: the person awaited, the acuity, the site, what is due', async ({ cases }) => {
    const nextDue = {
      rule: 'a.b',
      since: '2026',
      due: '2026-02-01',
      overdueFrom: '2026-02-01T17:00:00.000Z',
      whose: 'tuti',
      zone: 'Asia/Makassar',
    };
    const state = { stage: 'followUp', crisis: 'stabilised', engagement: 'onHold' } as const;
    const row = { awaits: ['budi', 'tuti'], acuity: 'high' as never, site: 'timur', nextDue, state, openedAt: '2019', programme: 'hiv' };
    const change = await kept(cases, tenant, aChange('k1', 'c1', { row }));
    same('by load', (await cases.load(tenant, 'k1'))?.summary, change.summary);
    same('by list', (await cases.find(tenant, asking())).rows, [change.summary]);
  }),
  rule('load/columns-go', 'a column that the new row has not is gone: nothing is left of the row before', async ({ cases }) => {
    const nextDue = { rule: 'a.b', since: '2026', due: '2026', overdueFrom: '2026-02-01T17:00:00.000Z', whose: 'x', zone: 'UTC' };
    await kept(cases, tenant, aChange('k1', 'c1', { row: { awaits: ['budi'], site: 'timur', nextDue } }));
    const change = await kept(cases, tenant, aChange('k1', 'c2', { from: 1 }));
    same('by load', (await cases.load(tenant, 'k1'))?.summary, change.summary);
    same('by list', (await cases.find(tenant, asking())).rows, [change.summary]);
    for (const asked of [{ awaits: 'budi' }, { site: 'timur' }, { dueBefore: '2030-01-01T00:00:00.000Z' }])
      same(`found by ${Object.keys(asked)}`, await found(cases, tenant, asked), []);
  }),
  rule('load/empty-names', 'an empty client or responsible person is kept as empty text, and is nobody else', async ({ cases }) => {
    const change = await kept(cases, tenant, aChange('k1', 'c1', { row: { client: '', responsible: '' } }));
    same('the row', (await cases.load(tenant, 'k1'))?.summary, change.summary);
    same('found by rina', await found(cases, tenant, { responsible: 'rina' }), []);
    same('found within everything', await found(cases, tenant), ['k1']);
  }),
  rule('load/other-tenant-untouched', 'a load of one tenant does not answer with a commit of another', async (on) => {
    await kept(on.cases, tenant, aChange('k1', 'c1'));
    await kept(on.cases, tenant, aChange('k1', 'c2', { from: 1 }));
    const change = await kept(on.cases, other, aChange('k1', 'c1', { holds: 'of the south' }));
    same('load', await on.cases.load(other, 'k1', 'c2'), storedAfter(change));
    same('feed', entriesOf(await fed(on, other, 1)), change.facts);
  }),
];
