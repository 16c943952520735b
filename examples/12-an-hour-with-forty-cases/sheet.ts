/** The worklist as it stands, and what an hour has changed of it. */
import { caseload, type WorklistRow } from '../../src/index.js';
import { columns, type Print, settled } from '../telling.js';
import type { Desk } from './desk.js';
import { caseOf, forty } from './forty.js';
import { bandung, programme, sinta } from './house.js';

/** The whole worklist, page by page, as a screen would fetch it. */
export const pages = async ({ casework }: Desk, limit: number) => {
  const found: (readonly WorklistRow[])[] = [];
  let after: string | undefined;
  do {
    const page = await settled(casework.due({ worker: 'sinta', limit, ...(after !== undefined && { after }) }, sinta));
    found.push(page.rows);
    after = page.next;
  } while (after !== undefined);
  return found;
};
const overdue = (rows: readonly WorklistRow[]) => rows.filter((r) => r.daysOver > 0).length;

export const printPages = (print: Print, { words }: Desk, found: readonly (readonly WorklistRow[])[], shown: number) => {
  const row = columns(print, 8, 11, 57, 4);
  row('case', 'stage', 'what is due first', 'over');
  for (const r of (found[0] ?? []).slice(0, shown)) row(r.caseId, r.stage, words(r.rule), String(r.daysOver));
  for (const [n, rows] of found.entries()) print(`Page ${n + 1}: ${rows.length} cases, ${overdue(rows)} of them overdue.`);
  print(`In all ${new Set(found.flat().map((r) => r.caseId)).size} different cases.`);
};

export const ownCaseload = async (print: Print, { casework }: Desk) => {
  const { rows } = await settled(casework.find({ responsible: 'sinta', limit: 200 }, sinta));
  const [own] = caseload(rows, () => programme);
  for (const { cases, limit = 0, overBy = 0 } of own?.programmes ?? [])
    print(`Caseload: ${cases} open cases; the programme's limit is ${limit}${overBy > 0 ? `: ${overBy} too many` : ''}.`);
  if (own?.acuityUnknown)
    print(`How much help they need was measured in ${rows.length - own.acuityUnknown} of them: each of the others counts for one.`);
};

export const compare = (print: Print, { words }: Desk, before: readonly WorklistRow[], after: readonly WorklistRow[]) => {
  const row = columns(print, 5, 38, 37);
  const was = new Map(before.map((r) => [r.caseId, r]));
  const changed = after.filter((r) => was.get(r.caseId)?.rule !== r.rule || was.get(r.caseId)?.due !== r.due);
  row('case', 'what went', 'what came in its place');
  const short = (r: WorklistRow | undefined) => {
    const whole = words(r?.rule ?? '');
    return whole.length > 36 ? `${whole.slice(0, 35)}…` : whole;
  };
  const came = (r: WorklistRow) => (was.get(r.caseId)?.rule === r.rule ? `the same anew, by ${r.due}` : short(r));
  for (const r of changed) row(r.caseId.slice(5), short(was.get(r.caseId)), came(r));
  print(`${changed.length} rows changed, ${after.length - changed.length} are as they were.`);
  print(`Overdue at 08:00: ${overdue(before)}; at 09:00: ${overdue(after)}.`);
};

/** What is on the record of this hour: minutes by role, and whether anything was done twice. */
export const theHour = async (print: Print, { casework, words, count, lost }: Desk) => {
  const minutes = new Map<string, number>();
  let [facts, twice] = [0, 0];
  for (const { nr } of forty) {
    const { record } = await settled(casework.read(caseOf(nr), sinta));
    for (const c of record?.sections.accompaniment.contacts ?? []) {
      if (c.recordedAt >= bandung('08:00')) minutes.set(c.role, (minutes.get(c.role) ?? 0) + (c.minutes ?? 0));
    }
    const history = await settled(casework.history(caseOf(nr), sinta));
    const made = history.facts.filter((f) => f.recordedAt >= bandung('08:00')).map((f) => f.commandId);
    facts += made.length;
    twice += made.length - new Set(made).size;
  }
  const row = columns(print, 16, 5);
  row('role', 'minutes');
  for (const [role, n] of minutes) row(words(`work-role.${role}`), String(n).padStart(7));
  row('all', String([...minutes.values()].reduce((a, b) => a + b, 0)).padStart(7));
  print('');
  print(`The line: ${count.commands} times something to send, ${count.sent} times sent. ${lost['the answer']} answers were lost and`);
  print(`${lost['the command']} commands; ${count.already} were met as done already, ${count.refused} were refused.`);
  print(`Facts in the journals of this hour: ${facts}, in the answers: ${count.facts}; done twice: ${twice}.`);
};
