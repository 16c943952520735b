import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { type Consent, Ground } from '../consent/consent.js';
import { withdrawnUnder } from './after-withdrawal.js';
import { groundFields, groundRefusals, judgeGround, onGround } from './ground.js';
import { afterWithdrawalFields, type Referral, type Referrals } from './referral.js';

/**
 * Decide, with the client, on a referral that the agency had taken on when the consent was withdrawn. Nothing is cancelled of itself: a
 * treatment that breaks off can do harm. It goes on as the client wants, on a new consent for all that was told; against their wish, or
 * where they could not be reached, only on another ground and with its reason. A client who wants to go on is not stopped by this
 * (`referral.cancel` says why). A3.5; UU 27/2022 art. 9
 */
export const decideAfterWithdrawal = command({
  type: 'referral.decideAfterWithdrawal',
  label: text('decide on a referral after a withdrawal', 'memutuskan rujukan setelah persetujuan ditarik'),
  rows: ['A3.5'],
  input: z.strictObject({
    referralId: Id,
    ...afterWithdrawalFields,
    /** To go on: what it rests on from now. Left out: a new consent. */
    ground: Ground.optional(),
    consentId: Id.optional(),
    reason: Note.optional(),
  }),
  fact: {
    type: 'referral.decidedAfterWithdrawal',
    data: z.strictObject({ referralId: Id, ...afterWithdrawalFields, ...groundFields, ground: Ground.optional(), at: When }),
  },
  refuses: ['referral.unknown', 'referral.not-withdrawn', 'referral.wish-missing', 'referral.against-wish', ...groundRefusals],
  decide: ({ client, consent, referral }: { client: Client; consent: Consent; referral: Referrals }, input, given) => {
    const { referralId, ground = 'consent', consentId, reason, ...decision } = input;
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    if (withdrawnUnder(consent, found) === undefined) return refuse('referral.not-withdrawn', [referralId]);
    const { clientWas, clientWants, decided } = decision;
    const isWished = clientWas === 'asked' && clientWants === decided;
    const mayDiffer = decided === 'go-on' ? ground !== 'consent' : clientWas !== 'asked';
    const cannot = refuseAll(
      (clientWas === 'asked') !== (clientWants !== undefined) && refuse('referral.wish-missing'),
      !isWished && !mayDiffer && refuse('referral.against-wish', [referralId]),
    );
    const at = countedFrom(given);
    if (decided === 'stop') return cannot ?? { referralId, ...decision, at };
    const { agencyId: recipient, told, members } = found;
    const on = judgeGround({ client, consent }, { ground, consentId, reason }, { recipient, told, members, on: given.today });
    if (isRefusal(on)) return refuseAll(cannot, on) ?? on;
    return cannot ?? { referralId, ...decision, ...on, at };
  },
  apply: (section: Referrals, { referralId, ground, consentId, groundReason, ...afterWithdrawal }): Referrals => ({
    ...section,
    referrals: change(section.referrals, referralId, ({ statusReason, statusWhy, ...r }): Referral => {
      if (ground === undefined)
        return { ...r, afterWithdrawal, status: 'cancelled', statusWhy: 'consent-withdrawn', statusSince: afterWithdrawal.at };
      const going = { ...r, afterWithdrawal, ...(statusReason === undefined ? {} : { statusReason }), ...(statusWhy && { statusWhy }) };
      return onGround(going, { ground, consentId, groundReason });
    }),
  }),
});
