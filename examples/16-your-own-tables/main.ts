/**
 * Your own tables. An organisation has had its own program since 2014: clients, case files, a log, in one SQLite file. kasus is put
 * behind these tables. The old screens go on, in their own process and unchanged, and see what kasus does in the same moment.
 * The organisation, its persons and its files are composed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccessPolicy, type By, type Command, createCasework, programmes } from '../../src/index.js';
import { columns, isStarted, type Print, settled } from '../telling.js';
import { casesIn } from './cases.js';
import { clientsIn } from './clients.js';
import { openFile } from './database.js';
import { logIn } from './log.js';
import { someOldRows } from './old-rows.js';
import { board, learnBirth, logOf, nextFileNo, noteOn } from './screens.js';
import { added, theirs } from './tables.js';

const branch = 'kupang';
const by = (id: string): By => ({ tenant: branch, actor: { kind: 'worker', id }, purpose: 'care-management' });
const [sari, melki] = [by('sari'), by('melki')];
/** A worker opens cases of their own, and has what is theirs. */
const policy: AccessPolicy = {
  decide: async ({ actor, case: asked, opening }) => {
    const isTheirs = (asked?.responsible ?? opening?.responsible ?? actor.id) === actor.id;
    return { allow: isTheirs ? 'full' : 'none', why: isTheirs ? 'own-case' : 'not-their-case' };
  },
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};
const site = { id: 'kupang', timeZone: 'Asia/Makassar' };
const consent = (from: string): Command => ({
  type: 'consent.give',
  input: {
    purpose: 'service',
    covers: ['mental'],
    from,
    givenBy: 'client',
    forService: 'mental-health',
    proof: { how: 'written', language: 'id', textVersion: '2026' },
  },
});
const wayIn: readonly Command[] = [
  { type: 'screening.begin', input: {} },
  { type: 'screening.recordCondition', input: { acute: 'none' } },
  { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
  { type: 'screening.admit', input: { reason: 'wants somebody to talk to' } },
];

export const run = async (print: Print): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-own-tables-'));
  const file = join(folder, 'office.db');
  /** The program of 2014, with a connection of its own. */
  const old = openFile(file);
  old.exec(theirs);
  someOldRows(old);

  const row = columns(print, 12, 9, 8, 9, 12, 7);
  const showBoard = (title: string) => {
    print(title);
    row('  file', 'client', 'worker', 'status', 'next', 'shelf', 'remarks');
    for (const line of board(old, branch)) row(...Object.values(line).map((cell, n) => `${n === 0 ? '  ' : ''}${cell ?? '-'}`));
    print('');
  };
  showBoard('The board of the old program, before:');

  old.exec(added);
  const db = openFile(file);
  let now = '2026-03-02T01:00:00.000Z';
  // #region casework
  const casework = createCasework({
    cases: casesIn(db),
    clients: clientsIn(db),
    audit: logIn(db),
    policy,
    programme: programmes.personalStrengths,
    clock: () => now,
  });
  // #endregion
  const words = casework.labels();

  const fileNo = nextFileNo(db, branch, '2026');
  const client = { kind: 'person', ref: '17' } as const;
  await settled(
    casework.open({ caseId: fileNo, client, responsible: 'sari', source: 'self', site }, { ...sari, commandId: `open:${fileNo}` }),
  );
  print(`Yohana has had a card since 2016. Sari opens file ${fileNo} for her, by kasus.`);
  await settled(casework.runAll(fileNo, wayIn, { ...sari, commandId: 'way-in' }));

  const signs = async (commandId: string) => {
    const answer = await casework.run(fileNo, consent('2026-03-02'), { ...sari, commandId });
    print(
      answer.refused
        ? `  she signs for talks: no. ${answer.because.map(({ code }) => words[code]?.en).join(' ')}`
        : '  she signs for talks: yes.',
    );
  };
  print('On her card stands "2010?".');
  await signs('talks-1');
  learnBirth(old, branch, '17', '2006-08-19');
  print('Her school has the day, and the old program writes it on the card: 2006-08-19.');
  await signs('talks-2');
  print('');

  now = '2026-03-03T01:00:00.000Z';
  const running = { responsible: 'melki', source: 'community', site, stage: 'active', happenedAt: '2025-09-03' } as const;
  await settled(
    casework.adopt({ ...running, caseId: '2025-031', client: { kind: 'person', ref: '23' } }, { ...melki, commandId: 'adopt:2025-031' }),
  );
  print('Melki adopts his running file, 2025-031. While kasus has it, he writes on the old screen as ever.');
  noteOn(old, branch, '2025-031', 'rings at night; door at the back');
  await settled(
    casework.run(
      '2025-031',
      {
        type: 'accompaniment.recordContact',
        input: { with: 'client', startedBy: 'other-side', channel: 'phone', purpose: 'support', role: 'supporter' },
      },
      melki,
    ),
  );
  const { refused } = await casework.read('2025-031', sari);
  print(`Sari asks for it: ${refused ? 'no' : 'yes'}.`);
  print('');

  showBoard('The board of the old program, after:');
  print('Its log of 2025-031:');
  for (const { at, who, what } of logOf(old, branch, '2025-031')) columns(print, 28, 8)(`  ${at}`, String(who), String(what));
  print('');

  const { agrees } = await settled(casework.replay(fileNo, sari));
  const due = await settled(casework.due({ worker: 'sari', limit: 3 }, sari));
  print(`The facts of ${fileNo}, one by one, give its record: ${agrees ? 'yes' : 'no'}.`);
  for (const { caseId, rule, due: until } of due.rows) print(`Sari, due: ${caseId}, ${words[rule]?.en}, by ${until.slice(0, 10)}`);
  for (const handle of [db, old]) handle.close();
  rmSync(folder, { recursive: true });
};

if (isStarted(import.meta.url)) await run(console.log);
