/**
 * A crisis at night. Sari is on call in Makassar when a client rings at 02:10 over a bad line. What cannot wait is done first; what was
 * left out is asked for afterwards; the case goes on meanwhile. All persons and events are composed.
 */
import { type Command, createCasework, memoryRepositories, newId, programmes } from '../../src/index.js';
import { columns, isStarted, type Print, settled, wall } from '../telling.js';
import { badLine } from './bad-line.js';
import { policy, readers, sari } from './readers.js';

const zone = 'Asia/Makassar';
const caseId = 'case-31';
/** @example makassar('02-14 02:10') //=> '2026-02-13T18:10:00.000Z' */
const makassar = (time: string) => new Date(`2026-${time.replace(' ', 'T')}:00+08:00`).toISOString();

const stabilise = (crisisId: string): Command => ({ type: 'crisis.stabilise', input: { crisisId } });
const close = (crisisId: string, outcome: string): Command => ({ type: 'crisis.close', input: { crisisId, outcome } });

export const run = async (print: Print): Promise<void> => {
  let now = makassar('02-09 09:00');
  const repositories = memoryRepositories();
  const line = badLine(repositories.cases);
  const casework = createCasework({ ...repositories, cases: line.cases, policy, programme: programmes.fullSupport, clock: () => now });
  const row = columns(print, 19, 15, 13, 40);
  const tell = async (what: string) => {
    const { record } = await settled(casework.read(caseId, sari));
    row(wall(now, zone), record?.state.stage ?? '', record?.state.crisis ?? '', what);
  };
  const at = async (time: string, commandId: string, command: Command, what: string) => {
    now = makassar(time);
    const done = await settled(casework.run(caseId, command, { ...sari, commandId }));
    await tell(done.status === 'already-done' ? `${what} (was already done)` : what);
  };
  const stillDue = async (...rules: readonly string[]) => {
    const { rows } = await settled(casework.dueIn(caseId, sari));
    for (const { rule, ids, due, overdueFrom } of rows.filter((d) => rules.includes(d.rule))) {
      print(`    due: ${rule} [${ids.join(', ')}] by ${due.length > 10 ? wall(due, zone) : due}${now >= overdueFrom ? ', overdue' : ''}`);
    }
  };

  row('Makassar', 'stage', 'crisis', 'what happens');
  await settled(
    casework.open(
      {
        caseId,
        client: { kind: 'person', ref: 'client-31' },
        responsible: 'sari',
        source: 'self',
        site: { id: 'makassar', timeZone: zone },
      },
      sari,
    ),
  );
  await at('02-09 09:30', 'begin', { type: 'screening.begin', input: {} }, 'screening begins');

  const report: Command = { type: 'crisis.report', input: { kind: 'violence', safeNow: 'no', note: 'her partner is at the door' } };
  const first = newId({ commandId: 'night-1' });
  line.dropNext();
  now = makassar('02-14 02:10');
  const lost = await casework.run(caseId, report, { ...sari, commandId: 'night-1' }).catch(() => undefined);
  await tell(lost === undefined ? 'the client rings; Sari reports, and the line drops' : 'reported');
  await at('02-14 02:11', 'night-1', report, 'her phone sends the report again');
  await stillDue('crisis.to-judge');
  await at(
    '02-14 02:12',
    'night-2',
    { type: 'crisis.judge', input: { crisisId: first, severity: 'life-threatening', timeAvailable: 'none' } },
    'judged: threat to life, no time',
  );
  const taxi: Command = {
    type: 'crisis.act',
    input: { crisisId: first, what: 'sent a taxi to the back door, stayed on the phone to the safe house', reach: 'central-worker' },
  };
  await at('02-14 02:31', 'night-3', taxi, 'the act that cannot wait');

  await at('02-14 09:00', 'day-1', { type: 'screening.recordCondition', input: { acute: 'none' } }, 'screening goes on beside the crisis');
  await at(
    '02-14 09:05',
    'day-2',
    { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
    'the family is not asked, and that is an answer',
  );
  await at('02-14 09:10', 'day-3', { type: 'screening.admit', input: { reason: 'wants help to live apart' } }, 'admitted');
  await stillDue('intake.due', 'accompaniment.contact-due');

  const second = newId({ commandId: 'day-4' });
  await at(
    '02-14 11:00',
    'day-4',
    { type: 'crisis.report', input: { kind: 'housing-lost', safeNow: 'unknown' } },
    'a second crisis: the room is lost',
  );
  await at('02-14 17:00', 'day-5', stabilise(first), 'the first is stable, the second is open');
  await at('02-15 10:00', 'day-6', stabilise(second), 'both are stable');
  await stillDue('crisis.to-judge', 'crisis.to-review');
  await at(
    '02-16 10:00',
    'after-1',
    { type: 'crisis.judge', input: { crisisId: second, severity: 'serious', timeAvailable: 'hours' } },
    'what was left out, asked afterwards',
  );
  await at('02-21 10:00', 'after-2', close(first, 'stays at the safe house'), 'the first is closed');
  await at('02-21 10:05', 'after-3', close(second, 'a room from March on'), 'the second is closed');

  print('');
  print('What each reader gets:');
  for (const [who, by] of Object.entries(readers)) {
    const answer = await casework.read(caseId, by);
    const crisis = answer.refused ? undefined : answer.record?.sections.crisis.crises[0];
    const seen = crisis && `${crisis.kind ?? '(kind withheld)'}, ${crisis.note ?? '(note withheld)'}, judged ${crisis.judgement?.severity}`;
    columns(print, 21)(who, answer.refused ? answer.because.map((r) => r.code).join() : (seen ?? `${answer.view} of the case`));
  }
  const nobody = await casework.read('no-such-case', readers['The food pantry']);
  columns(print, 21)('A case that is not', nobody.refused ? nobody.because.map((r) => r.code).join() : nobody.view);
  print(`Denials in the audit log: ${repositories.audit.entries(sari.tenant).filter((e) => e.allowed === 'none').length}`);
};

if (isStarted(import.meta.url)) await run(console.log);
