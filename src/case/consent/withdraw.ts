import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Instant } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { precisionOf } from '../../vocabulary/time.js';
import type { Consent } from './consent.js';

/**
 * Withdraw a consent, in any stage and without a reason. What was told before stays told. The hours in which a running referral
 * must be decided on count from the instant the client said so where it is known, else from now. What a child decided alone, no
 * guardian takes back: to them it is not there. UU 27/2022 art. 9, 40; A3.5
 */
export const withdraw = command({
  type: 'consent.withdraw',
  label: text('withdraw a consent', 'menarik kembali persetujuan'),
  rows: ['A3.5'],
  input: z.strictObject({ consentId: Id }),
  fact: { type: 'consent.withdrawn', data: z.strictObject({ consentId: Id, at: Instant }) },
  refuses: ['consent.unknown', 'consent.already-withdrawn'],
  decide: ({ consent }: { consent: Consent }, { consentId }, { by, happenedAt, now }) => {
    const found = byId(consent.given, consentId);
    if (!found || (found.ownMatter && by.kind === 'guardian')) return refuse('consent.unknown', [consentId]);
    if (found.withdrawnAt !== undefined) return refuse('consent.already-withdrawn', [consentId]);
    // Nobody takes back what they have not given yet: such a time is a slip, and it counts from now.
    const isSince = found.at === 'unknown' || happenedAt.slice(0, found.at.length) >= found.at;
    return { consentId, at: precisionOf(happenedAt) === 'instant' && isSince ? happenedAt : now };
  },
  apply: (section: Consent, { consentId, at }): Consent => ({
    ...section,
    given: change(section.given, consentId, (c) => ({ ...c, withdrawnAt: at })),
  }),
});
