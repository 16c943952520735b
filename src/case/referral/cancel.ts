import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from '../consent/consent.js';
import { withdrawnUnder } from './after-withdrawal.js';
import type { Referrals } from './referral.js';
import { StatusChange, step, stepped, stepRefusals, whyFields } from './status-change.js';
import { sideOf } from './transitions.js';

/**
 * Cancel a referral, from either side, in any status that is not final, and say why: a word, a text or both; a draft is dropped the same
 * way. Where the client has withdrawn
 * the consent while the agency is at work, our side asks them first (`referral.decideAfterWithdrawal`). HL7 SDOHCC Task
 */
export const cancel = command({
  type: 'referral.cancel',
  label: text('cancel a referral', 'membatalkan rujukan'),
  rows: ['A2.2'],
  input: z.strictObject({ referralId: Id, ...whyFields }),
  fact: { type: 'referral.cancelled', data: StatusChange },
  refuses: [...stepRefusals, 'referral.why-missing', 'referral.client-to-be-asked'],
  decide: ({ consent, referral }: { consent: Consent; referral: Referrals }, input, given) => {
    const change = step(referral, { ...input, status: 'cancelled' }, given);
    const found = byId(referral.referrals, input.referralId);
    if (input.why === undefined && input.reason === undefined)
      return refuseAll(isRefusal(change) && change, refuse('referral.why-missing')) ?? change;
    if (isRefusal(change) || !found || sideOf(found, given.by) === 'target') return change;
    return withdrawnUnder(consent, found) === undefined ? change : refuse('referral.client-to-be-asked', [found.id]);
  },
  apply: stepped,
});
