/** The night, the next morning, and the day on which she comes back. */
import type { Command } from '../../src/index.js';
import { settled, wall } from '../telling.js';
import type { Desk } from './desk.js';
import { acceptAll, waiting } from './evening.js';
import { lina, made, nightLine, rosa, wati, yanti, zone } from './house.js';
import { is } from './journal.js';

export const theNight = async ({ at, does, more, now }: Desk) => {
  at('03-11 02:40');
  const report: Command = { type: 'crisis.report', input: { kind: 'self-harm', safeNow: 'no', note: 'alone, says that he cannot go on' } };
  const reported = await does(nightLine, 511, report, 'crisis reported: not safe now');
  const [fact] = reported.refused ? [] : reported.facts;
  if (!fact || !is(fact, 'crisis.reported')) throw new Error('not reported');
  more(`on standby at ${wall(now(), zone).slice(11)}: ${fact.data.atHand.standby.join(', ')}`);
  const crisisId = fact.data.crisis.id;
  at('03-11 02:45');
  const judged = { crisisId, severity: 'life-threatening', timeAvailable: 'none' } as const;
  await does(rosa, 511, { type: 'crisis.judge', input: judged }, 'judged: threat to life, no time');
  at('03-11 03:35');
  const act = { crisisId, what: 'went there, brought home to his sister', reach: 'central-worker', minutes: 50 } as const;
  await does(rosa, 511, { type: 'crisis.act', input: act }, 'went there, brought him to his sister');
  at('03-11 09:00');
  await does(yanti, 511, { type: 'crisis.stabilise', input: { crisisId } }, 'stable; Yanti sits with him');
};

export const theMorning = async (desk: Desk) => {
  const { at, casework, does, more, says } = desk;
  at('03-11 09:10');
  const { rows } = await settled(casework.due({ worker: 'wati', limit: 50 }, lina));
  says(lina, 'looks at what is still Wati’s');
  for (const { caseId, rule, due, daysOver } of rows) {
    more(`${caseId.slice(5)} ${casework.labels()[rule]?.en}: by ${due}, ${daysOver} day over`);
  }
  const handOverId = await waiting(desk, 509);
  await does(
    lina,
    509,
    { type: 'team.reassign', input: { person: 'yanti', reason: 'no answer by the evening' } },
    'no answer: reassigned to Yanti',
  );
  at('03-11 09:20');
  await does(made, 509, { type: 'team.acceptHandOver', input: { handOverId } }, 'accepts after all');
  await desk.tally('Wednesday: none is hers');
};

export const theReturn = async (desk: Desk) => {
  const { at, casework, does, told } = desk;
  at('03-16 08:00');
  const reason = 'back from 16 March on';
  const backFrom = async (by: typeof yanti | typeof made | typeof lina, cases: readonly string[]) =>
    told(
      by,
      'gives back',
      (
        await settled(
          casework.handOver({ from: by.actor.id, to: 'wati', reason, cases: [...cases] }, { ...by, commandId: `back-${by.actor.id}` }),
        )
      ).rows,
    );
  await backFrom(yanti, ['case-501', 'case-502', 'case-503', 'case-504', 'case-509', 'case-510']);
  await backFrom(made, ['case-505', 'case-506', 'case-507']);
  await backFrom(lina, ['case-508', 'case-512']);
  await desk.tally('given back: not yet hers');
  at('03-16 08:15');
  await acceptAll(desk, wati, [501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 512]);
  const { record } = await settled(casework.read('case-503', wati));
  const ids = record?.sections.plan.services.map((s) => s.id) ?? [];
  await does(
    wati,
    503,
    { type: 'plan.reassignServices', input: { plannedServiceIds: ids, responsible: 'wati' } },
    'makes the weekly visit again',
  );
  const read = await settled(casework.read('case-504', wati));
  desk.says(
    wati,
    `504 notes: ${read.record?.sections.file.notes.map((n) => (n.reader === 'author' ? 'her own' : 'the team’s')).join(', ')}`,
  );
  await desk.tally('511 stays with Yanti, as he wants');
};
