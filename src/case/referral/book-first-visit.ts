import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Day, Id, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { firstDayOf } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { whyNotVisit } from './first-visit.js';
import type { Referrals } from './referral.js';
import { notSafePlace } from './safe-place.js';
import { isOpen } from './transitions.js';

/** Book the first visit at the agency, as early as possible; a later booking takes the place of an earlier or missed one. A8.1, A8.6 */
export const bookFirstVisit = command({
  type: 'referral.bookFirstVisit',
  label: text('book the first visit', 'menjadwalkan kunjungan pertama'),
  rows: ['A8.1', 'A8.6'],
  input: z.strictObject({ referralId: Id, on: Day }),
  fact: { type: 'referral.firstVisitBooked', data: z.strictObject({ referralId: Id, on: Day, at: When }) },
  refuses: ['referral.unknown', 'referral.wrong-status', 'referral.wrong-visit', 'referral.visit-passed', 'contact.not-safe'],
  decide: ({ client, referral }: { client: Client; referral: Referrals }, { referralId, on }, { happenedAt, zone }) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    const bookedOn = firstDayOf(happenedAt, zone);
    return (
      refuseAll(
        !isOpen(found) && refuse('referral.wrong-status', [referralId]),
        whyNotVisit(referral, found, 'book'),
        notSafePlace(client, found),
        bookedOn !== undefined && on < bookedOn && refuse('referral.visit-passed', [referralId]),
      ) ?? { referralId, on, at: happenedAt }
    );
  },
  apply: (section: Referrals, { referralId, on }): Referrals => ({
    ...section,
    referrals: change(section.referrals, referralId, (r) => ({ ...r, firstAppointmentOn: on })),
  }),
});
