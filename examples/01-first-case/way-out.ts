import type { DirectoryService } from '../../src/index.js';
import { consents, own, read, type Step } from './line.js';
import type { Published } from './read-fhir.js';
import { words } from './words.js';

/** Evaluation, the three steps of the ending, and the follow-up. */
export const wayOut = (facts: Published, pantry: DirectoryService): readonly Step[] => {
  const goals = ['goal-1.0', 'goal-2.0'];
  return [
    {
      name: 'evaluation',
      at: '2020-12-10T15:00:00.000Z',
      worklist: true,
      lines: [
        ...facts.needs
          .slice(1)
          .map((_, n) =>
            own(
              { type: 'service.deliver', input: { plannedServiceId: `service-${n + 2}.0`, amount: 7, unit: 'parcel', quality: 'good' } },
              { shows: [words.sevenParcels, 'quality.good'] },
            ),
          ),
        own(
          {
            type: 'assessment.measure',
            input: { use: 'reassessment', instrument: facts.baseline.command.input.instrument, score: 0, clientPart: 'answered' },
          },
          { shows: ['measurement-use.reassessment', '0 / 2'] },
        ),
        own({ type: 'evaluation.begin', input: { kind: 'outcome' } }, { shows: ['evaluation-kind.outcome'] }),
        own({ type: 'termination.beginTransition', input: { reason: 'no risk any more' } }),
        ...goals.map((goalId) =>
          own(
            { type: 'evaluation.rateGoal', input: { goalId, attainment: 'expected', ratedWith: 'client' } },
            { shows: ['attainment.expected', 'rated-with.client'] },
          ),
        ),
        own({
          type: 'evaluation.conclude',
          input: { client: 'has food until the end of the month', network: 'none', professionals: 'the pantry knows the client' },
        }),
      ],
    },
    {
      name: 'ending',
      at: '2020-12-11T15:00:00.000Z',
      lines: [
        own({ type: 'termination.beginTransition', input: { reason: 'the goals are reached' } }),
        own({ type: 'termination.goUnaccompanied', input: {} }),
        own(
          { type: 'termination.recordOwnPlanning', input: { activity: 'fetches the parcel alone', met: 'met' } },
          { at: '2020-12-22T15:00:00.000Z', shows: ['own-planning-result.met'] },
        ),
        own({ type: 'termination.goUnaccompanied', input: {} }),
        ...facts.needs.map((_, n) =>
          own(
            { type: 'assessment.closeNeed', input: { needId: `need-${n + 1}.0`, how: 'met' } },
            { at: '2021-01-15T15:00:00.000Z', shows: ['need-closed.met'] },
          ),
        ),
        own(
          { type: 'plan.closeGoal', input: { goalId: 'goal-1.0', status: 'completed', reason: 'reached' } },
          { shows: ['goal-view.client', 'goal-end.completed'] },
        ),
        own(consents({ purpose: 'follow-up', covers: [], from: '2021-01-15' }), { shows: ['consent-purpose.follow-up'] }),
        own({ type: 'termination.exit', input: {} }),
      ],
    },
    {
      name: 'followUp',
      at: '2021-02-16T15:00:00.000Z',
      worklist: true,
      lines: [
        own({ type: 'followUp.begin', input: {} }),
        own(
          { type: 'followUp.recordVisit', input: { channel: 'phone', reached: 'reached', minutes: 15 } },
          { shows: ['channel.phone', 'follow-up-reached.reached'] },
        ),
        read(facts.consent, { id: 'payer', at: '2021-05-03T15:00:00.000Z', shows: [facts.consentOn, facts.payer.name] }),
        own(
          {
            type: 'consent.disclose',
            input: { recipient: pantry.agencyId, told: ['general'], ground: 'consent', consentId: 'payer.0', clientTold: 'told' },
          },
          { shows: [pantry.agencyName] },
        ),
        own({ type: 'followUp.close', input: { reason: 'the client needs nothing more' } }),
      ],
    },
  ];
};
