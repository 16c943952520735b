import { live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { FirstVisit } from './linking.js';
import type { Referral, Referrals } from './referral.js';

/** Where the first visit at the agency stands. A missed one is booked again, or made without a booking. A8.1, A8.6 */
export type VisitState = 'not-booked' | 'booked' | 'missed' | 'attended';
type VisitAction = 'book' | FirstVisit['attended'];

export const visitSteps: Readonly<Record<VisitState, Readonly<Partial<Record<VisitAction, VisitState>>>>> = {
  'not-booked': { book: 'booked', attended: 'attended' },
  booked: { book: 'booked', attended: 'attended', missed: 'missed' },
  missed: { book: 'booked', attended: 'attended' },
  attended: {},
};

export const visitState = ({ visits }: Referrals, { id, firstAppointmentOn }: Referral): VisitState => {
  const own = live(visits).filter((v) => v.referralId === id);
  if (own.some((v) => v.attended === 'attended')) return 'attended';
  if (firstAppointmentOn === undefined) return 'not-booked';
  return own.some((v) => v.bookedOn === firstAppointmentOn) ? 'missed' : 'booked';
};

/** Why this cannot be said of the first visit; `undefined` where it can. */
export const whyNotVisit = (referrals: Referrals, referral: Referral, action: VisitAction): Refusal<'referral.wrong-visit'> | undefined =>
  visitSteps[visitState(referrals, referral)][action] === undefined ? refuse('referral.wrong-visit', [referral.id]) : undefined;
