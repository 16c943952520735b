import { anActiveCase } from './builders.js';
import type { CaseStory } from './case-story.js';
import { consentToTell } from './consents.js';
import { agencyId, plannedServiceId, referralId } from './ids.js';
import type { Setting } from './story.js';

export const aSentReferral = (setting: Partial<Setting> = {}): CaseStory => {
  const active = anActiveCase(setting).so(consentToTell(agencyId, ['general', 'contact']));
  const drafted = active.so({
    type: 'referral.draft',
    input: {
      plannedServiceId: plannedServiceId(active),
      serviceId: 'pantry',
      agencyId,
      contactPerson: 'agency-contact-1',
      requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
      funding: 'free',
    },
  });
  return drafted.so({ type: 'referral.send', input: { referralId: referralId(drafted), ground: 'consent', told: ['general', 'contact'] } });
};

export const aCaseInEvaluation = (setting: Partial<Setting> = {}): CaseStory => {
  const active = anActiveCase(setting);
  return active.so(
    {
      type: 'service.deliver',
      input: { plannedServiceId: plannedServiceId(active), amount: 4, unit: 'parcel', quality: 'good', minutes: 60 },
    },
    {
      type: 'monitoring.review',
      input: { findings: 'parcels come and are used', network: 'involved', clientTookPart: 'yes', unmetNeedIds: [] },
    },
    { type: 'evaluation.begin', input: { kind: 'outcome' } },
  );
};

export const aCaseInTransition = (setting: Partial<Setting> = {}): CaseStory => {
  const evaluated = aCaseInEvaluation(setting);
  const rated = evaluated.record.sections.plan.goals.reduce(
    (s, goal) => s.so({ type: 'evaluation.rateGoal', input: { goalId: goal.id, attainment: 'expected', ratedWith: 'client' } }),
    evaluated,
  );
  return rated.so(
    {
      type: 'evaluation.conclude',
      input: { client: 'eats every day', network: 'the neighbour still helps', professionals: 'the pantry knows the family' },
    },
    { type: 'termination.beginTransition', input: { reason: 'goals are reached' } },
  );
};

export const anUnaccompaniedClient = (setting: Partial<Setting> = {}): CaseStory =>
  aCaseInTransition(setting).so(
    { type: 'termination.recordOwnPlanning', input: { activity: 'fetches the parcels alone', met: 'met' } },
    { type: 'termination.goUnaccompanied', input: {} },
  );

export const anExitedClient = (setting: Partial<Setting> = {}): CaseStory =>
  anUnaccompaniedClient(setting).so({ type: 'termination.exit', input: {} });
