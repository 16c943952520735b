import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { fixed, Id } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Referrals } from './referral.js';
import { StatusChange, step, stepped, stepRefusals, whyFields } from './status-change.js';

const ReferralProgress = fixed('referral-progress', {
  'in-progress': text('in progress', 'berlangsung'),
  'on-hold': text('on hold', 'ditunda'),
  completed: text('completed', 'selesai'),
  failed: text('failed', 'gagal'),
});

/**
 * How the agency gets on with a referral that it accepted. *Completed* is the agency's word; whether help was received is the outcome,
 * which the client is asked for as well. A8.7.1, B4.4; HL7 SDOHCC Task
 */
export const progress = command({
  type: 'referral.progress',
  label: text('record how a referral goes on', 'mencatat perkembangan rujukan'),
  rows: ['A8.7.1', 'A3.6'],
  input: z.strictObject({ referralId: Id, status: ReferralProgress, ...whyFields }),
  fact: { type: 'referral.progressed', data: StatusChange },
  refuses: stepRefusals,
  decide: ({ referral }: { referral: Referrals }, input, given) => step(referral, input, given),
  apply: stepped,
});
