/** What was found, what is planned, and what the two quarrel about. Each names whom it is about. */
import { type Command, newId } from '../../src/index.js';
import { elder, father, mother, younger } from './family.js';

const made = (commandId: string) => newId({ commandId });

type Finding = Extract<Command, { type: 'assessment.recordFinding' }>['input'];
const finding = (domain: Finding['domain'], found: string, ...members: string[]): Command => ({
  type: 'assessment.recordFinding',
  input: { domain, source: 'client', bears: 'limit', found, ...(members.length > 0 && { members }) },
});
export const ofNobody = finding('social-connection', 'they quarrel about who is at home in the afternoon');
export const findings: Readonly<Record<string, Command>> = {
  'found-debts': finding('financial-insecurity', 'owes the motorcycle shop nine months', father),
  'found-course': finding('employment-status', 'sewed in a factory once, and wants to again', mother),
  'found-books': finding('educational-attainment', 'stays at home on days when a book must be paid', younger),
  'found-quarrel': finding('social-connection', 'they quarrel about who is at home in the afternoon', father, mother),
};

const need = (title: string, on: string, more: Partial<Extract<Command, { type: 'assessment.nameNeed' }>['input']>): Command => ({
  type: 'assessment.nameNeed',
  input: { domain: 'financial-insecurity', title, findingIds: [made(on)], service: 'wanted', ...more },
});
export const needs: Readonly<Record<string, Command>> = {
  'need-debts': need('the debts', 'found-debts', { service: 'declined', why: 'own-way', members: [father] }),
  'need-course': need('a trade', 'found-course', { domain: 'employment-status', members: [mother] }),
  'need-school': need('to be in school every day', 'found-books', { domain: 'educational-attainment', members: [younger] }),
};

type Goal = Extract<Command, { type: 'plan.setGoal' }>['input'];
const goal = (title: string, needId: string, whose: Goal['whose'], criterion: string, member: string): Command => ({
  type: 'plan.setGoal',
  input: { title, needId, whose, term: 'short-term', criteria: [criterion], targetDate: '2026-12-20', members: [member] },
});
export const goals: Readonly<Record<string, Command>> = {
  'goal-course': goal('sews for money', made('need-course'), 'client', 'a first order is paid', mother),
  'goal-school': goal('in school every day', made('need-school'), 'worker', 'no day missed in a month', younger),
};

const service = (title: string, needId: string, goalIds: readonly string[], serviceId: string): Command => ({
  type: 'plan.planService',
  input: { title, needId, goalIds: [...goalIds], how: 'agency', responsible: 'yusuf', serviceId, alternatives: [] },
});
export const debtAdvice = service('debt advice', made('need-debts'), [], 'debt-advice');
export const course = service('sewing course', made('need-course'), [made('goal-course')], 'sewing-course');
export const schoolFund = service('school fund', made('need-school'), [made('goal-school')], 'school-fund');
export const mosqueFund = service('mosque fund', made('need-school'), [made('goal-school')], 'mosque-fund');

const refer = (planned: string, serviceId: string, besideBecause?: string): Command => ({
  type: 'referral.draft',
  input: {
    plannedServiceId: made(planned),
    serviceId,
    agencyId: `${serviceId}-office`,
    contactPerson: `${serviceId}-desk`,
    requirementsChecked: [{ asks: 'family card', state: 'met' }],
    funding: 'free',
    members: [younger],
    ...(besideBecause !== undefined && { besideBecause }),
  },
});
export const toSchoolFund = refer('school-fund', 'school-fund');
export const toMosqueFund = (because?: string): Command => refer('mosque-fund', 'mosque-fund', because);

export const rest: readonly Command[] = [
  { type: 'plan.formulateProblem', input: { title: 'one wage for four', needIds: [made('need-course'), made('need-school')], rank: 1 } },
  { type: 'plan.makeContingency', input: { ifThis: 'the quarrel gets loud', thenThat: 'ring Yusuf, day or night', call: 'yusuf' } },
];

type Part = Extract<Command, { type: 'plan.agree' }>['input']['part'];
export const says = (part: Part, ...members: string[]): Command => ({ type: 'plan.agree', input: { part, members } });
export const inForce: Command = { type: 'plan.putInForce', input: {} };
export const goOnAgainst: Command = {
  type: 'team.waive',
  input: { requirement: 'plan.client-agrees', reason: 'nothing in it is asked of him; he is asked again in June', until: '2026-06-30' },
};

export const disputeId = made('dispute');
export const dispute: Command = {
  type: 'accompaniment.openDispute',
  input: {
    title: 'who is at home in the afternoon',
    parties: ['father-10', 'mother-10'],
    between: 'clients',
    members: [father, mother],
  },
};
export const speakFor = (advocate: string): Command => ({
  type: 'accompaniment.advocate',
  input: {
    disputeId,
    advocate,
    towards: 'sewing-course-office',
    because: 'more-effective',
    clientAgrees: 'agrees',
    what: 'asked for a course in the morning',
    members: [mother],
  },
});
export const mediate = (mediator: string, ...agreedBy: string[]): Command => ({
  type: 'accompaniment.mediate',
  input: { disputeId, mediator, agreedBy, members: [father, mother], result: 'two afternoons each' },
});
export const moveOut: Command = {
  type: 'client.moveOut',
  input: { memberId: elder, toCase: 'case-11', reason: 'wants nobody to come after her' },
};
