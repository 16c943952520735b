import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { whyNotVisit } from './first-visit.js';
import { FirstVisit, firstVisitFields } from './linking.js';
import type { Referrals } from './referral.js';

/**
 * Record that the first visit took place, with a booking or without, or that the booked one was missed and why; *not known* is a cause.
 * A missed visit stays due until it is booked again. It does not change the status: what the agency says does. A8.1, A8.6
 */
export const recordFirstVisit = command({
  type: 'referral.recordFirstVisit',
  label: text('record the first visit', 'mencatat kunjungan pertama'),
  rows: ['A8.1', 'A8.6'],
  input: z.strictObject({ ...entryInput, ...firstVisitFields }),
  fact: { type: 'referral.firstVisitRecorded', data: z.strictObject({ visit: FirstVisit }) },
  refuses: ['referral.unknown', 'referral.wrong-status', 'referral.wrong-visit', 'referral.cause-missing'],
  decide: ({ referral }: { referral: Referrals }, input, given) => {
    const found = byId(referral.referrals, input.referralId);
    if (!found) return refuse('referral.unknown', [input.referralId]);
    return (
      refuseAll(
        found.sentAt === undefined && refuse('referral.wrong-status', [found.id]),
        whyNotVisit(referral, found, input.attended),
        input.attended === 'missed' && input.cause === undefined && refuse('referral.cause-missing'),
      ) ?? { visit: entry<FirstVisit>(given, { ...input, bookedOn: found.firstAppointmentOn }) }
    );
  },
  apply: (section: Referrals, { visit }): Referrals => ({ ...section, visits: [...section.visits, visit] }),
});
