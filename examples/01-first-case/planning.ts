import { composed, consents, type Line, own, read, type Step } from './line.js';
import type { Published } from './read-fhir.js';
import type { Near } from './read-pantries.js';
import { files } from './resources.js';
import { words } from './words.js';
import { worker } from './world.js';

/** What is known, what is needed, and what is planned: all of it counted from the answers. */
export const planning = (facts: Published, [pantry, ...others]: Near): readonly Step[] => {
  const ids = facts.needs.map((_, n) => `need-${n + 1}.0`);
  const [first = '', last = ''] = [ids[0], ids[ids.length - 1]];
  return [
    {
      name: 'intake',
      at: '2020-09-11T13:00:00.000Z',
      lines: [
        own({ type: 'intake.orient', input: { topics: ['services', 'rights', 'confidentiality', 'complaint'], language: 'en' } }),
        ...facts.needs.map(
          (need): Line => ({
            origin: files.answers,
            does: { type: 'intake.explore', input: { domain: 'food-insecurity', inOwnWords: need.inOwnWords, urgent: 'can-wait' } },
            shows: [need.says],
          }),
        ),
        own({ type: 'intake.checkEligibility', input: { result: 'eligible' } }, { shows: ['eligibility.eligible'] }),
        own(
          {
            type: 'intake.agreeContract',
            input: { clientDoes: 'keeps the appointments', workerDoes: 'asks the pantries', agreedByClient: 'agreed' },
          },
          { shows: ['agreement.agreed'] },
        ),
        own(consents({ purpose: 'service', covers: [], from: '2020-09-11' }), { shows: ['consent-purpose.service'] }),
        own({ type: 'intake.complete', input: {} }),
      ],
    },
    {
      name: 'assessment',
      at: '2020-09-11T15:00:00.000Z',
      lines: [
        ...facts.needs.map((need, n) => read(need.finding, { id: `finding-${n + 1}`, shows: ['finding-source.client', need.says] })),
        read(facts.baseline, { shows: ['measurement-use.baseline', `${facts.score} / 2`] }),
        read(facts.professional, { shows: ['finding-source.professional', facts.condition] }),
        ...facts.needs.map(
          (need, n): Line => ({
            origin: need.origin,
            id: `need-${n + 1}`,
            shows: [need.title],
            does: {
              type: 'assessment.nameNeed',
              input: { domain: 'food-insecurity', title: need.title.en, findingIds: [`finding-${n + 1}.0`], service: 'wanted' },
            },
          }),
        ),
        own({ type: 'assessment.rankNeeds', input: { order: ids } }),
        own({ type: 'assessment.complete', input: {} }),
      ],
    },
    { name: 'unplanned', at: '2020-09-11T16:00:00.000Z', lines: [own({ type: 'plan.putInForce', input: {} })] },
    {
      name: 'plan',
      at: '2020-09-11T20:00:00.000Z',
      lines: [
        read(facts.goal(first), { id: 'goal-1', shows: ['goal-view.client', facts.measure, facts.targetDate] }),
        own({ type: 'plan.formulateProblem', input: { title: 'not enough food', needIds: ids, rank: 1 } }),
        own(
          {
            type: 'plan.setGoal',
            input: {
              title: 'registered at the pantry',
              needId: last,
              whose: 'worker',
              term: 'short-term',
              criteria: ['the pantry knows the client'],
              targetDate: '2020-09-30',
            },
          },
          { id: 'goal-2', shows: ['goal-view.worker', '2020-09-30'] },
        ),
        own(
          { type: 'team.addMember', input: { person: 'nurse-1', discipline: 'nurse', standby: 'standby' } },
          { shows: ['discipline.nurse'] },
        ),
        own({ type: 'plan.consultTeam', input: { consulted: ['nurse-1'], advice: 'begin with the pantry that is nearest' } }),
        own({
          type: 'plan.makeContingency',
          input: { ifThis: 'no food in the house', thenThat: 'a parcel the same day', call: worker.id },
        }),
        ...facts.needs.map(
          (_, n): Line => ({
            origin: n === 0 ? files.request : composed,
            id: `service-${n + 1}`,
            shows: [n === 0 ? facts.requested : words.parcels],
            does: {
              type: 'plan.planService',
              input: {
                title: n === 0 ? facts.requested : words.parcels.en,
                needId: ids[n] ?? '',
                goalIds: ['goal-1.0'],
                how: 'agency',
                responsible: worker.id,
                serviceId: pantry.id,
                alternatives: others.map((o) => o.id),
                ...(n > 0 && { everyDays: 7 }),
              },
            },
          }),
        ),
        own({ type: 'plan.agree', input: { part: 'agreed' } }, { shows: ['client-part-in-plan.agreed'] }),
        own({ type: 'plan.putInForce', input: {} }),
      ],
    },
  ];
};
