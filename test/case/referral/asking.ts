import { agencyId, anActiveCase, consentToTell, plannedServiceId, referralId } from '../../../src/testing/index.js';
import type { ServiceFacts } from '../../../src/vocabulary/command.js';
import type { Rules } from '../../../src/vocabulary/rules.js';

export const worker = { kind: 'worker', id: 'worker-1' } as const;
export const agency = { kind: 'agency', id: agencyId } as const;
export const active = anActiveCase().so(consentToTell(agencyId, ['general', 'contact']));
export type Told = typeof active;

/** The pantry of the stories, as a directory that says something of everything would have it. */
export const pantry: ServiceFacts = {
  id: 'pantry',
  version: '7',
  agencyId,
  active: true,
  requirements: ['lives in the area'],
  contactPersons: ['p-1'],
  domains: ['food-insecurity'],
  eligibility: [],
  documents: [],
  agreements: [{}],
};
export const draft = (s: Told, change: object = {}) =>
  ({
    type: 'referral.draft',
    input: {
      plannedServiceId: plannedServiceId(s),
      serviceId: 'pantry',
      agencyId,
      contactPerson: 'p-1',
      requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
      funding: 'free',
      ...change,
    },
  }) as const;
export const send = (id: string, change: object = {}) =>
  ({ type: 'referral.send', input: { referralId: id, ground: 'consent', told: ['general'], ...change } }) as const;

export const drafted = active.so(draft(active));
export const id = referralId(drafted);
export const sent = drafted.so(send(id));
export const theReferral = (s: Told, which = id) => {
  const found = s.record.sections.referral.referrals.find((r) => r.id === which);
  if (!found) throw new Error('no such referral');
  return found;
};
export const withMatching = (s: Told, matching: Rules['matching']): Told =>
  s.in({ rules: { ...s.setting.rules, ...(matching && { matching }) } });
