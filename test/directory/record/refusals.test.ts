import { describe, expect, test } from 'vitest';
import { type DirectoryCommand, directoryCommands, directoryRefusals } from '../../../src/index.js';
import { kindOf } from '../../../src/vocabulary/schema.js';
import { eachLeaf } from '../../../src/vocabulary/walk.js';
import { rows } from '../../rows.js';
import {
  aDirectory,
  agency,
  agree,
  close,
  codes,
  given,
  recordCapacity,
  sari,
  saveAgency,
  saveService,
  service,
  settled,
  verify,
} from './desk.js';

const kitchen = { id: 'p', openings: [], accessibility: [] };
const opened = (...openings: readonly object[]) => [{ ...kitchen, openings }] as never;
const rule = (more: object) => [{ id: 'r', effect: 'requires', ...more }] as never;

/** What is refused, with which codes. There stand: agency `a` with the part `b`, and the service `s`, to which version 0 was `save`d `old`. */
const refused: Readonly<Record<string, readonly [DirectoryCommand, ...string[]]>> = {
  'an agency whose id is taken': [saveAgency('a'), 'directory.id-taken'],
  'a service whose id is taken': [saveService('s'), 'directory.id-taken'],
  'a change of an agency that is not there': [saveAgency('x', { seenVersion: 3 }), 'directory.entry-unknown'],
  'a change of what others have changed': [saveService('s', { seenVersion: 7 }), 'directory.changed-since'],
  'an agency that is a part of itself': [saveAgency('c', { parentId: 'c' }), 'directory.circular-parents'],
  'an agency that is a part of its own part': [saveAgency('a', { seenVersion: 2, parentId: 'b' }), 'directory.circular-parents'],
  'a part of an agency that nobody knows': [saveAgency('c', { parentId: 'x' }), 'directory.agency-unknown'],
  'a service of an agency that nobody knows': [saveService('n', { agencyId: 'x' }), 'directory.agency-unknown'],
  'one contact person twice': [saveAgency('c', { contacts: [{ person: 'yuni' }, { person: 'yuni' }] }), 'directory.duplicate-id'],
  'one place twice': [saveService('n', { places: [kitchen, kitchen] }), 'directory.duplicate-id'],
  'a capacity of tomorrow': [recordCapacity('s', { knownOn: '2026-03-03' }), 'directory.later-than-today'],
  'the capacity of what is not there': [recordCapacity('x'), 'directory.entry-unknown'],
  'the capacity of an agency': [recordCapacity('a'), 'directory.entry-unknown'],
  'the capacity of a service without a record': [recordCapacity('old'), 'directory.not-on-record'],
  'a verification of tomorrow': [verify(service('s'), 1, { on: '2026-03-03' }), 'directory.later-than-today'],
  'an end of tomorrow': [close(service('s'), { on: '2026-03-03' }), 'directory.later-than-today'],
  'an agreement that ends before it begins': [
    agree(agency('a'), { from: '2026-05-01', until: '2026-04-30' }),
    'directory.ends-before-it-begins',
  ],
  'an agreement with who is not there': [agree(agency('x')), 'directory.entry-unknown'],
  'hours of a season that ends before it begins': [
    saveService('n', { places: opened({ opens: '09:00', closes: '12:00', from: '2026-05-02', until: '2026-05-01' }) }),
    'directory.opening-none',
  ],
  'hours on a Monday, in a week without one': [
    saveService('n', { places: opened({ weekdays: [1], opens: '09:00', closes: '12:00', from: '2026-03-03', until: '2026-03-08' }) }),
    'directory.opening-none',
  ],
  'a place in no time zone': [saveService('n', { places: [{ ...kitchen, timeZone: 'Asia/Wakanda' }] }), 'directory.zone-unknown'],
  'sex without the law that allows it': [
    saveService('n', { eligibility: rule({ on: 'sex', anyOf: ['female'] }) }),
    'directory.legal-ground-missing',
  ],
  'an age that nobody has': [saveService('n', { eligibility: rule({ on: 'age', from: 60, to: 18 }) }), 'directory.rule-says-nothing'],
  'an income of nothing said': [saveService('n', { eligibility: rule({ on: 'income' }) }), 'directory.rule-says-nothing'],
  'an access point elsewhere': [saveService('n', { accessPoint: { placeId: 'x' } }), 'directory.place-unknown'],
  'a confidential address in the description': [
    saveService('n', { description: 'Go to JALAN MELATI 7.', places: [{ ...kitchen, confidential: true, address: 'Jalan Melati 7' }] }),
    'directory.place-told-elsewhere',
  ],
  'all that is wrong at once': [
    saveService('n', { agencyId: 'x', eligibility: rule({ on: 'sex' }) }),
    'directory.agency-unknown',
    'directory.rule-says-nothing',
    'directory.legal-ground-missing',
  ],
};

const aFullDesk = async () => {
  const desk = aDirectory();
  await given(desk, saveAgency('a'), saveAgency('b', { parentId: 'a' }), saveService('s'));
  const { service: s } = await settled(desk.directory.service('s', sari));
  await desk.records.save('clinic', { ...s, id: 'old', version: 'import-7' });
  return desk;
};

describe('[A3.4] bad input is refused by its reason, and nothing is stored', () => {
  test.each(Object.entries(refused))('[A3.4] %s', async (_, [command, ...because]) => {
    const desk = await aFullDesk();
    const before = desk.repositories.snapshot().directory;
    const answer = await desk.directory.run(command, { ...sari, commandId: 'c' });
    expect(codes(answer)).toEqual(because);
    expect(desk.repositories.snapshot().directory).toEqual(before);
    expect(await desk.records.done('clinic', 'c')).toBeUndefined();
  });

  test('[A3.4] of several commands the first that is refused stops all, and is named', async () => {
    const desk = await aFullDesk();
    const before = desk.repositories.snapshot().directory;
    const answer = await desk.directory.runAll([saveService('n'), saveService('n'), saveService('m')], sari);
    expect(answer).toMatchObject({ refused: true, at: 1, because: [{ code: 'directory.id-taken', ids: ['n'] }] });
    expect(desk.repositories.snapshot().directory).toEqual(before);
  });

  test('[A3.4] two parts that become each other’s parent at the same moment: one of them does', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveAgency('b'));
    const answers = await Promise.all([
      desk.directory.run(saveAgency('a', { seenVersion: 1, parentId: 'b' }), sari),
      desk.directory.run(saveAgency('b', { seenVersion: 1, parentId: 'a' }), sari),
    ]);
    expect(answers.map((answer) => codes(answer))).toEqual([undefined, ['directory.circular-parents']]);
  });

  test.each([
    ['a command that nobody knows', { type: 'directory.burn', input: {} }, 'input.command-unknown', 'type'],
    ['a time beside the days of the input', { ...saveAgency('n'), happenedAt: '2026-01-01' }, 'input.unknown-key', 'happenedAt'],
    [
      'a key that nobody knows',
      { type: 'directory.saveAgency', input: { ...saveAgency('n').input, agreements: [] } },
      'input.unknown-key',
      'input',
    ],
    ['a version below nought', saveAgency('n', { seenVersion: -1 }), 'input.too-short', 'input.seenVersion'],
    [
      'a latitude beyond the pole',
      saveService('n', { places: [{ ...kitchen, point: { lat: 91, lon: 0 } }] }),
      'input.too-large',
      'input.places[0].point.lat',
    ],
  ])('[A3.4] %s is refused at the door', async (_, command, code, path) => {
    const desk = await aFullDesk();
    const before = desk.repositories.snapshot().directory;
    expect(await desk.directory.run(command as DirectoryCommand, sari)).toEqual({ refused: true, because: [{ code, path }] });
    expect(desk.repositories.snapshot().directory).toEqual(before);
  });

  test('[A3.4] nobody is sent away for good: a service that was copied here gets a record, and stays not active', async () => {
    const desk = await aFullDesk();
    const copied = await desk.records.service('clinic', 'old');
    if (!copied) throw new Error('not copied');
    await desk.records.save('clinic', { ...copied, active: false });
    await given(desk, saveService('old'), recordCapacity('old'));
    expect(await settled(desk.directory.service('old', sari))).toMatchObject({ version: 2, service: { version: '2', active: false } });
    await expect(desk.records.save('clinic', copied)).rejects.toThrow('by commit');
  });
});

describe('the words of the directory', () => {
  test('every code that a command refuses with has a text, and every text is used', () => {
    const declared = new Set<string>(directoryCommands.flatMap((c) => [...c.refuses]));
    expect([...declared].filter((code) => !(code in directoryRefusals))).toEqual([]);
    expect(Object.keys(directoryRefusals).filter((code) => !declared.has(code))).toEqual(['directory.busy']);
  });

  test('every field of every command and fact says what kind of information it holds, and every row is one', () => {
    const bare: string[] = [];
    for (const command of directoryCommands)
      for (const schema of [command.input, command.fact.data])
        eachLeaf(schema, (leaf, path) => void (kindOf.get(leaf) ?? bare.push(`${command.type} ${path}`)));
    expect(bare).toEqual([]);
    expect(directoryCommands.flatMap((c) => [...c.rows]).filter((row) => !rows.includes(row))).toEqual([]);
  });

  test('a host finds every code, command and term in both languages', () => {
    const labels = aDirectory().directory.labels();
    for (const code of [...Object.keys(directoryRefusals), ...directoryCommands.map((c) => c.type), 'capacity.waitlist', 'input.missing'])
      expect(labels[code]).toMatchObject({ en: expect.any(String), id: expect.any(String) });
  });
});
