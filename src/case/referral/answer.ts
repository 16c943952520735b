import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { fixed, Id } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Referrals } from './referral.js';
import { StatusChange, step, stepped, stepRefusals, whyFields } from './status-change.js';

const ReferralAnswer = fixed('referral-answer', { accepted: text('accepted', 'diterima'), rejected: text('rejected', 'ditolak') });

/**
 * The agency's answer, which the agency gives or a worker enters on its behalf. A rejection ends this referral; where it does not say why,
 * that is asked for afterwards (`referral.sayWhy`). HL7 SDOHCC Task
 */
export const answer = command({
  type: 'referral.answer',
  label: text("record the agency's answer", 'mencatat jawaban lembaga'),
  rows: ['A5.3.1', 'B4.1'],
  input: z.strictObject({ referralId: Id, answer: ReferralAnswer, ...whyFields }),
  fact: { type: 'referral.answered', data: StatusChange },
  refuses: stepRefusals,
  decide: ({ referral }: { referral: Referrals }, { answer: status, ...input }, given) => step(referral, { ...input, status }, given),
  apply: stepped,
});
