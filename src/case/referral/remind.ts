import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { AgencyReminder, type Referrals } from './referral.js';
import { notSafePlace } from './safe-place.js';
import { sideOf } from './transitions.js';

/** Record that the agency was reminded of a referral that it has not answered. It sends nothing, and tells nothing that the referral did not. A5.3.1 */
export const remind = command({
  type: 'referral.remind',
  label: text('record a reminder to the agency', 'mencatat pengingat kepada lembaga'),
  rows: ['A5.3.1'],
  input: z.strictObject({ referralId: Id, note: Note.optional() }),
  fact: { type: 'referral.reminded', data: z.strictObject({ referralId: Id, reminder: AgencyReminder }) },
  refuses: ['referral.unknown', 'referral.wrong-status', 'referral.wrong-actor', 'contact.not-safe'],
  decide: ({ client, referral }: { client: Client; referral: Referrals }, { referralId, note }, given) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    return (
      refuseAll(
        found.status !== 'requested' && refuse('referral.wrong-status', [referralId]),
        sideOf(found, given.by) !== 'requester' && refuse('referral.wrong-actor', [referralId]),
        notSafePlace(client, found),
      ) ?? {
        referralId,
        reminder: { id: newId(given, 0), at: given.happenedAt, recordedAt: given.now, by: given.by, ...(note !== undefined && { note }) },
      }
    );
  },
  apply: (section: Referrals, { referralId, reminder }): Referrals => ({
    ...section,
    referrals: change(section.referrals, referralId, (r) => ({ ...r, reminders: [...(r.reminders ?? []), reminder] })),
  }),
});
