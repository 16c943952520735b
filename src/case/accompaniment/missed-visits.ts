import { type Entry, live } from '../../vocabulary/entry.js';
import type { Limit } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import type { FirstVisit } from '../referral/linking.js';
import type { Referrals } from '../referral/referral.js';
import type { Accompaniment } from './accompaniment.js';

export interface ReadsVisits {
  readonly referral: Referrals;
  readonly accompaniment: Accompaniment;
}

/** Whether somebody spoke with the client since, or they went after all. */
const isFollowed = ({ referral, accompaniment }: ReadsVisits, missed: FirstVisit, zone: string): boolean => {
  const since = (e: Entry) => entryDay(e, zone) >= entryDay(missed, zone);
  const went = live(referral.visits).some((v) => v.referralId === missed.referralId && v.attended === 'attended' && since(v));
  return went || live(accompaniment.contacts).some((c) => c.with === 'client' && c.reached === 'reached' && since(c));
};

/** A no-show leads to a contact, not to an end: whatever becomes of the referral meanwhile, the client is asked what was in the way. */
export const missedVisits = {
  'accompaniment.missed-visit': {
    text: text(
      'the first visit at an agency was missed: ask the client what was in the way',
      'kunjungan pertama ke lembaga terlewat: tanyakan kepada klien apa hambatannya',
    ),
    source: 'A8.6',
    takesClient: true,
    of: (reads: ReadsVisits, { rules, zone }) =>
      live(reads.referral.visits)
        .filter((v) => v.attended === 'missed' && !isFollowed(reads, v, zone))
        .map((v) => ({
          ids: [v.referralId, v.id],
          since: v.at,
          due: addDays(entryDay(v, zone), rules.limits.missedAppointmentDays),
        })),
  },
} satisfies Record<string, Limit<never>>;
