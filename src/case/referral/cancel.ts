import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Referrals, StatusReason } from './referral.js';
import { StatusChange, step, stepped, stepRefusals } from './status-change.js';

/** Cancel a referral, from either side, in any status that is not final; a draft is dropped the same way. HL7 SDOHCC Task */
export const cancel = command({
  type: 'referral.cancel',
  label: text('cancel a referral', 'membatalkan rujukan'),
  rows: ['A2.2'],
  input: z.strictObject({ referralId: Id, reason: StatusReason }),
  fact: { type: 'referral.cancelled', data: StatusChange },
  refuses: stepRefusals,
  decide: ({ referral }: { referral: Referrals }, input, given) => step(referral, { ...input, status: 'cancelled' }, given),
  apply: stepped,
});
