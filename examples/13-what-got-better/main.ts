/**
 * What got better. Mbak Lestari's husband left in November. In January a questionnaire says more than she does, and somebody asks; in June
 * the same questions are asked again. What changed, how far her goals came, whether the case was run well, and what whoever takes over must
 * know tomorrow. A1.4, A7.4, A8.7.3, A8.8.1
 * Person, agency and dates are composed.
 */
import { coverage, everybodyMayDoEverything, handOverSummary, handOverText, outcomes, principles, programmes } from '../../src/index.js';
import { deskOf, made } from '../desk.js';
import { isStarted, type Print, settled, wall } from '../telling.js';
import { basket, caseId, company, january, june, need, neighbours, ratings, thePlan } from './lestari.js';
import { howGoalsCameOut, howItIsRun, whatIsMet, whatWasMeasured } from './pages.js';

const tenant = 'house-of-friends';
const wahyu = { tenant, actor: { kind: 'worker', id: 'wahyu' }, purpose: 'care-management' } as const;
const rina = { tenant, actor: { kind: 'supervisor', id: 'rina' }, purpose: 'supervision' } as const;
const site = { id: 'yogyakarta', timeZone: 'Asia/Jakarta' };

const call = {
  type: 'accompaniment.recordContact',
  input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter', minutes: 20 },
} as const;

export const run = async (print: Print): Promise<void> => {
  const desk = deskOf(print, { caseId, site, ahead: '+07:00', policy: everybodyMayDoEverything, programme: programmes.fullSupport });
  const { casework, on, tell, note, does, due } = desk;

  on('2026-01-12', 'fifteen questions at a kitchen table');
  tell('09:00', 'Mbak Lestari comes over from the paper files, her plan not yet made.');
  const client = { kind: 'person', ref: 'client-31' } as const;
  await settled(
    casework.adopt({ caseId, client, responsible: 'wahyu', source: 'self', site, stage: 'planning', happenedAt: '2025-11' }, wahyu),
  );
  await does('09:40', wahyu, 'She fills in two sheets. "It is nothing," she says of the ninth question.', january);
  await due(wahyu, 'assessment.alert-to-judge');
  const { rows } = await settled(casework.dueIn(caseId, wahyu));
  const { told, next } = rows.find((r) => r.rule === 'assessment.alert-to-judge')?.escalation ?? {};
  note(
    `Told to ${told?.to?.person ?? ''}; nobody takes it in hand: to ${next?.to?.person ?? 'the supervisor'} at ${wall(next?.at ?? '', site.timeZone)}.`,
  );
  await desk.cannot('09:45', wahyu, 'Void the sheet, and the question is gone?', {
    type: 'assessment.voidEntry',
    input: { entryId: made('phq-1'), reason: 'she says it is nothing' },
  });
  await does('10:20', wahyu, 'He asks her. She thinks of it at night, has no plan, and her sister sleeps there. It is kept in view.', {
    judged: { type: 'assessment.judgeAlert', input: { measurementId: made('phq-1'), finding: 'watch', seen: 'no plan; the sister stays' } },
  });
  await due(wahyu, 'assessment.alert-to-judge', 'accompaniment.contact-due');
  note('Her level of need is moderate: so soon he is to see her again.');
  await does('10:40', wahyu, 'They agree that he may call, and that her sister may pick up.', {
    phone: { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, nameToUse: 'Bu Tari' } },
  });
  await does('14:00', wahyu, 'The plan is made with her: three goals, five levels each, in her words.', thePlan);

  on('2026-02-09', 'as often as she needs');
  await does('09:00', wahyu, 'He calls.', { 'call-1': call });
  on('2026-03-02', 'half way');
  for (const n of [1, 2, 3])
    await does('09:00', wahyu, `Basket ${n} is brought.`, {
      [`basket-${n}`]: { type: 'service.deliver', input: { plannedServiceId: basket, amount: 1, unit: 'basket', quality: 'good' } },
    });
  await does('09:30', wahyu, 'She goes to the group with him, once.', {
    'call-2': call,
    with: { type: 'accompaniment.enable', input: { goalId: company, level: 'with' } },
  });

  on('2026-06-15', 'the same questions again');
  await does('09:00', wahyu, 'The same two sheets, in the same version.', june);
  await does('09:40', wahyu, 'A review: the baskets came, nobody was found to talk to.', {
    received: { type: 'monitoring.verify', input: { plannedServiceId: basket, received: 'received-and-used' } },
    review: {
      type: 'monitoring.review',
      input: {
        findings: 'eats, sleeps; still alone',
        network: 'not-involved',
        clientTookPart: 'yes',
        unmetNeedIds: [neighbours],
        gaps: [{ needId: neighbours, why: 'no-service' }],
      },
    },
    begin: { type: 'evaluation.begin', input: { kind: 'outcome' } },
  });
  await does('10:10', wahyu, 'How far did each goal come? She says it herself.', ratings);

  const before = await settled(casework.reading(caseId, outcomes, wahyu));
  print('');
  print('WHAT GOT BETTER, read with her');
  whatWasMeasured(print, before.value);
  print('');
  howGoalsCameOut(print, before.value);

  const labels = casework.labels();
  const run = await settled(casework.reading(caseId, principles, rina));
  print('');
  print('HOW IT IS RUN, read by her supervisor');
  howItIsRun(print, run.value);
  print('');
  const met = await settled(casework.reading(caseId, coverage, rina));
  whatIsMet(print, met.value, { [need]: 'food until the stall earns again', [neighbours]: 'somebody to talk to' }, labels);

  const page = await settled(casework.reading(caseId, handOverSummary(labels), { ...wahyu, actor: { kind: 'worker', id: 'tuti' } }));
  print('');
  print('TOMORROW MORNING, read by Tuti who takes over');
  for (const line of handOverText(page.value, 'en').split('\n')) print(line);
};

if (isStarted(import.meta.url)) await run(console.log);
