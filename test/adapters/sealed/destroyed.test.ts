import { describe, expect, test } from 'vitest';
import { memoryClientKeys, sealedText } from '../../../src/adapters/sealed/index.js';
import { type By, type Command, createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../../src/index.js';
import { erasedText, unnamedClient } from '../../../src/ports/client-keys.js';
import { all } from './made.js';

const by: By = { tenant: 'north', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const { tenant } = by;
const secret = 'wq7k';
const aHouse = () => {
  const kept = memoryRepositories();
  const keys = memoryClientKeys();
  const cases = sealedText(kept.cases, { keys });
  const casework = createCasework({ ...kept, cases, policy: everybodyMayDoEverything, programme: programmes.fullSupport });
  let sent = 0;
  const run = async (caseId: string, ...commands: readonly Command[]) => {
    for (const command of commands) {
      sent += 1;
      expect(await casework.run(caseId, command, { ...by, commandId: `${caseId}-${sent}` }), command.type).toMatchObject({
        refused: false,
      });
    }
  };
  const opened = async (caseId: string, client: string) => {
    const answer = await casework.open(
      { caseId, client: { kind: 'person', ref: client }, responsible: 'rina', source: 'self', site: { id: 's', timeZone: 'Asia/Jakarta' } },
      { ...by, commandId: `open-${caseId}` },
    );
    expect(answer).toMatchObject({ refused: false });
    await run(
      caseId,
      { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, nameToUse: `${secret} name`, words: `${secret} words` } },
      { type: 'screening.begin', input: {} },
      {
        type: 'screening.recordCondition',
        input: { acute: 'none', note: `${secret} condition`, ext: { clinic: { says: `${secret} ext` } } },
      },
      { type: 'file.writeNote', input: { text: `${secret} note`, reader: 'team' } },
    );
  };
  const text = async (caseId: string) => {
    const read = await casework.read(caseId, by);
    if (read.refused || !read.record) throw new Error('refused');
    const { client, screening, file } = read.record.sections;
    return [client.safeContacts[0]?.nameToUse, client.safeContacts[0]?.words, screening.conditions[0]?.note, file.notes.at(-1)?.text];
  };
  return { kept, keys, cases, casework, run, opened, text };
};
const words = (said: string) => ['name', 'words', 'condition', 'note'].map((w) => `${said} ${w}`);

/** A writer whose first commit is overtaken by the destruction of the words it has looked at. */
const whoCommitsTooLate = ({ keys, cases, kept }: ReturnType<typeof aHouse>) => {
  let raced = false;
  const racing = {
    ...cases,
    commit: async (...asked: Parameters<typeof cases.commit>) => {
      if (!raced) await keys.destroy(tenant, 'client-1');
      raced = true;
      return cases.commit(...asked);
    },
  };
  const late = createCasework({ ...kept, cases: racing, policy: everybodyMayDoEverything, programme: programmes.fullSupport });
  return { late, hasRaced: () => raced };
};

describe('after the key of a client is destroyed', () => {
  test('[P-10] none of the words comes out by any door, the state stays, and what is replayed agrees', async () => {
    const { casework, keys, opened, text, cases } = aHouse();
    await opened('k1', 'client-1');
    await opened('k2', 'client-2');
    expect(await text('k1')).toEqual(words(secret));
    const before = await casework.read('k1', by);

    await keys.destroy(tenant, 'client-1');
    expect(await text('k1')).toEqual([erasedText, erasedText, erasedText, erasedText]);
    const after = await casework.read('k1', by);
    if (before.refused || after.refused || !before.record || !after.record) throw new Error('refused');
    expect(after.record.state).toEqual(before.record.state);
    expect(after.record.sections.screening.conditions[0]).toMatchObject({ acute: 'none', note: erasedText, ext: {} });
    expect(await casework.replay('k1', by)).toMatchObject({ refused: false, agrees: true });

    const doors = [
      after,
      await casework.history('k1', by),
      await casework.replay('k1', by),
      await casework.whatNext('k1', by),
      await casework.find({ client: 'client-1' }, by),
      await casework.dueIn('k1', by),
      await casework.due({}, by),
      await casework.records({ client: 'client-1' } as never, by),
      await casework.reading('k1', ((record: unknown) => JSON.stringify(record)) as never, by),
      (await all(cases.feed(tenant))).filter(({ entry }) => entry.caseId === 'k1'),
    ];
    for (const door of doors) {
      expect(door).not.toMatchObject({ refused: true });
      expect(JSON.stringify(door)).not.toContain(secret);
    }
    expect(await text('k2'), 'another client').toEqual(words(secret));
    expect(await casework.replay('k2', by)).toMatchObject({ agrees: true });
  });

  test('[P-10] the case is worked on under a new key, which opens nothing of before', async () => {
    const { casework, keys, opened, run, text, kept } = aHouse();
    await opened('k1', 'client-1');
    await keys.destroy(tenant, 'client-1');
    await run(
      'k1',
      { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
      { type: 'screening.admit', input: { reason: 'new words' } },
      { type: 'file.writeNote', input: { text: 'newer words', reader: 'team' } },
    );
    expect(await text('k1')).toEqual([erasedText, erasedText, erasedText, 'newer words']);
    expect(await casework.read('k1', by)).toMatchObject({ record: { state: { stage: 'intake' } } });
    expect(await casework.replay('k1', by)).toMatchObject({ agrees: true });
    expect(JSON.stringify(kept.snapshot())).not.toContain('new words');
    await keys.destroy(tenant, 'client-1');
    expect(await text('k1')).toEqual([erasedText, erasedText, erasedText, erasedText]);
  });

  test('[P-10] a writer who looked before and commits after does not bring the words back', async () => {
    const house = aHouse();
    const { opened, text } = house;
    await opened('k1', 'client-1');
    const { late, hasRaced } = whoCommitsTooLate(house);
    const note: Command = { type: 'file.writeNote', input: { text: 'said meanwhile', reader: 'team' } };
    expect(await late.run('k1', note, { ...by, commandId: 'late' })).toMatchObject({ refused: false, status: 'committed' });
    expect(hasRaced()).toBe(true);
    expect(await text('k1')).toEqual([erasedText, erasedText, erasedText, 'said meanwhile']);
    expect(await late.replay('k1', by)).toMatchObject({ agrees: true });
  });

  test('[R-1] a command of before is answered with what it did, and not done twice; its words are gone from the answer', async () => {
    const { casework, keys, cases, opened } = aHouse();
    await opened('k1', 'client-1');
    const again = () => casework.run('k1', { type: 'screening.begin', input: {} }, { ...by, commandId: 'k1-2' });
    expect(await again()).toMatchObject({ refused: false, status: 'already-done' });
    const before = (await cases.load(tenant, 'k1'))?.record.version;
    await keys.destroy(tenant, 'client-1');
    expect((await cases.load(tenant, 'k1', 'k1-2'))?.done).toMatchObject({ fingerprint: erasedText, version: 5 });
    expect(await again()).toMatchObject({ refused: false, status: 'already-done', version: 5 });
    expect((await cases.load(tenant, 'k1'))?.record.version).toBe(before);
  });

  test('[P-10] records that are merged while the words are destroyed do not carry them under the other reference', async () => {
    const house = aHouse();
    const { cases, opened, text } = house;
    await opened('k1', 'client-1');
    const { late, hasRaced } = whoCommitsTooLate(house);
    await late.relink({ from: 'client-1', to: 'client-9' }, { ...by, commandId: 'merge' });
    expect(hasRaced()).toBe(true);
    expect((await cases.load(tenant, 'k1'))?.summary.client).toBe('client-9');
    expect([...new Set(await text('k1'))]).toEqual([erasedText]);
  });

  test('after two client records were merged, the words lie under both references, and both are destroyed', async () => {
    const { casework, keys, opened, text } = aHouse();
    await opened('k1', 'client-1');
    await casework.relink({ from: 'client-1', to: 'client-9' }, { ...by, commandId: 'merge' });
    await keys.destroy(tenant, 'client-9');
    expect(await text('k1')).toEqual([erasedText, erasedText, erasedText, erasedText]);
    expect(JSON.stringify(await casework.history('k1', by))).toContain(secret);
    await keys.destroy(tenant, 'client-1');
    expect(JSON.stringify(await casework.history('k1', by))).not.toContain(secret);
    expect(await casework.replay('k1', by)).toMatchObject({ agrees: true });
  });
});

test('[P-11] a new key seals what is new, and the old one goes on opening what is old', async () => {
  const { casework, keys, kept, opened, run, text } = aHouse();
  await opened('k1', 'client-1');
  await keys.rotate(tenant, 'client-1');
  expect(await text('k1')).toEqual(words(secret));
  await run('k1', { type: 'file.writeNote', input: { text: 'newer words', reader: 'team' } });
  expect(await text('k1')).toEqual([...words(secret).slice(0, 3), 'newer words']);
  const [stored] = kept.snapshot().cases[0]?.cases ?? [];
  expect(JSON.stringify(stored?.record)).toContain('"key":"2"');
  expect(await casework.replay('k1', by)).toMatchObject({ agrees: true });
});

test('a case that was stored before reads as it is; its next commit seals its record, and its older facts stay as they are', async () => {
  const { kept, keys, cases, run, opened, text } = aHouse();
  await opened('k1', 'client-1');
  const plainly = memoryRepositories();
  let n = 0;
  for await (const entry of cases.history(tenant, 'k1')) {
    n += 1;
    const stored = await cases.load(tenant, 'k1');
    if (!stored) throw new Error('not there');
    const change = { caseId: 'k1', expectedVersion: n - 1, record: { ...stored.record, version: n }, facts: [entry], commandId: `c${n}` };
    await plainly.cases.commit(tenant, { ...change, fingerprint: 'f', summary: stored.summary });
  }
  kept.restore(plainly.snapshot());
  expect(JSON.stringify(kept.snapshot())).toContain(`${secret} note`);
  expect(await text('k1')).toEqual(words(secret));
  expect((await cases.load(tenant, 'k1', 'c1'))?.done?.fingerprint).toBe('f');
  await run('k1', { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } });
  const [first] = kept.snapshot().cases[0]?.cases ?? [];
  expect(JSON.stringify(first?.record)).not.toContain(secret);
  expect(await text('k1')).toEqual(words(secret));
  await keys.destroy(tenant, 'client-1');
  expect(await text('k1')).toEqual([erasedText, erasedText, erasedText, erasedText]);
  expect(JSON.stringify(await all(cases.history(tenant, 'k1')))).toContain(secret);
});

test('a case whose row names no client lies under keys of its own', async () => {
  const { kept, keys, opened } = aHouse();
  await opened('k1', 'client-1');
  const nameless = sealedText(kept.cases, { keys });
  const stored = await nameless.load(tenant, 'k1');
  if (!stored) throw new Error('not there');
  const record = { ...stored.record, id: 'k7', version: 1 };
  const facts = (await all(kept.cases.history(tenant, 'k1'))).slice(0, 1).map((fact) => ({ ...fact, caseId: 'k7' }));
  const change = { caseId: 'k7', expectedVersion: 0, record, facts, commandId: 'c7', fingerprint: 'f' };
  await nameless.commit(tenant, { ...change, summary: { ...stored.summary, caseId: 'k7', client: '' } });
  const said = async () => JSON.stringify(await nameless.load(tenant, 'k7'));
  expect(await said()).toContain(secret);
  await keys.destroy(tenant, '');
  expect(await said()).toContain(secret);
  await keys.destroy(tenant, unnamedClient('k7'));
  expect(await said()).not.toContain(secret);
});
