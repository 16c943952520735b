import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { HandOff, Preparation, type Referrals } from './referral.js';

/** Prepare the client to be linked: a step of the hand-off, in any order, before or after the referral is sent. A8.6 */
export const prepare = command({
  type: 'referral.prepare',
  label: text('prepare the client for the link', 'menyiapkan klien untuk dihubungkan'),
  rows: ['A8.6'],
  input: z.strictObject({ ...entryInput, referralId: Id, step: Preparation, note: Note.optional() }),
  fact: { type: 'referral.prepared', data: z.strictObject({ handOff: HandOff }) },
  refuses: ['referral.unknown'],
  decide: ({ referral }: { referral: Referrals }, input, given) =>
    byId(referral.referrals, input.referralId) ? { handOff: entry<HandOff>(given, input) } : refuse('referral.unknown', [input.referralId]),
  apply: (section: Referrals, { handOff }): Referrals => ({ ...section, handOffs: [...section.handOffs, handOff] }),
});
