import * as z from 'zod/v4';
import type { Actor } from '../../vocabulary/actor.js';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { attemptsSince, type TriedContacts } from './attempts.js';
import { ReferralOutcome, ReferralResult, Satisfaction, ToldBy } from './linking.js';
import type { Referral, Referrals } from './referral.js';
import { sideOf } from './transitions.js';

/** Whose word somebody brings: an agency its own, of what was asked of it; the client and a guardian the client's; the house anybody's. */
const isTheirsToTell = (referral: Referral, toldBy: ReferralOutcome['toldBy'], by: Actor): boolean => {
  if (by.kind === 'agency') return toldBy === 'provider' && sideOf(referral, by) === 'target';
  return toldBy === 'client' || (by.kind !== 'client' && by.kind !== 'guardian');
};

/**
 * How it went, as the provider, the client and the worker who made sure tell it: each is kept, also where they differ. *Not known* is an
 * answer only of one who has traced, and names the attempts to reach the client since the referral went out, one at least. Only the client
 * can leave it unsaid: they were asked, and were not pressed. No agency speaks for the client or the worker. It does not change the status. A3.6, B4.4
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
  refuses: ['referral.unknown', 'referral.wrong-status', 'referral.wrong-actor', 'referral.not-traced', 'referral.unsaid-by-other'],
  decide: ({ referral, ...reads }: { client: Client; referral: Referrals; accompaniment: TriedContacts }, input, given) => {
    const found = byId(referral.referrals, input.referralId);
    if (!found) return refuse('referral.unknown', [input.referralId]);
    const isUnknown = input.result === 'unknown';
    const attempts = isUnknown && input.toldBy === 'traced' ? attemptsSince(reads, found, given.zone) : [];
    const isUnsaid = input.result === 'not-said' || input.satisfaction === 'not-said';
    return (
      refuseAll(
        found.sentAt === undefined && refuse('referral.wrong-status', [found.id]),
        !isTheirsToTell(found, input.toldBy, given.by) && refuse('referral.wrong-actor', [found.id]),
        isUnknown && attempts.length === 0 && refuse('referral.not-traced', [found.id]),
        isUnsaid && input.toldBy !== 'client' && refuse('referral.unsaid-by-other'),
      ) ?? { outcome: entry<ReferralOutcome>(given, attempts.length > 0 ? { ...input, attempts } : input) }
    );
  },
  apply: (section: Referrals, { outcome }): Referrals => ({ ...section, outcomes: [...section.outcomes, outcome] }),
});
