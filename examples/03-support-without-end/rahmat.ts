/** What is agreed with Pak Rahmat, and what each year brought. Composed. */
import { type Command, newId } from '../../src/index.js';

/** What a command makes has an id that is derived from the command's: the host knows it beforehand. */
const made = (n: number) => newId({ commandId: `plan-${n}` });
const [need, mine, theirs] = [made(0), made(2), made(3)];
export const visits = made(7);

/** He comes from the paper files, in planning; the plan is made with him in one sitting. */
export const thePlan: readonly Command[] = [
  {
    type: 'assessment.nameNeed',
    input: { domain: 'daily-living', title: 'somebody who comes, every week', findingIds: [], service: 'wanted' },
  },
  {
    type: 'plan.formulateProblem',
    input: {
      title: 'alone, he stops cooking and taking his tablets',
      needIds: [need],
      rank: 1,
      clientsWish: 'to stay in my own room',
      resource: 'the neighbour, the warung',
    },
  },
  {
    type: 'plan.setGoal',
    input: {
      title: 'stay in my own room',
      needId: need,
      whose: 'client',
      term: 'long-term',
      criteria: ['no night in hospital', 'rent paid'],
      targetDate: '2035-12-31',
    },
  },
  {
    type: 'plan.setGoal',
    input: {
      title: 'eats and takes his tablets every day',
      needId: need,
      whose: 'worker',
      term: 'long-term',
      criteria: ['box empty on Sunday'],
      targetDate: '2035-12-31',
    },
  },
  { type: 'team.addMember', input: { person: 'nurse-ani', discipline: 'nurse', standby: 'standby' } },
  { type: 'plan.consultTeam', input: { consulted: ['nurse-ani'], advice: 'the same person each week' } },
  {
    type: 'plan.makeContingency',
    input: { ifThis: 'he does not open the door', thenThat: 'ask the neighbour, then the nurse', call: 'nurse-ani' },
  },
  {
    type: 'plan.planService',
    input: {
      title: 'weekly visit',
      needId: need,
      goalIds: [mine, theirs],
      how: 'own',
      responsible: 'dewi',
      alternatives: [],
      everyDays: 7,
    },
  },
  { type: 'plan.agree', input: { part: 'agreed' } },
  { type: 'plan.putInForce', input: {} },
];

export const years = [
  {
    year: 2023,
    kept: 49,
    found: '49 of 52 visits were kept',
    network: 'the neighbour has a key now',
    reason: 'without the visits he stops eating',
  },
  {
    year: 2024,
    kept: 44,
    found: 'eight visits fell out when Dewi was ill',
    network: 'the neighbour moved away',
    reason: 'he asks that it goes on',
  },
  {
    year: 2025,
    kept: 51,
    found: 'a second worker stands in',
    network: 'the warung keeps a plate for him',
    reason: 'steady, and only with the visits',
  },
] as const;
