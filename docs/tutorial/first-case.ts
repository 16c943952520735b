// #region setup
import { type Command, createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../src/index.js';

let now = '2026-01-05T02:00:00.000Z';
const casework = createCasework({
  ...memoryRepositories(),
  policy: everybodyMayDoEverything,
  programme: programmes.fullSupport,
  clock: () => now,
});
const by = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
// #endregion

// #region open
const opened = await casework.open(
  {
    client: { kind: 'person', ref: 'client-17' },
    responsible: 'rina',
    source: 'community',
    site: { id: 'jakarta-timur', timeZone: 'Asia/Jakarta' },
  },
  by,
);
if (opened.refused) throw new Error(JSON.stringify(opened.because));
const { caseId } = opened;
// #endregion

// #region helpers
const label = (code: string) => casework.labels()[code]?.en ?? code;

const go = async (...commands: Command[]) => {
  const done = await casework.runAll(caseId, commands, by);
  if (done.refused) throw new Error(`${commands[done.at ?? 0]?.type}: ${done.because.map(({ code, path }) => path ?? code).join(', ')}`);
  return done;
};

const record = async () => {
  const seen = await casework.read(caseId, by);
  if (seen.refused || !seen.record) throw new Error('not for this reader');
  return seen.record;
};
// #endregion

// #region refused
await go({ type: 'screening.begin', input: {} });
const tooEarly = await casework.run(caseId, { type: 'screening.admit', input: { reason: 'asked for help' } }, by);
if (tooEarly.refused) for (const { code } of tooEarly.because) console.log('missing:', label(code));
// #endregion

// #region admit
await go(
  { type: 'screening.recordCondition', input: { acute: 'none' } },
  { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
  { type: 'screening.admit', input: { reason: 'lives in the area, and asked for help with food' } },
);
console.log('stage:', label(`stage.${(await record()).state.stage}`));
// #endregion

// #region intake
await go(
  { type: 'intake.orient', input: { topics: ['services', 'rights', 'confidentiality', 'complaint'], language: 'id' } },
  { type: 'intake.explore', input: { domain: 'food-insecurity', inOwnWords: 'there is not enough to eat', urgent: 'can-wait' } },
  { type: 'intake.checkEligibility', input: { result: 'eligible' } },
  {
    type: 'intake.agreeContract',
    input: { clientDoes: 'comes to the appointments', workerDoes: 'asks the agencies', agreedByClient: 'agreed' },
  },
  {
    type: 'consent.give',
    input: {
      purpose: 'service',
      covers: [],
      from: '2026-01-05',
      givenBy: 'client',
      ageSeen: 'adult',
      proof: { how: 'written', language: 'id', textVersion: '2026-1' },
    },
  },
  { type: 'intake.complete', input: {} },
);
// #endregion

// #region findings
now = '2026-01-12T02:00:00.000Z';
await go(
  { type: 'assessment.recordFinding', input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'skips meals' } },
  {
    type: 'assessment.recordFinding',
    input: { domain: 'social-connection', source: 'observation', bears: 'strength', found: 'a neighbour helps' },
  },
);
const [skipsMeals] = (await record()).sections.assessment.findings;
if (!skipsMeals) throw new Error('the finding was just recorded');

await go({
  type: 'assessment.nameNeed',
  input: { domain: 'food-insecurity', title: 'food until the end of the month', findingIds: [skipsMeals.id], service: 'wanted' },
});
const [need] = (await record()).sections.assessment.needs;
if (!need) throw new Error('the need was just named');
// #endregion

// #region baseline
await go(
  { type: 'assessment.rankNeeds', input: { order: [need.id] } },
  {
    type: 'assessment.measure',
    input: { use: 'baseline', instrument: { id: 'hunger-vital-sign', version: '1' }, score: 2, clientPart: 'answered' },
  },
  { type: 'assessment.complete', input: {} },
);
// #endregion

// #region goals
await go(
  {
    type: 'plan.formulateProblem',
    input: { title: 'not enough food', needIds: [need.id], rank: 1, clientsWish: 'to eat every day', resource: 'food pantry' },
  },
  {
    type: 'plan.setGoal',
    input: {
      title: 'meals every day',
      needId: need.id,
      whose: 'client',
      term: 'long-term',
      criteria: ['three meals a day for a month'],
      targetDate: '2026-06-30',
    },
  },
  {
    type: 'plan.setGoal',
    input: {
      title: 'registered at the pantry',
      needId: need.id,
      whose: 'worker',
      term: 'short-term',
      criteria: ['has a pantry card'],
      targetDate: '2026-02-15',
    },
  },
);
const { goals } = (await record()).sections.plan;
// #endregion

// #region plan
await go(
  { type: 'team.addMember', input: { person: 'dewi', discipline: 'nurse', standby: 'standby' } },
  { type: 'plan.consultTeam', input: { consulted: ['dewi'], advice: 'start with the pantry' } },
  { type: 'plan.makeContingency', input: { ifThis: 'no food in the house', thenThat: 'emergency parcel', call: 'rina' } },
  {
    type: 'plan.planService',
    input: {
      title: 'food parcels',
      needId: need.id,
      goalIds: goals.map((goal) => goal.id),
      how: 'agency',
      responsible: 'rina',
      serviceId: 'pantry',
      alternatives: ['soup-kitchen'],
      everyDays: 7,
    },
  },
  { type: 'plan.agree', input: { part: 'agreed' } },
  { type: 'plan.putInForce', input: {} },
);
const [parcels] = (await record()).sections.plan.services;
if (!parcels) throw new Error('the service was just planned');
console.log('stage:', label(`stage.${(await record()).state.stage}`));
// #endregion

// #region due
now = '2026-01-20T02:00:00.000Z';
const due = await casework.dueIn(caseId, by);
if (!due.refused) for (const { rule, due: day, daysOver } of due.rows.slice(0, 2)) console.log(day, label(rule), `(${daysOver} days over)`);
// #endregion

// #region active
now = '2026-03-02T02:00:00.000Z';
await go(
  {
    type: 'service.deliver',
    input: { plannedServiceId: parcels.id, amount: 4, unit: 'parcel', quality: 'good' },
    happenedAt: '2026-02-27',
  },
  { type: 'monitoring.verify', input: { plannedServiceId: parcels.id, received: 'received-and-used' } },
  {
    type: 'accompaniment.recordContact',
    input: { with: 'client', channel: 'office', purpose: 'support', role: 'supporter', minutes: 40 },
  },
  {
    type: 'monitoring.review',
    input: { findings: 'parcels come and are used', network: 'involved', clientTookPart: 'yes', unmetNeedIds: [] },
  },
);
// #endregion

// #region evaluation
now = '2026-06-30T02:00:00.000Z';
await go(
  { type: 'evaluation.begin', input: { kind: 'outcome' } },
  ...goals.map(
    (goal): Command => ({ type: 'evaluation.rateGoal', input: { goalId: goal.id, attainment: 'expected', ratedWith: 'client' } }),
  ),
  {
    type: 'evaluation.conclude',
    input: { client: 'eats every day', network: 'the neighbour still helps', professionals: 'the pantry knows the family' },
  },
);
// #endregion

// #region ending
await go({ type: 'termination.beginTransition', input: { reason: 'the goals are reached' } });
await go(
  { type: 'termination.recordOwnPlanning', input: { activity: 'fetches the parcels alone', met: 'met' } },
  { type: 'termination.goUnaccompanied', input: {} },
);
now = '2026-07-31T02:00:00.000Z';
await go({ type: 'termination.exit', input: {} });
// #endregion

// #region follow-up
await go(
  {
    type: 'consent.give',
    input: {
      purpose: 'follow-up',
      covers: [],
      from: '2026-07-31',
      givenBy: 'client',
      proof: { how: 'written', language: 'id', textVersion: '2026-1' },
    },
  },
  {
    type: 'client.setSafeContact',
    input: { channel: 'phone', allowed: true, hours: [{ from: '17:00', until: '20:00' }], words: 'ask for nobody else' },
  },
  { type: 'followUp.begin', input: {} },
);
now = '2026-08-28T10:30:00.000Z';
await go({ type: 'followUp.recordVisit', input: { channel: 'phone', reached: 'reached', client: 'still eats every day', minutes: 15 } });
await go({ type: 'followUp.close', input: { reason: 'the client wants no more calls' } });
console.log('stage:', label(`stage.${(await record()).state.stage}`));
// #endregion

// #region replay
const replayed = await casework.replay(caseId, by);
const history = await casework.history(caseId, by);
if (!replayed.refused && !history.refused) console.log(`${history.facts.length} facts give the same record: ${replayed.agrees}`);
// #endregion
