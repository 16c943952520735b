/**
 * Support without end. Pak Rahmat has lived with schizophrenia for twenty years; the aim is not that he needs nobody, but that support
 * goes on being good. Each year the process is evaluated in place of the outcome, and the programme goes on, with its reason. A8.8.2
 * Person, agency and years are composed.
 */
import { type Command, createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../src/index.js';
import { columns, isStarted, type Print, settled } from '../telling.js';
import { thePlan, visits, years } from './rahmat.js';

const caseId = 'case-7';
const because = 'schizophrenia for twenty years: support keeps him well, and its end would not';
const dewi = { tenant: 'house-of-friends', actor: { kind: 'worker', id: 'dewi' }, purpose: 'care-management' } as const;

export const run = async (print: Print): Promise<void> => {
  let now = '2022-12-05T02:00:00.000Z';
  const casework = createCasework({
    ...memoryRepositories(),
    policy: everybodyMayDoEverything,
    programme: programmes.fullSupport,
    clock: () => now,
  });
  const does = (commandId: string, ...commands: readonly Command[]) => settled(casework.runAll(caseId, commands, { ...dewi, commandId }));
  /** What the lifecycle still asks for before this command. */
  const asks = async (command: Command['type']) => {
    const { next } = await settled(casework.whatNext(caseId, dewi));
    const missing = next.find((n) => n.command === command)?.missing ?? [];
    return missing.map(({ code }) => casework.kit.labels()[code]?.en ?? code);
  };

  await settled(
    casework.adopt(
      {
        caseId,
        client: { kind: 'person', ref: 'client-7' },
        responsible: 'dewi',
        source: 'family',
        site: { id: 'bandung', timeZone: 'Asia/Jakarta' },
        stage: 'planning',
        happenedAt: '2003',
        formerId: 'shelf 4, file 112',
      },
      dewi,
    ),
  );
  for (const [n, command] of thePlan.entries()) await does(`plan-${n}`, command);
  print('In the paper files since 2003; the plan is in force since 2022-12-05.');
  print('');

  const row = columns(print, 6, 8, 10, 42, 36);
  for (const { year, kept, found, network, reason } of years) {
    now = `${year}-12-04T02:00:00.000Z`;
    await does(
      `visits-${year}`,
      { type: 'service.deliver', input: { plannedServiceId: visits, amount: kept, unit: 'visit', quality: 'good' } },
      {
        type: 'accompaniment.recordContact',
        input: { with: 'client', startedBy: 'other-side', channel: 'visit', purpose: 'support', role: 'supporter' },
      },
      { type: 'monitoring.review', input: { findings: found, network: 'involved', clientTookPart: 'yes', unmetNeedIds: [] } },
    );

    if (year === 2023) {
      await does('as-outcome', { type: 'evaluation.begin', input: { kind: 'outcome' } });
      print('An outcome evaluation would ask him for an end. Before it:');
      for (const missing of await asks('termination.beginTransition')) print(`  - ${missing}`);
      print('It is set aside with its reason; the process takes its place:');
      print('');
      row('year', 'visits', 'missing', 'what the process evaluation found', 'why the programme goes on');
      await does('not-so', { type: 'termination.continueProgramme', input: { reason: 'no end is meant: evaluate the process instead' } });
    }
    now = `${year}-12-05T02:00:00.000Z`;
    await does(`begin-${year}`, { type: 'evaluation.begin', input: { kind: 'process', because } });
    const before = await asks('termination.beginTransition');
    await does(
      `evaluate-${year}`,
      { type: 'evaluation.evaluateProcess', input: { findings: found } },
      { type: 'evaluation.conclude', input: { client: 'in his own room', network, professionals: 'know when he is getting worse' } },
    );
    const after = await asks('termination.beginTransition');
    await does(`go-on-${year}`, { type: 'termination.continueProgramme', input: { reason } });
    row(String(year), String(kept), `${before.length} -> ${after.length}`, found, reason);
  }

  const { record } = await settled(casework.read(caseId, dewi));
  const replayed = await settled(casework.replay(caseId, dewi));
  const { rows } = await settled(casework.dueIn(caseId, dewi));
  print('');
  const { evaluation, termination } = record?.sections ?? {};
  print(`Stage ${record?.state.stage}; goals rated: ${evaluation?.ratings.length}; processes evaluated: ${evaluation?.processes.length}`);
  print(`Continued, each time with its reason: ${termination?.steps.filter((s) => s.step === 'continued').length}`);
  print(`The plan is to be reviewed by ${rows.find((d) => d.rule === 'monitoring.review-due')?.due}.`);
  print(`The facts, laid one upon the other, give the record: ${replayed.agrees ? 'yes' : 'no'}`);
};

if (isStarted(import.meta.url)) await run(console.log);
