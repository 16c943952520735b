import { describe, expect, test } from 'vitest';
import {
  type AccessPolicy,
  createDirectory,
  type DirectoryRecords,
  everybodyMayDoEverything,
  isKasusError,
  memoryDirectory,
} from '../../../src/index.js';
import { aDirectory, agency, all, codes, given, recordCapacity, sari, saveAgency, saveService, service, settled, verify } from './desk.js';

const policy = (decide: AccessPolicy['decide']): AccessPolicy => ({ ...everybodyMayDoEverything, decide });
const nobody = policy(async () => ({ allow: 'none', why: 'nobody' }));

describe('[A3.4] who may do what with the directory', () => {
  test('[A3.4] every call names who asks and why, and its audit entry is there before anything leaves', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'));
    await desk.directory.agency('a', sari);
    await desk.directory.find({}, sari);
    expect(desk.audit.entries('clinic')).toMatchObject([
      { action: 'keepDirectory', commands: ['directory.saveAgency'], directory: [agency('a')], allowed: 'full', actor: { id: 'sari' } },
      { action: 'readDirectory', directory: [agency('a')], purpose: 'care-management' },
      { action: 'readDirectory' },
    ]);
    const mute = { append: () => Promise.reject(new Error('disk full')) };
    const silent = createDirectory({ directory: desk.records, audit: mute, policy: everybodyMayDoEverything, timeZone: 'Asia/Jakarta' });
    for (const call of [
      () => silent.run(saveAgency('b'), sari),
      () => silent.agency('a', sari),
      () => silent.find({}, sari),
      () => silent.services(sari),
      () => silent.history(agency('a'), sari),
    ])
      await expect(call()).rejects.toSatisfy((e) => isKasusError(e, 'KASUS_AUDIT_FAILED'));
    expect(await desk.records.entry('clinic', agency('b'))).toBeUndefined();
  });

  test('[A3.4] what is not allowed and what is not there look the same', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'));
    const shut = createDirectory({ ...desk.repositories, policy: nobody, timeZone: 'Asia/Jakarta' });
    const answers = await Promise.all([
      desk.directory.service('x', sari),
      desk.directory.agency('s', sari),
      desk.directory.history(service('x'), sari),
      desk.directory.place('s', 'x', sari),
      shut.service('s', sari),
      shut.agency('a', sari),
      shut.find({}, sari),
      shut.services(sari),
      shut.agencies(sari),
      shut.history(service('s'), sari),
      shut.place('s', 'p', sari),
      shut.run(saveAgency('b'), sari),
    ]);
    for (const answer of answers) expect(answer).toEqual({ refused: true, because: [{ code: 'casework.not-available' }] });
  });

  test('[A3.4] a policy that throws, or answers anything else, denies', async () => {
    for (const decide of [() => Promise.reject(new Error()), async () => ({}), async () => ({ allow: 'summary', why: 'some' })]) {
      const { directory } = aDirectory({ policy: policy(decide as unknown as AccessPolicy['decide']) });
      expect(codes(await directory.run(saveAgency('a'), sari))).toEqual(['casework.not-available']);
    }
  });

  test('[A3.4] the policy is asked about the kinds of what is written', async () => {
    const asked: string[][] = [];
    const desk = aDirectory({
      policy: policy(async ({ kinds }) => {
        asked.push([...kinds]);
        return { allow: 'full', why: 'x' };
      }),
    });
    await desk.directory.run(saveAgency('a'), sari);
    await desk.directory.run(
      saveService('s', { places: [{ id: 'p', confidential: true, address: 'x', openings: [], accessibility: [] }] }),
      sari,
    );
    expect(asked[0]).not.toContain('violence');
    expect(asked[1]).toEqual(expect.arrayContaining(['violence', 'contact']));
  });

  test('[A3.4] kinds that a reader may not see are cut; who does not see all of an entry does not write it anew', async () => {
    const some = policy(async ({ actor }) => ({ allow: 'full', why: 'x', ...(actor.id === 'sari' ? {} : { without: ['contact'] }) }));
    const desk = aDirectory({ policy: some });
    const bayu = { ...sari, actor: { kind: 'worker', id: 'bayu' } } as const;
    await given(desk, saveAgency('a'), saveService('s', { contacts: [{ person: 'yuni', reach: '0812' }] }), saveService('t'));
    const seen = await settled(desk.directory.service('s', bayu));
    expect(seen).toMatchObject({ withheld: ['contact'], service: { contacts: [{ person: 'yuni' }] } });
    expect(JSON.stringify(await settled(desk.directory.history(service('s'), bayu)))).not.toContain('0812');
    expect(codes(await desk.directory.run(saveService('s', { seenVersion: 1 }), bayu))).toEqual(['casework.not-available']);
    expect(codes(await desk.directory.run(saveService('t', { seenVersion: 1 }), bayu))).toBeUndefined();
    expect(codes(await desk.directory.run(recordCapacity('s'), bayu))).toBeUndefined();
  });

  test('[A3.4] one tenant does not see another’s entries', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'));
    const other = { ...sari, tenant: 'shelter' };
    expect(codes(await desk.directory.service('s', other))).toEqual(['casework.not-available']);
    expect((await settled(desk.directory.find({}, other))).rows).toEqual([]);
    expect(await all((await settled(desk.directory.services(other))).every)).toEqual([]);
    expect(codes(await desk.directory.run(saveAgency('a'), other))).toBeUndefined();
  });
});

describe('[A3.4] a commit is whole, and once', () => {
  test('[A3.4] the same command again changes nothing and answers with what happened', async () => {
    const desk = aDirectory();
    const call = { ...sari, commandId: 'c1' };
    const first = await settled(desk.directory.run(saveAgency('a'), call));
    desk.time.now = '2026-03-05T02:00:00.000Z';
    const again = await settled(desk.directory.run(saveAgency('a'), call));
    expect(again).toEqual({ ...first, status: 'already-done' });
    await expect(desk.directory.run(saveAgency('b'), call)).rejects.toSatisfy((e) => isKasusError(e, 'KASUS_COMMAND_ID_REUSED'));
  });

  test('[A3.4] a retry that crosses the first try is done once', async () => {
    const desk = aDirectory();
    const call = { ...sari, commandId: 'c1' };
    const both = await Promise.all([desk.directory.run(saveAgency('a'), call), desk.directory.run(saveAgency('a'), call)]);
    expect(both.map((answer) => !answer.refused && answer.status).sort()).toEqual(['already-done', 'committed']);
    expect(await all(desk.records.history('clinic', agency('a')))).toHaveLength(1);
  });

  test('[A3.4] several commands are one commit, each on what the one before left', async () => {
    const desk = aDirectory();
    const done = await settled(
      desk.directory.runAll([saveAgency('a'), saveAgency('b', { parentId: 'a' }), saveService('s'), verify(service('s'), 1)], {
        ...sari,
        commandId: 'import',
      }),
    );
    expect(done.facts.map(({ type, commandId }) => [type, commandId])).toEqual([
      ['directory.agencySaved', 'import~0'],
      ['directory.agencySaved', 'import~1'],
      ['directory.serviceSaved', 'import~2'],
      ['directory.serviceListed', 'import~2~r0'],
      ['directory.verified', 'import~3'],
    ]);
    expect(await desk.records.done('clinic', 'import')).toMatchObject({ facts: done.facts });
  });

  test('[A3.4] who is always second is told so, and nothing is stored', async () => {
    const records = memoryDirectory();
    const busy: DirectoryRecords = { ...records, commit: async () => ({ status: 'conflict' }) };
    const { directory } = aDirectory({ directory: busy });
    expect(await directory.run(saveAgency('a'), sari)).toEqual({ refused: true, because: [{ code: 'directory.busy', ids: ['a'] }] });
  });

  test('[A3.4] what a store throws is told apart, with its cause', async () => {
    const cause = new Error('no connection');
    const { directory } = aDirectory({ directory: { ...memoryDirectory(), entry: () => Promise.reject(cause) } });
    await expect(directory.service('s', sari)).rejects.toMatchObject({ code: 'KASUS_REPOSITORY_FAILED', cause });
    await expect(directory.run(saveAgency('a'), sari)).rejects.toMatchObject({ code: 'KASUS_REPOSITORY_FAILED', cause });
  });

  test('[A3.4] within a transaction that is rolled back nothing is kept, and a denial is audited outside of it', async () => {
    const desk = aDirectory({ policy: policy(async ({ actor }) => ({ allow: actor.id === 'sari' ? 'full' : 'none', why: 'x' })) });
    const rolledBack = aDirectory();
    const within = desk.directory.within({ directory: rolledBack.records, audit: rolledBack.audit });
    await settled(within.run(saveAgency('a'), sari));
    await within.run(saveAgency('b'), { ...sari, actor: { kind: 'worker', id: 'bayu' } });
    expect(await desk.records.entry('clinic', agency('a'))).toBeUndefined();
    expect(rolledBack.audit.entries('clinic')).toMatchObject([{ action: 'keepDirectory', allowed: 'full' }]);
    expect(desk.audit.entries('clinic')).toMatchObject([{ action: 'keepDirectory', allowed: 'none', actor: { id: 'bayu' } }]);
  });
});

describe('[A3.4] lists', () => {
  test('[A3.4] pages by id, whole and without a gap; the search gets every service', async () => {
    const desk = aDirectory();
    const ids = Array.from({ length: 7 }, (_, n) => `s${n}`);
    await settled(desk.directory.runAll([saveAgency('a'), ...ids.map((id) => saveService(id))], sari));
    const found: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await settled(desk.directory.find({ limit: 3, ...(after !== undefined && { after }) }, sari));
      found.push(...page.rows.map(({ id }) => id));
      if (page.next === undefined) break;
      after = page.next;
    }
    expect(found).toEqual(ids);
    expect((await all((await settled(desk.directory.services(sari))).every)).map(({ id }) => id).sort()).toEqual(ids);
    expect((await all((await settled(desk.directory.agencies(sari))).every)).map(({ id }) => id)).toEqual(['a']);
    expect((await settled(desk.directory.find({ domain: 'safety' }, sari))).rows).toEqual([]);
  });

  test('[A3.4] a snapshot of the repositories in memory holds the journal, and retries know it', async () => {
    const desk = aDirectory();
    const call = { ...sari, commandId: 'c1' };
    await settled(desk.directory.runAll([saveAgency('a'), saveService('s')], call));
    const other = aDirectory();
    other.repositories.restore(JSON.parse(JSON.stringify(desk.repositories.snapshot())));
    expect(await settled(other.directory.runAll([saveAgency('a'), saveService('s')], call))).toMatchObject({ status: 'already-done' });
    expect(other.repositories.snapshot()).toMatchObject({ directory: desk.repositories.snapshot().directory });
    expect(await all(other.records.history('clinic', service('s')))).toEqual(await all(desk.records.history('clinic', service('s'))));
  });
});
