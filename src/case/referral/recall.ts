import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Referrals } from './referral.js';
import { StatusChange, stepped } from './status-change.js';

/**
 * Take back a referral that the agency has not answered yet: what happens of itself when its consent is withdrawn. It does not ask who
 * acts, since a client who withdraws must not be held up by it; and it does not undo what was told. A3.5; UU 27/2022 art. 9
 */
export const recall = command({
  type: 'referral.recall',
  label: text('recall an unanswered referral', 'menarik kembali rujukan yang belum dijawab'),
  rows: ['A3.5'],
  input: z.strictObject({ referralId: Id }),
  fact: { type: 'referral.recalled', data: StatusChange },
  refuses: ['referral.unknown', 'referral.wrong-status'],
  decide: ({ referral }: { referral: Referrals }, { referralId }, given) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    return found.status === 'requested'
      ? { referralId, status: 'cancelled' as const, why: 'consent-withdrawn' as const, at: countedFrom(given) }
      : refuse('referral.wrong-status', [referralId]);
  },
  apply: stepped,
});
