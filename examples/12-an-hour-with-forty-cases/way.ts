/** The way of a case as far as it has come: the same commands for all, stage by stage, with what differs from client to client. Composed. */
import { type Command, newId, type Stage } from '../../src/index.js';
import { consentTo } from './house.js';

export interface Client {
  readonly nr: number;
  readonly stage: Stage;
  /** Days before the hour. */
  readonly opened: number;
  readonly domain: 'food-insecurity' | 'housing-instability' | 'employment-status' | 'legal-status';
  readonly wish: string;
  readonly service: string;
  readonly alternative: string;
  readonly everyDays: number;
}
/** What the n-th command of a stage made. */
export const madeIn = (nr: number, stage: Stage, n: number): string => newId({ commandId: `${nr}-${stage}~${n}` });

const cannotWait = { type: 'screening.recordCondition', input: { acute: 'none' } } as const;
const service: Command = {
  type: 'consent.give',
  input: {
    purpose: 'service',
    covers: [],
    from: '2025-09-01',
    givenBy: 'client',
    ageSeen: 'adult',
    proof: { how: 'written', language: 'id', textVersion: '2026-1' },
  },
};

const planOf = ({ nr, wish, service: serviceId, alternative, everyDays }: Client): readonly Command[] => {
  const needId = madeIn(nr, 'planning', 1);
  const goal = { needId, term: 'short-term', criteria: ['it lasts for a month'], targetDate: '2026-06-30' } as const;
  return [
    { type: 'plan.formulateProblem', input: { title: wish, needIds: [needId], rank: 1, clientsWish: wish, resource: 'a neighbour' } },
    { type: 'plan.setGoal', input: { ...goal, title: wish, whose: 'client' } },
    { type: 'plan.makeContingency', input: { ifThis: 'it fails', thenThat: 'ask the next agency', call: 'sinta' } },
    {
      type: 'plan.planService',
      input: {
        title: serviceId,
        needId,
        goalIds: [madeIn(nr, 'active', 1)],
        how: 'agency',
        responsible: 'sinta',
        serviceId,
        alternatives: [alternative],
        everyDays,
      },
    },
    { type: 'plan.agree', input: { part: 'agreed' } },
    { type: 'plan.putInForce', input: {} },
  ];
};
export const plannedService = (nr: number) => madeIn(nr, 'active', 3);

const intakeOf = ({ domain, wish }: Client): readonly Command[] => [
  { type: 'intake.orient', input: { topics: ['services', 'rights', 'confidentiality', 'complaint'], language: 'id' } },
  { type: 'intake.explore', input: { domain, inOwnWords: wish, urgent: 'can-wait' } },
  { type: 'intake.checkEligibility', input: { result: 'eligible' } },
  { type: 'intake.agreeContract', input: { clientDoes: 'comes', workerDoes: 'asks the agencies', agreedByClient: 'agreed' } },
  service,
  { type: 'intake.complete', input: {} },
];
const assessmentOf = ({ nr, domain, wish }: Client): readonly Command[] => [
  { type: 'assessment.recordFinding', input: { domain, source: 'client', bears: 'limit', found: wish } },
  { type: 'assessment.nameNeed', input: { domain, title: wish, findingIds: [madeIn(nr, 'planning', 0)], service: 'wanted' } },
  {
    type: 'assessment.recordFinding',
    input: { domain: 'social-connection', source: 'observation', bears: 'strength', found: 'a neighbour' },
  },
  { type: 'assessment.rankNeeds', input: { order: [madeIn(nr, 'planning', 1)] } },
  {
    type: 'assessment.measure',
    input: { use: 'baseline', instrument: { id: 'hunger-vital-sign', version: '1' }, score: nr % 3, clientPart: 'answered' },
  },
  { type: 'assessment.complete', input: {} },
];

/** What brings a case from each stage into the next. */
export const way: readonly { readonly to: Stage; readonly by: (client: Client) => readonly Command[] }[] = [
  { to: 'screening', by: () => [{ type: 'screening.begin', input: {} }] },
  {
    to: 'intake',
    by: ({ wish }) => [
      cannotWait,
      { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
      { type: 'screening.admit', input: { reason: wish } },
    ],
  },
  {
    to: 'assessment',
    by: intakeOf,
  },
  {
    to: 'planning',
    by: assessmentOf,
  },
  { to: 'active', by: planOf },
  {
    to: 'evaluation',
    by: ({ nr }) => [
      consentTo(`agency-${nr}`, '2025-09-01'),
      {
        type: 'monitoring.review',
        input: { findings: 'the goal is near', network: 'involved', clientTookPart: 'yes', unmetNeedIds: [] },
      },
      { type: 'evaluation.begin', input: { kind: 'outcome' } },
    ],
  },
];
