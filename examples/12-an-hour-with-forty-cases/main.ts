/**
 * An hour with forty cases. Sinta opens her worklist at 08:00 on a Monday, works from the top over a line that keeps dropping, takes a
 * crisis call in the middle, and looks again at 09:00. The office, the forty clients and the hour are all composed.
 */
import { type Command, newId } from '../../src/index.js';
import { isStarted, type Print, settled } from '../telling.js';
import { acts } from './acts.js';
import { type Desk, deskOf } from './desk.js';
import { bringIn, caseOf, forty } from './forty.js';
import { bandung, sinta } from './house.js';
import { compare, ownCaseload, pages, printPages, theHour } from './sheet.js';

/** Whoever calls in danger goes first, whatever lies on the desk. */
const crisis = async ({ does, takes, tell }: Desk, caseId: string) => {
  tell(caseId, 'THE PHONE: put out of the house with two children, not safe');
  const report: Command = {
    type: 'crisis.report',
    input: { safeNow: 'no', kind: 'housing-lost', note: 'on the street with two children' },
  };
  const { commandId } = await does(caseId, [report], 'reported, with one answer: not safe now');
  const crisisId = newId({ commandId });
  takes(9);
  const call: Command = {
    type: 'accompaniment.recordContact',
    input: { with: 'client', startedBy: 'other-side', channel: 'phone', purpose: 'crisis', role: 'coordinator', minutes: 9 },
  };
  const judge: Command = { type: 'crisis.judge', input: { crisisId, severity: 'serious', timeAvailable: 'hours', safeNow: 'yes' } };
  const act: Command = { type: 'crisis.act', input: { crisisId, what: 'a room for the night at the shelter', reach: 'central-worker' } };
  await does(caseId, [judge, act, call], 'judged: hours; a room for the night is found');
  await does(caseId, [{ type: 'crisis.stabilise', input: { crisisId } }], 'stable for now; back to the list');
};

/** From the top: in each case all that is overdue, until the hour is over. */
const work = async (desk: Desk, rows: readonly { readonly caseId: string; readonly daysOver: number }[]) => {
  const [calls, ends, rings] = ['case-32', bandung('08:55'), bandung('08:22')];
  let hasRung = false;
  for (const { caseId } of rows.filter((r) => r.daysOver > 0)) {
    if (desk.now() >= ends) return caseId;
    const client = forty.find(({ nr }) => caseOf(nr) === caseId);
    const { rows: all } = await settled(desk.casework.dueIn(caseId, sinta));
    for (const due of all.filter((d) => d.daysOver > 0)) {
      if (!hasRung && desk.now() >= rings) {
        hasRung = true;
        await crisis(desk, calls);
      }
      if (desk.now() >= ends || !client) break;
      desk.tell(caseId, `${desk.words(due.rule)}, ${due.daysOver} days over`);
      const act = acts[due.rule];
      if (act) await act(desk, client, caseId, due);
      else desk.tell(caseId, 'takes more than a call: left for the afternoon', true);
    }
  }
  return undefined;
};

const whatIsMissing = async (print: Print, { casework, words }: Desk, caseId: string) => {
  const { next, stage } = await settled(casework.whatNext(caseId, sinta));
  print(`${caseId} stands in ${stage}. What it cannot do yet, and what is missing:`);
  for (const { label, missing, to } of next.filter((n) => n.moves && n.missing.length > 0)) {
    print(`  ${label.en} (to ${to.join(', ')}):`);
    for (const { code } of missing) print(`    - ${words(code)}`);
  }
};

export const run = async (print: Print): Promise<void> => {
  const desk = deskOf(print);
  await bringIn(desk.casework, desk.setTo);

  desk.setTo(bandung('08:00'));
  print('Monday 9 March 2026, 08:00, Bandung.');
  await ownCaseload(print, desk);
  const before = await pages(desk, 15);
  printPages(print, desk, before, 12);

  print('');
  desk.turnsBad(true);
  const reached = await work(desk, before.flat());
  desk.turnsBad(false);
  print(reached === undefined ? 'All that was overdue was looked at.' : `The hour is over; ${reached} is next.`);

  print('');
  await whatIsMissing(print, desk, caseOf(forty.find((c) => c.stage === 'assessment')?.nr ?? 0));

  print('');
  desk.setTo(bandung('09:00'));
  print('09:00, the worklist again:');
  compare(print, desk, before.flat(), (await pages(desk, 15)).flat());
  print('');
  await theHour(print, desk);
};

if (isStarted(import.meta.url)) await run(console.log);
