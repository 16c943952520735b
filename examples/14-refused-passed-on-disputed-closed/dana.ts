/** Dana, who looks for a food parcel in Windham, and those around her. All of it is composed; the pantries are real, what they do here is not. */
import type { By, Command, DirectoryService } from '../../src/index.js';
import { made } from '../desk.js';

const tenant = 'windham';
export const caseId = 'case-14';
export const site = { id: 'windham', timeZone: 'America/New_York' };
export const ruth = { tenant, actor: { kind: 'worker', id: 'ruth' }, purpose: 'care-management' } as const;
export const areaOfDana = 'OH:WINDHAM';
/** Somebody of the agency, who has an account of their own. */
export const of = ({ agencyId }: DirectoryService): By => ({
  tenant,
  actor: { kind: 'agency', id: agencyId },
  purpose: 'care-management',
});

export const [need, parcels, first, second] = ['need', 'parcels', 'first', 'second'].map(made) as [string, string, string, string];

const consent = (recipient: string): Command => ({
  type: 'consent.give',
  input: {
    givenBy: 'client',
    purpose: 'disclosure',
    recipient,
    covers: ['general', 'contact'],
    from: '2026-02-02',
    proof: { how: 'written', language: 'en', textVersion: '1' },
  },
});

/** What she needs, who could help in which order, and that she lets the first of them know. */
export const wanted = (chosen: DirectoryService, others: readonly DirectoryService[]): Readonly<Record<string, Command>> => ({
  phone: { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } },
  home: { type: 'client.setSafeContact', input: { channel: 'visit', allowed: true } },
  found: {
    type: 'assessment.recordFinding',
    input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'nothing but rice from the twentieth on' },
  },
  need: {
    type: 'assessment.nameNeed',
    input: { domain: 'food-insecurity', title: 'food until the end of the month', findingIds: [made('found')], service: 'wanted' },
  },
  parcels: {
    type: 'plan.planService',
    input: {
      title: 'a parcel a week',
      needId: need,
      goalIds: [],
      how: 'agency',
      responsible: 'ruth',
      serviceId: chosen.id,
      alternatives: others.map((service) => service.id),
      everyDays: 7,
    },
  },
  'consent-first': consent(chosen.agencyId),
});
export const lets = (service: DirectoryService): Readonly<Record<string, Command>> => ({ 'consent-second': consent(service.agencyId) });

/** A draft, every requirement looked at. */
export const draft = ({ id: serviceId, agencyId, requirements }: DirectoryService): Command => ({
  type: 'referral.draft',
  input: {
    plannedServiceId: parcels,
    serviceId,
    agencyId,
    contactPerson: 'desk',
    requirementsChecked: requirements.map((asks) => ({ asks, state: 'met' as const })),
    funding: 'free',
  },
});
export const send = (referralId: string): Command => ({
  type: 'referral.send',
  input: { referralId, ground: 'consent', told: ['general', 'contact'] },
});

/** Before she goes: told how it is there, what may be in the way, and the words for the desk said once aloud. */
export const prepared: Readonly<Record<string, Command>> = {
  informed: { type: 'referral.prepare', input: { referralId: second, step: 'informed' } },
  foreseen: {
    type: 'referral.prepare',
    input: { referralId: second, step: 'difficulties-foreseen', difficulties: ['distance', 'stigma'] },
  },
  rehearsed: { type: 'referral.prepare', input: { referralId: second, step: 'rehearsed' } },
  booked: { type: 'referral.bookFirstVisit', input: { referralId: second, on: '2026-02-10' } },
};
export const visit = (attended: 'attended' | 'missed'): Command => ({
  type: 'referral.recordFirstVisit',
  input: { referralId: second, attended, ...(attended === 'missed' && { cause: 'transport' as const }) },
});
export const call: Command = {
  type: 'accompaniment.recordContact',
  input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter', minutes: 10 },
};
export const says = (
  toldBy: 'client' | 'worker' | 'provider',
  result: 'received' | 'not-received',
  satisfaction?: 'good' | 'mixed' | 'bad',
): Command => ({ type: 'referral.recordOutcome', input: { referralId: second, toldBy, result, ...(satisfaction && { satisfaction }) } });
