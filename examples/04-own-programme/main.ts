/**
 * A clinic's own programme. Maria's clinic takes elements of two models and leaves some out, adds a room, a stage, a requirement and a
 * stricter rule, and later moves a case to a newer version of its programme. Clinic and client are composed.
 */
import { createCasework, everybodyMayDoEverything, memoryRepositories, newId } from '../../src/index.js';
import { columns, isStarted, type Print, settled } from '../telling.js';
import { type Clinic, clinicKit, version1, version2 } from './clinic.js';

const caseId = 'case-4';
const maria = { tenant: 'clinic', actor: { kind: 'worker', id: 'maria' }, purpose: 'care-management' } as const;
const need = newId({ commandId: 'need' });

export const run = async (print: Print): Promise<void> => {
  let now = '2026-03-02T01:00:00.000Z';
  const host = { ...memoryRepositories(), policy: everybodyMayDoEverything, kit: clinicKit, clock: () => now };
  const words = clinicKit.labels();
  const row = columns(print, 28, 38, 40);

  print('What the blend makes of its elements:');
  for (const code of ['team.has-members', 'plan.both-views', 'plan.has-goal']) row(`  ${code}`, version1.requirements[code] ?? 'required');
  row('  models', version1.models.join(', '));
  print(`Stages: ${Object.keys(clinicKit.stages).slice(5, 9).join(' -> ')}`);
  print('');

  const first = createCasework({ ...host, programme: version1 });
  const does = async (casework: typeof first, command: Clinic['command'], commandId: string = command.type) => {
    const done = await casework.run(caseId, command, { ...maria, commandId });
    const { stage } = await settled(casework.whatNext(caseId, maria));
    row(
      words[`stage.${stage}`]?.en ?? stage,
      words[command.type]?.en ?? command.type,
      done.refused
        ? done.because.map((r) => `${clinicKit.parts.requirement.has(r.code) ? 'needed first' : 'no'}: ${words[r.code]?.en}`).join('; ')
        : 'done',
    );
  };
  row('stage', 'what is asked for', 'answer');
  const site = { id: 'kupang', timeZone: 'Asia/Makassar' };
  await settled(
    first.adopt(
      {
        caseId,
        client: { kind: 'person', ref: 'client-4' },
        responsible: 'maria',
        source: 'clinic',
        site,
        stage: 'planning',
        happenedAt: '2026-02-20',
      },
      maria,
    ),
  );
  await does(
    first,
    {
      type: 'assessment.nameNeed',
      input: { domain: 'hiv-care', title: 'to begin and to stay', findingIds: [], service: 'wanted', kinds: ['hiv'] },
    },
    'need',
  );
  const goalBy = (targetDate: string): Clinic['command'] => ({
    type: 'plan.setGoal',
    input: {
      title: 'tablets every day',
      needId: need,
      whose: 'client',
      term: 'short-term',
      criteria: ['nothing left in the box'],
      targetDate,
    },
  });
  await does(first, goalBy('2026-12-31'), 'goal-too-far');
  await does(first, goalBy('2026-08-01'), 'goal');
  await does(first, { type: 'plan.formulateProblem', input: { title: 'afraid of side effects', needIds: [need], rank: 1 } });
  await does(first, {
    type: 'plan.planService',
    input: {
      title: 'treatment',
      needId: need,
      goalIds: [newId({ commandId: 'goal' })],
      how: 'own',
      responsible: 'maria',
      alternatives: [],
    },
  });
  await does(first, { type: 'plan.makeContingency', input: { ifThis: 'two days without tablets', thenThat: 'ring Maria, day or night' } });
  await does(first, { type: 'plan.agree', input: { part: 'agreed' } });
  await does(first, { type: 'plan.putInForce', input: {} }, 'too-early');
  await does(first, {
    type: 'assessment.recordFinding',
    input: { domain: 'hiv-care', source: 'record', bears: 'neutral', found: 'tested in January', kinds: ['hiv'] },
  });
  await does(first, { type: 'plan.putInForce', input: {} });
  await does(first, { type: 'adherence.recordTalk', input: { says: 'not-yet' } });
  await does(first, { type: 'adherence.begin', input: {} }, 'not-ready');
  now = '2026-03-09T01:00:00.000Z';
  await does(first, { type: 'adherence.recordTalk', input: { says: 'ready' } }, 'second-talk');
  await does(first, { type: 'adherence.begin', input: {} });
  now = '2026-04-06T01:00:00.000Z';
  await does(first, { type: 'adherence.countTablets', input: { taken: 93 } });

  /** The host brings out version 2. It keeps version 1 beside it: the case stays pinned until somebody moves it. */
  const second = createCasework({ ...host, programme: version2, programmes: [version1] });
  const look = async () => (await settled(second.read(caseId, maria))).record;
  print('');
  const pin = (await look())?.sections.access.programme;
  print(`After version 2 is out, the case follows ${pin?.id} ${pin?.version}.`);
  await does(second, {
    type: 'access.moveProgramme',
    input: { programme: { id: version2.id, version: '2' }, reason: 'closer review was agreed with the client' },
  });
  const record = await look();
  for (const change of record?.sections.access.programmeMoves[0]?.changes ?? []) print(`  changes for this client: ${change}`);
  print(`Tablets taken: ${record?.sections.adherence.counts[0]?.taken} %`);
  const { rows } = await settled(second.dueIn(caseId, maria));
  for (const { rule, due } of rows.filter((d) => d.rule === 'adherence.count-due' || d.rule === 'monitoring.review-due'))
    row(`  ${due}`, words[rule]?.en ?? rule);
};

if (isStarted(import.meta.url)) await run(console.log);
