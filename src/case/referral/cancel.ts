import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from '../consent/consent.js';
import { withdrawnUnder } from './after-withdrawal.js';
import { type Referrals, StatusReason } from './referral.js';
import { StatusChange, step, stepped, stepRefusals } from './status-change.js';
import { sideOf } from './transitions.js';

/**
 * Cancel a referral, from either side, in any status that is not final; a draft is dropped the same way. Where the client has withdrawn
 * the consent while the agency is at work, our side asks them first (`referral.decideAfterWithdrawal`). HL7 SDOHCC Task
 */
export const cancel = command({
  type: 'referral.cancel',
  label: text('cancel a referral', 'membatalkan rujukan'),
  rows: ['A2.2'],
  input: z.strictObject({ referralId: Id, reason: StatusReason }),
  fact: { type: 'referral.cancelled', data: StatusChange },
  refuses: [...stepRefusals, 'referral.client-to-be-asked'],
  decide: ({ consent, referral }: { consent: Consent; referral: Referrals }, input, given) => {
    const change = step(referral, { ...input, status: 'cancelled' }, given);
    const found = byId(referral.referrals, input.referralId);
    if (isRefusal(change) || !found || sideOf(found, given.by) === 'target') return change;
    return withdrawnUnder(consent, found) === undefined ? change : refuse('referral.client-to-be-asked', [found.id]);
  },
  apply: stepped,
});
