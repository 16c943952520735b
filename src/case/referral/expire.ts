import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Referrals } from './referral.js';
import { StatusChange, stepped } from './status-change.js';
import { sideOf } from './transitions.js';
import { expiryDay } from './waiting.js';

/**
 * Let a referral expire that nobody has answered, once its last day has passed. The published Task leads from *requested* to no *failed*:
 * it is cancelled, by our side, with the reason *expired*. An answer that comes before this is taken, however late. A5.3.1, A8.5; HL7 SDOHCC Task
 */
export const expire = command({
  type: 'referral.expire',
  label: text('let an unanswered referral expire', 'mengakhiri rujukan yang tidak dijawab'),
  rows: ['A5.3.1', 'A8.5'],
  input: z.strictObject({ referralId: Id }),
  fact: { type: 'referral.expired', data: StatusChange },
  refuses: ['referral.unknown', 'referral.wrong-status', 'referral.wrong-actor', 'referral.not-expired'],
  decide: ({ referral }: { referral: Referrals }, { referralId }, { by, now, today, zone, rules }) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    if (found.status !== 'requested') return refuse('referral.wrong-status', [referralId]);
    return (
      refuseAll(
        sideOf(found, by) !== 'requester' && refuse('referral.wrong-actor', [referralId]),
        today <= expiryDay(found, rules, zone) && refuse('referral.not-expired', [referralId]),
      ) ?? { referralId, status: 'cancelled' as const, why: 'expired' as const, at: now }
    );
  },
  apply: stepped,
});
