import { anEdit, anEntry, doneBefore, edited, editedBefore, entryRule, ofAgency, ofService } from '../entries.js';
import { same, throws } from '../expecting.js';
import { all } from '../reading.js';
import type { RepositoryCase } from '../shape.js';
import { cannotBeWritten, other, tenant } from '../writing.js';
import { aService } from './directory.js';
import { spoil } from './shares.js';

const [s1, s2, a1] = [ofService('s1'), ofService('s2'), ofAgency('a1')];
const conflict = { status: 'conflict' } as const;

export const directoryRecordCases: readonly RepositoryCase[] = [
  entryRule('kept', 'an entry is there with every part of it, and a service also for cases', async (directory) => {
    const change = await edited(directory, tenant, anEdit([s1, a1], 'c1', { count: 2 }));
    const [service, agency] = [anEntry(s1, 2), anEntry(a1, 2)];
    same('the service', await directory.entry(tenant, s1), service);
    same('the agency', await directory.entry(tenant, a1), agency);
    same('service', { service: await directory.service(tenant, 's1') }, { service: 'service' in service && service.service });
    same('find', (await directory.find(tenant, { area: 'timur' })).length, 1);
    same('all', await all(directory.all(tenant)), ['service' in service && service.service]);
    same('agencies', await all(directory.agencies(tenant)), ['agency' in agency && agency.agency]);
    same(
      'history of the service',
      await all(directory.history(tenant, s1)),
      change.facts.filter(({ entry }) => entry.kind === 'service'),
    );
  }),
  entryRule('not-there', 'an entry that is not there is undefined, and has no facts', async (directory) => {
    await edited(directory, tenant, anEdit([s1], 'c1'));
    same('entry', await directory.entry(tenant, s2), undefined);
    same('history', await all(directory.history(tenant, s2)), []);
    same('done', await directory.done(tenant, 'c2'), undefined);
    same('an agency as a service', await directory.service(tenant, 'a1'), undefined);
  }),
  ...[
    ['behind', 1],
    ['ahead', 3],
    ['as-new', 0],
  ].map(([name, from]) =>
    entryRule(
      `conflict-${name}`,
      `a change of an entry that has another version by now is a conflict and writes nothing: ${name}`,
      async (directory) => {
        const first = await edited(directory, tenant, anEdit([s1], 'c1', { count: 2 }));
        same('the answer', await directory.commit(tenant, anEdit([s1], 'c2', { from: Number(from), named: 'late' })), conflict);
        same('entry', await directory.entry(tenant, s1), anEntry(s1, 2));
        same('history', await all(directory.history(tenant, s1)), first.facts);
        same('done', await directory.done(tenant, 'c2'), undefined);
        await edited(directory, tenant, anEdit([s1], 'c2', { from: 2 }));
      },
    ),
  ),
  entryRule('conflict-not-there', 'an entry that is not there has version 0, and no other', async (directory) => {
    same('the answer', await directory.commit(tenant, anEdit([s1], 'c1', { from: 1 })), conflict);
    same('entry', await directory.entry(tenant, s1), undefined);
    await edited(directory, tenant, anEdit([s1], 'c1', { looked: [{ entry: s2, version: 0 }] }));
  }),
  entryRule('conflict-looked-at', 'an entry that was only looked at is compared as well', async (directory) => {
    await edited(directory, tenant, anEdit([a1], 'c1'));
    const looking = (version: number, entry = a1) => anEdit([s1], 'c2', { looked: [{ entry, version }] });
    for (const change of [looking(0), looking(2), looking(1, s2)]) same('the answer', await directory.commit(tenant, change), conflict);
    same('entry', await directory.entry(tenant, s1), undefined);
    await edited(directory, tenant, looking(1));
    same('what was looked at', await directory.entry(tenant, a1), anEntry(a1, 1));
  }),
  entryRule('retry', 'the same command again is answered with what it did, and writes nothing', async (directory) => {
    const change = await edited(directory, tenant, anEdit([a1, s1, s2], 'c1', { count: 3 }));
    same('the answer', await directory.commit(tenant, change), editedBefore(change));
    same('done', await directory.done(tenant, 'c1'), doneBefore(change));
    same(
      'history',
      await all(directory.history(tenant, s1)),
      change.facts.filter(({ entry }) => entry === s1),
    );
  }),
  entryRule('retry-before-the-version', 'the command id is looked at before the versions, and is kept for good', async (directory) => {
    const change = await edited(directory, tenant, anEdit([s1], 'first', { holds: 'first' }));
    for (let n = 1; n <= 120; n += 1) await edited(directory, tenant, anEdit([s1], `c${n}`, { from: n }));
    same('the answer', await directory.commit(tenant, change), editedBefore(change));
    same('another payload', await directory.commit(tenant, anEdit([s2], 'first', { fingerprint: 'another' })), editedBefore(change));
    same('what the other payload would make', await directory.entry(tenant, s2), undefined);
  }),
  entryRule('failure', 'a commit that throws leaves nothing behind, and may be sent again', async (directory) => {
    const change = anEdit([a1, s1], 'c1', { count: 2 });
    const facts = change.facts.map((fact, n) => (n === 3 ? { ...fact, data: cannotBeWritten } : fact));
    const broken = { ...anEntry(s1, 2), service: cannotBeWritten as never };
    await throws('the commit', () => directory.commit(tenant, { ...change, facts }));
    await throws('the other', () => directory.commit(tenant, { ...change, entries: [anEntry(a1, 2), broken] }));
    for (const ref of [a1, s1]) {
      same('entry', await directory.entry(tenant, ref), undefined);
      same('history', await all(directory.history(tenant, ref)), []);
    }
    same('done', await directory.done(tenant, 'c1'), undefined);
    await edited(directory, tenant, change);
  }),
  entryRule('tenants', 'a tenant sees entries, facts and commands of its own and no others', async (directory) => {
    await edited(directory, tenant, anEdit([s1, a1], 'c1'));
    same('entry', await directory.entry(other, s1), undefined);
    same('history', await all(directory.history(other, s1)), []);
    same('done', await directory.done(other, 'c1'), undefined);
    same('all', await all(directory.all(other)), []);
    same('agencies', await all(directory.agencies(other)), []);
    same('a version of the north', await directory.commit(other, anEdit([s1], 'c2', { from: 1 })), conflict);
    const south = await edited(directory, other, anEdit([s1], 'c1', { named: 'of the south' }));
    same('done of the south', await directory.done(other, 'c1'), doneBefore(south));
    same('entry of the north', await directory.entry(tenant, s1), anEntry(s1, 1));
    same('find of the north', (await directory.find(tenant, {}))[0]?.name, 'Puskesmas Timur');
  }),
  entryRule('kinds-apart', 'an agency and a service of the same id are two', async (directory) => {
    const [agency, service] = [ofAgency('x'), ofService('x')];
    const first = await edited(directory, tenant, anEdit([agency], 'c1', { named: 'agency' }));
    same('the service', await directory.service(tenant, 'x'), undefined);
    same('services', await all(directory.all(tenant)), []);
    same('the entry', await directory.entry(tenant, service), undefined);
    const second = await edited(directory, tenant, anEdit([service], 'c2', { named: 'service' }));
    same('the agency', await directory.entry(tenant, agency), anEntry(agency, 1, 'agency'));
    same('the service', await directory.entry(tenant, service), anEntry(service, 1, 'service'));
    same('history of the agency', await all(directory.history(tenant, agency)), first.facts);
    same('history of the service', await all(directory.history(tenant, service)), second.facts);
    same('how many are found', (await directory.find(tenant, {})).length, 1);
  }),
  entryRule('saved', 'a service that was only saved stands at version 0 without facts, and may be saved again', async (directory) => {
    for (const version of ['import-1', 'import-2']) {
      const service = aService('s1', { version });
      await directory.save(tenant, service);
      same('entry', await directory.entry(tenant, s1), { ...s1, version: 0, service });
    }
    same('history', await all(directory.history(tenant, s1)), []);
    same('how many', (await all(directory.all(tenant))).length, 1);
    await edited(directory, tenant, anEdit([s1], 'c1'));
    same('service', (await directory.service(tenant, 's1'))?.version, '1');
  }),
  entryRule('save-beside-a-record', 'a service with a record is not saved over: that throws', async (directory) => {
    await edited(directory, tenant, anEdit([s1, ofAgency('s2')], 'c1'));
    await throws('save', () => directory.save(tenant, aService('s1', { name: 'saved' })));
    same('entry', await directory.entry(tenant, s1), anEntry(s1, 1));
    await directory.save(other, aService('s1'));
    await directory.save(tenant, aService('s2'));
    same('an agency under the id', await directory.entry(tenant, ofAgency('s2')), anEntry(ofAgency('s2'), 1));
  }),
  entryRule('long-history', 'seven hundred facts come in their order, and those of one entry alone', async (directory) => {
    const many = await edited(directory, tenant, anEdit([s1], 'c1', { count: 699 }));
    await edited(directory, tenant, anEdit([s2, a1], 'c2', { count: 5 }));
    const last = await edited(directory, tenant, anEdit([s1], 'c3', { from: 699 }));
    same('history', await all(directory.history(tenant, s1)), [...many.facts, ...last.facts]);
    same('how many of the other', (await all(directory.history(tenant, a1))).length, 5);
  }),
  entryRule('every-one', 'all and agencies give each entry once, also many', async (directory) => {
    const named = (letter: string) => Array.from({ length: 450 }, (_, n) => `${letter}${String(n).padStart(3, '0')}`);
    const refs = [...named('s').map(ofService), ...named('a').map(ofAgency)];
    await edited(directory, tenant, anEdit(refs, 'c1'));
    await directory.save(tenant, aService('s999'));
    const ids = async (every: AsyncIterable<{ readonly id: string }>) => (await all(every)).map(({ id }) => id).sort();
    same('services', await ids(directory.all(tenant)), [...named('s'), 's999']);
    same('agencies', await ids(directory.agencies(tenant)), named('a'));
  }),
  entryRule('passed-in', 'changing what was passed in changes nothing stored', async (directory) => {
    const change = structuredClone(anEdit([s1, a1], 'c1'));
    await directory.commit(tenant, change);
    spoil(change);
    same('entry', await directory.entry(tenant, s1), anEntry(s1, 1));
    same('done', await directory.done(tenant, 'c1'), doneBefore(anEdit([s1, a1], 'c1')));
  }),
  entryRule('given-out', 'changing what was given out changes nothing stored', async (directory) => {
    const change = await edited(directory, tenant, anEdit([s1, a1], 'c1'));
    spoil([await directory.entry(tenant, s1), await directory.entry(tenant, a1), await directory.service(tenant, 's1')]);
    spoil([await all(directory.history(tenant, s1)), await all(directory.all(tenant)), await all(directory.agencies(tenant))]);
    spoil([await directory.done(tenant, 'c1'), await directory.commit(tenant, anEdit([s1, a1], 'c1'))]);
    same('entry', await directory.entry(tenant, s1), anEntry(s1, 1));
    same('agency', await directory.entry(tenant, a1), anEntry(a1, 1));
    same('done', await directory.done(tenant, 'c1'), doneBefore(change));
    same('history', await all(directory.history(tenant, a1)), [change.facts[1]]);
  }),
];
