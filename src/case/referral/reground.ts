import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from '../consent/consent.js';
import { groundFields, groundInput, groundRefusals, judgeGround, onGround } from './ground.js';
import type { Referrals } from './referral.js';
import { isUnderWay } from './transitions.js';

/**
 * Go on with a referral on another ground, for all that it told: the decision that a withdrawn consent asks for where the agency is at
 * work already. The other decision is to cancel. A3.5; UU 27/2022 art. 9
 */
export const reground = command({
  type: 'referral.reground',
  label: text('go on with a referral on another ground', 'melanjutkan rujukan dengan dasar lain'),
  rows: ['A3.5'],
  input: z.strictObject({ referralId: Id, ...groundInput }),
  fact: { type: 'referral.regrounded', data: z.strictObject({ referralId: Id, ...groundFields, at: When }) },
  refuses: ['referral.unknown', 'referral.wrong-status', ...groundRefusals],
  decide: ({ consent, referral }: { consent: Consent; referral: Referrals }, { referralId, ...asked }, given) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    if (!isUnderWay(found)) return refuse('referral.wrong-status', [referralId]);
    const ground = judgeGround(consent, asked, { recipient: found.agencyId, told: found.told, on: given.today });
    return isRefusal(ground) ? ground : { referralId, ...ground, at: given.happenedAt };
  },
  apply: (section: Referrals, { referralId, at: _, ...ground }): Referrals => ({
    ...section,
    referrals: change(section.referrals, referralId, (r) => onGround(r, ground)),
  }),
});
