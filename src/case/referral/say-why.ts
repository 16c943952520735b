import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Referrals, StatusReason } from './referral.js';
import { isWithoutWhy, StatusWhy } from './status-why.js';
import { sideOf } from './transitions.js';

/** Say afterwards why a referral was refused, put on hold, failed or was cancelled, where nobody said so then. It changes no status. HL7 SDOHCC Task */
export const sayWhy = command({
  type: 'referral.sayWhy',
  label: text('say why a referral was refused or ended', 'menyebutkan alasan rujukan ditolak atau berakhir'),
  rows: ['B4.5'],
  input: z.strictObject({ referralId: Id, why: StatusWhy, reason: StatusReason.optional() }),
  fact: { type: 'referral.whySaid', data: z.strictObject({ referralId: Id, why: StatusWhy, reason: StatusReason.optional() }) },
  refuses: ['referral.unknown', 'referral.nothing-to-say', 'referral.wrong-actor'],
  decide: ({ referral }: { referral: Referrals }, input, given) => {
    const found = byId(referral.referrals, input.referralId);
    if (!found) return refuse('referral.unknown', [input.referralId]);
    return (
      refuseAll(
        !isWithoutWhy(found) && refuse('referral.nothing-to-say', [found.id]),
        sideOf(found, given.by) === undefined && refuse('referral.wrong-actor', [found.id]),
      ) ?? input
    );
  },
  apply: (section: Referrals, { referralId, why, reason }): Referrals => ({
    ...section,
    referrals: change(section.referrals, referralId, (r) => ({
      ...r,
      statusWhy: why,
      ...(reason === undefined ? {} : { statusReason: reason }),
    })),
  }),
});
