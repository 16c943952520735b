import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { ReferralOutcome, ReferralResult, Satisfaction, ToldBy } from './linking.js';
import type { Referrals } from './referral.js';

/**
 * How it went, as the provider or as the client tells it: both are kept, also where they differ. *Not known* is an answer only of one
 * who has traced. It does not change the status. B4.4
 */
export const recordOutcome = command({
  type: 'referral.recordOutcome',
  label: text('record how a referral turned out', 'mencatat hasil rujukan'),
  rows: ['A3.6', 'B4.4'],
  input: z.strictObject({
    ...entryInput,
    referralId: Id,
    toldBy: ToldBy,
    result: ReferralResult,
    satisfaction: Satisfaction.optional(),
    experience: Note.optional(),
  }),
  fact: { type: 'referral.outcomeRecorded', data: z.strictObject({ outcome: ReferralOutcome }) },
  refuses: ['referral.unknown', 'referral.wrong-status', 'referral.not-traced'],
  decide: ({ referral }: { referral: Referrals }, input, given) => {
    const found = byId(referral.referrals, input.referralId);
    if (!found) return refuse('referral.unknown', [input.referralId]);
    return (
      refuseAll(
        found.sentAt === undefined && refuse('referral.wrong-status', [found.id]),
        input.result === 'unknown' && input.toldBy !== 'traced' && refuse('referral.not-traced', [found.id]),
      ) ?? { outcome: entry<ReferralOutcome>(given, input) }
    );
  },
  apply: (section: Referrals, { outcome }): Referrals => ({ ...section, outcomes: [...section.outcomes, outcome] }),
});
