import type { SocialWork } from '../lifecycle/social-work.js';
import { anActiveCase } from './builders.js';
import { consentToTell } from './consents.js';
import { agencyId, plannedServiceId, referralId } from './ids.js';
import type { Setting, Story } from './story.js';

type Case = Story<SocialWork>;

export const aSentReferral = (setting: Partial<Setting> = {}): Case => {
  const active = anActiveCase(setting).so(consentToTell(agencyId, ['general', 'contact']));
  const drafted = active.so({
    type: 'referral.draft',
    input: {
      plannedServiceId: plannedServiceId(active),
      serviceId: 'pantry',
      agencyId,
      contactPerson: 'agency-contact-1',
      requirementsChecked: 'met',
      funding: 'free',
    },
  });
  return drafted.so({ type: 'referral.send', input: { referralId: referralId(drafted), ground: 'consent', told: ['general', 'contact'] } });
};

export const aCaseInEvaluation = (setting: Partial<Setting> = {}): Case => {
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

export const aCaseInTransition = (setting: Partial<Setting> = {}): Case => {
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

export const anUnaccompaniedClient = (setting: Partial<Setting> = {}): Case =>
  aCaseInTransition(setting).so(
    { type: 'termination.recordOwnPlanning', input: { activity: 'fetches the parcels alone', met: 'met' } },
    { type: 'termination.goUnaccompanied', input: {} },
  );

export const anExitedClient = (setting: Partial<Setting> = {}): Case =>
  anUnaccompaniedClient(setting).so({ type: 'termination.exit', input: {} });
