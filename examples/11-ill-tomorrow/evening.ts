/** The evening: what is due, who takes what, and the appointments of tomorrow. */
import { reminderText } from '../../src/index.js';
import { columns, type Print, settled, wall } from '../telling.js';
import { appointmentOf } from './cases.js';
import type { Desk } from './desk.js';
import { kupang, lina, made, wati, yanti, zone } from './house.js';

const cases = (...numbers: readonly number[]) => numbers.map((nr) => `case-${nr}`);
/** It stands in twelve clients' records: that she is away, not what she has. */
const because = 'away from tomorrow on';
/** A command that goes to many cases has an id of its own in each; the record tells what it made. */
export const waiting = async ({ casework }: Desk, nr: number) => {
  const { record } = await settled(casework.read(`case-${nr}`, lina));
  return record?.sections.team.handOvers.findLast((h) => h.status === 'proposed')?.id ?? '';
};

/** Whoever it was proposed to accepts, case by case. */
export const acceptAll = async (desk: Desk, by: typeof wati, numbers: readonly number[]) => {
  for (const nr of numbers) {
    const { refused } = await desk.runs(by, nr, { type: 'team.acceptHandOver', input: { handOverId: await waiting(desk, nr) } });
    if (refused) throw new Error(`${nr} was not accepted`);
  }
  desk.says(by, `accepts: ${numbers.join(' ')}`);
};

export const whatIsDue = async ({ casework }: Desk, print: Print) => {
  const { rows } = await settled(casework.due({ worker: 'wati', before: kupang('03-14 00:30') }, wati));
  const line = columns(print, 8, 13, 46, 10);
  line('case', 'stage', 'what is due first, until Friday', 'by');
  for (const { caseId, stage, rule, due } of rows) {
    line(caseId.slice(5), stage, casework.labels()[rule]?.en ?? rule, (due.length > 10 ? wall(due, zone) : due).slice(5, 10));
  }
  print(`The other ${12 - rows.length} have nothing that is due before Saturday.`);
};

export const handOver = async (desk: Desk) => {
  const { at, casework, does, told } = desk;
  const give = async (by: typeof wati | typeof lina, to: string, atOnce: boolean, numbers: readonly number[]) =>
    settled(
      casework.handOver(
        { from: 'wati', to, reason: because, cases: cases(...numbers), atOnce },
        { ...by, commandId: `${by.actor.id}-${to}-${atOnce}` },
      ),
    );
  at('03-10 20:15');
  told(wati, 'would give it away at once', (await give(wati, 'yanti', true, [501])).rows);
  told(wati, 'proposes to Yanti', (await give(wati, 'yanti', false, [501, 502, 503, 504])).rows);
  told(wati, 'proposes to Made', (await give(wati, 'made', false, [505, 506, 507, 508, 509])).rows);
  await desk.tally('proposed: all are still hers');
  at('03-10 20:30');
  told(lina, 'reassigns to Yanti, at once', (await give(lina, 'yanti', true, [510, 511])).rows);
  told(lina, 'takes over herself', (await give(lina, 'lina', true, [512])).rows);

  at('03-10 20:40');
  await acceptAll(desk, yanti, [501, 502, 503, 504]);
  const forMade = { type: 'team.acceptHandOver', input: { handOverId: await waiting(desk, 509) } } as const;
  await does(yanti, 509, forMade, 'accepted for Made, who is out');
  await acceptAll(desk, made, [505, 506, 507]);
  const why = 'a conflict of interest; the supervisor knows which';
  await does(made, 508, { type: 'team.refuseHandOver', input: { handOverId: await waiting(desk, 508), why } }, `refuses: ${why}`);
  await does(lina, 508, { type: 'team.reassign', input: { person: 'lina', reason: because } }, 'so the supervisor takes it herself');
  await desk.tally('the evening, 509 unanswered');
};

export const appointments = async ({ at, casework, does, more }: Desk) => {
  at('03-10 20:55');
  const move = (nr: number, on: string, clock: string) =>
    ({ type: 'appointment.move', input: { appointmentId: appointmentOf(nr), on, clock, why: 'worker-ill' } }) as const;
  const remind = (nr: number, over: 'phone' | 'message') =>
    ({ type: 'appointment.remind', input: { appointmentId: appointmentOf(nr), over, wording: 'neutral' } }) as const;

  await does(yanti, 501, move(501, '2026-03-12', '10:00'), 'visit moved to Thursday 10:00');
  await does(yanti, 501, remind(501, 'phone'), 'told by phone, as the client asked');
  await does(yanti, 502, move(502, '2026-03-12', '15:00'), 'to move the visit to Thursday 15:00');
  await does(yanti, 502, move(502, '2026-03-12', '09:30'), 'visit moved to Thursday 09:30');
  await does(yanti, 502, remind(502, 'phone'), 'to tell her by phone');
  await does(yanti, 502, remind(502, 'message'), 'told by message');
  const { record } = await settled(casework.read('case-502', yanti));
  const [moved] = record?.sections.appointment.appointments ?? [];
  if (moved) more(`the message: “${reminderText(moved).en}”`);
  await does(made, 505, move(505, '2026-03-13', '13:00'), 'review moved to Friday 13:00');
  await does(made, 505, remind(505, 'message'), 'told by message');
  await does(yanti, 510, remind(510, 'phone'), 'clinic at 08:00 stays; Yanti goes along');
};

/** Who now reads what of the notes of 504, and who answers for the weekly visit of 503. */
export const whatGoesAlong = async (desk: Desk) => {
  const { at, casework, does, says } = desk;
  at('03-10 21:10');
  for (const by of [yanti, lina, wati]) {
    const read = await casework.read('case-504', by);
    const notes = read.refused ? [] : (read.record?.sections.file.notes ?? []);
    const seen = notes.map((n) => `${n.reader === 'author' ? 'her own' : 'the team’s'}`).join(', ');
    says(by, `504 notes: ${read.refused || read.view !== 'full' ? 'not responsible now, reads none' : seen || 'none'}`);
  }
  const { rows } = await settled(casework.dueIn('case-503', yanti));
  for (const { rule, ids } of rows.filter((d) => d.rule === 'plan.responsible-gone')) {
    says(yanti, `503 due: ${casework.labels()[rule]?.en}`);
    await does(
      yanti,
      503,
      { type: 'plan.reassignServices', input: { plannedServiceIds: [...ids], responsible: 'yanti', reason: because } },
      'answers for the weekly visit',
    );
  }
};
