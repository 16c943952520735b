import { live } from '../../vocabulary/entry.js';
import type { Day, When } from '../../vocabulary/fields.js';
import { entryDay } from '../../vocabulary/time.js';
import type { ReferralOutcome } from './linking.js';
import type { Referral, Referrals } from './referral.js';
import { isOpen } from './transitions.js';

/** What was told of how this referral went. */
export const outcomesOf = ({ outcomes }: Referrals, { id }: Pick<Referral, 'id'>): ReferralOutcome[] =>
  live(outcomes).filter((o) => o.referralId === id);

/** Whether the agency itself said how it ended. A referral that was taken back or ran out ends without its word. */
export const endedByAgency = ({ status }: Pick<Referral, 'status'>): boolean =>
  status === 'completed' || status === 'failed' || status === 'rejected';

/** Whether it left the house and is over. A draft that was dropped told nobody anything, and has no outcome. */
export const isClosed = (referral: Pick<Referral, 'status' | 'sentAt'>): boolean => referral.sentAt !== undefined && !isOpen(referral);

/**
 * From when it is asked how the referral went: from its end or, where somebody has told of it before, from the first word. `undefined`
 * while nothing is to be asked yet.
 */
export const askedFrom = (
  section: Referrals,
  referral: Referral,
  zone: string,
): { readonly since: When; readonly day: Day } | undefined => {
  if (referral.sentAt === undefined) return undefined;
  const ended = isClosed(referral) ? [{ at: referral.statusSince ?? referral.at, recordedAt: referral.recordedAt }] : [];
  const from = [...ended, ...outcomesOf(section, referral)].map((e) => ({ since: e.at, day: entryDay(e, zone) }));
  return from.reduce<(typeof from)[number] | undefined>((first, e) => (first && first.day <= e.day ? first : e), undefined);
};

/**
 * Whether the outcome is still to be asked of the client: their own word, or what tracing found. Of one that ended without the agency's
 * word anybody's account is enough: nothing is known to have been given. B4.4
 */
export const isClientToBeAsked = (section: Referrals, referral: Referral, zone: string): boolean => {
  if (askedFrom(section, referral, zone) === undefined) return false;
  const told = outcomesOf(section, referral);
  return isClosed(referral) && !endedByAgency(referral)
    ? told.length === 0
    : !told.some((o) => o.toldBy === 'client' || o.toldBy === 'traced');
};
