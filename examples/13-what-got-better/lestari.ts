/** What is agreed with Mbak Lestari in January, and what half a year brought. Composed. */
import { type Command, instruments, newId } from '../../src/index.js';

export const caseId = 'case-31';
const made = (commandId: string) => newId({ commandId });
export const [need, neighbours, sleep, meals, company, basket] = ['need', 'neighbours', 'sleep', 'meals', 'company', 'basket'].map(
  made,
) as [string, string, string, string, string, string];

/** The nine questions of the PHQ-9 in their order, each answered from 0 (not at all) to 3 (nearly every day). */
const depression = (...given: readonly number[]) =>
  instruments.phq9.items
    .filter((item) => item.notScored === undefined)
    .map((item, n) => ({ item: item.id, answer: instruments.phq9.answers?.find((a) => a.weight === given[n])?.code ?? '' }));

/** How much help she needs in each area of life: *basic* where nothing else is said. */
const areas = (more: Readonly<Record<string, string>>) =>
  instruments.kasusAcuity.items.map(({ id }) => ({ item: id, answer: more[id] ?? 'self-managed' }));

const measured = (of: 'phq9' | 'kasusAcuity', use: 'baseline' | 'reassessment', answers: { item: string; answer: string }[]): Command => {
  const { id, version } = instruments[of];
  return { type: 'assessment.measure', input: { use, instrument: { id, version }, clientPart: 'answered', answers } };
};

export const january: Readonly<Record<string, Command>> = {
  'phq-1': measured('phq9', 'baseline', depression(2, 2, 3, 2, 1, 2, 1, 0, 1)),
  'areas-1': measured(
    'kasusAcuity',
    'baseline',
    areas({
      'mental-health': 'moderate',
      'food-insecurity': 'moderate',
      'social-connection': 'moderate',
      'financial-insecurity': 'moderate',
      'employment-status': 'moderate',
      'housing-instability': 'basic',
      'daily-living': 'basic',
    }),
  ),
};
export const june: Readonly<Record<string, Command>> = {
  'phq-2': measured('phq9', 'reassessment', depression(1, 1, 1, 1, 0, 1, 0, 0, 0)),
  'areas-2': measured('kasusAcuity', 'reassessment', areas({ 'mental-health': 'basic', 'food-insecurity': 'basic' })),
};

const goal = (title: string, needId: string, whose: 'client' | 'worker', criteria: string[]): Command => ({
  type: 'plan.setGoal',
  input: { title, needId, whose, term: 'short-term', criteria, targetDate: '2026-06-30' },
});
const scale = (
  goalId: string,
  importance: number,
  difficulty: number,
  levels: readonly string[],
  baseline: 'less' | 'much-less',
): Command => {
  const [much = '', more = '', expected = '', less = '', least = ''] = levels;
  return {
    type: 'plan.scaleGoal',
    input: { goalId, importance, difficulty, baseline, levels: { 'much-more': much, more, expected, less, 'much-less': least } },
  };
};

/** Made with her in one sitting, at her own table. */
export const thePlan: Readonly<Record<string, Command>> = {
  found: {
    type: 'assessment.recordFinding',
    input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'eats what is left over at the stall' },
  },
  need: {
    type: 'assessment.nameNeed',
    input: { domain: 'food-insecurity', title: 'food until the stall earns again', findingIds: [made('found')], service: 'wanted' },
  },
  neighbours: {
    type: 'assessment.nameNeed',
    input: { domain: 'social-connection', title: 'somebody to talk to', findingIds: [made('found')], service: 'wanted' },
  },
  problem: {
    type: 'plan.formulateProblem',
    input: { title: 'alone with it since her husband left', needIds: [need, neighbours], rank: 1 },
  },
  sleep: goal('sleep through the night', neighbours, 'client', ['five nights of seven', 'no tablets from the stall']),
  meals: goal('eat every day', need, 'client', ['three meals, the children too']),
  company: goal('one hour with others each week', neighbours, 'worker', ['goes by herself']),
  'sleep-levels': scale(sleep, 3, 3, ['sleeps every night', '6 nights of 7', '5 nights of 7', '3 or 4 nights', 'hardly ever'], 'much-less'),
  'meals-levels': scale(
    meals,
    3,
    2,
    ['helps a neighbour out', '3 meals, every day', '3 meals, most days', 'a meal a day', 'days without'],
    'less',
  ),
  'company-levels': scale(company, 2, 2, ['leads the group', 'twice a week', 'once a week', 'now and then', 'never'], 'much-less'),
  member: { type: 'team.addMember', input: { person: 'nurse-ani', discipline: 'nurse', standby: 'standby' } },
  consulted: { type: 'plan.consultTeam', input: { consulted: ['nurse-ani'], advice: 'one thing at a time' } },
  if: {
    type: 'plan.makeContingency',
    input: { ifThis: 'she cannot sleep for three nights', thenThat: 'call the nurse', call: 'nurse-ani' },
  },
  basket: {
    type: 'plan.planService',
    input: {
      title: 'food basket',
      needId: need,
      goalIds: [meals],
      how: 'own',
      responsible: 'wahyu',
      alternatives: [],
      everyDays: 14,
      amount: 1,
      unit: 'basket',
    },
  },
  group: {
    type: 'plan.planService',
    input: { title: 'women at the mosque', needId: neighbours, goalIds: [company], how: 'agency', responsible: 'wahyu', alternatives: [] },
  },
  agreed: { type: 'plan.agree', input: { part: 'agreed' } },
  'in-force': { type: 'plan.putInForce', input: {} },
};

/** How each goal came out, rated with her. */
export const ratings: Readonly<Record<string, Command>> = {
  'sleep-rated': { type: 'evaluation.rateGoal', input: { goalId: sleep, attainment: 'expected', ratedWith: 'client' } },
  'meals-rated': { type: 'evaluation.rateGoal', input: { goalId: meals, attainment: 'more', ratedWith: 'client' } },
  'company-rated': { type: 'evaluation.rateGoal', input: { goalId: company, attainment: 'less', ratedWith: 'client' } },
};
