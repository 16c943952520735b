import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { notSafe } from '../client/safe-contact.js';
import { HandOff, handOffFields } from './linking.js';
import type { Referrals } from './referral.js';
import { notSafePlace } from './safe-place.js';

/**
 * Prepare the client to be linked: a step of the hand-off, in any order, before or after the referral is sent. Difficulties are foreseen
 * by name, or said to be none. Who accompanies the client fetches them only where that is safe, and to no place that is not. A8.6
 */
export const prepare = command({
  type: 'referral.prepare',
  label: text('prepare the client for the link', 'menyiapkan klien untuk dihubungkan'),
  rows: ['A8.6'],
  input: z.strictObject({ ...entryInput, ...handOffFields }),
  fact: { type: 'referral.prepared', data: z.strictObject({ handOff: HandOff }) },
  refuses: ['referral.unknown', 'referral.difficulties-missing', 'contact.not-safe'],
  decide: ({ client, referral }: { client: Client; referral: Referrals }, input, given) => {
    const found = byId(referral.referrals, input.referralId);
    if (!found) return refuse('referral.unknown', [input.referralId]);
    const { step, channel = 'visit', difficulties, members } = input;
    return (
      refuseAll(
        step === 'difficulties-foreseen' && difficulties === undefined && refuse('referral.difficulties-missing'),
        step === 'accompanied' && (notSafePlace(client, found) || notSafe(client, { channel, members }, given)),
      ) ?? { handOff: entry<HandOff>(given, input) }
    );
  },
  apply: (section: Referrals, { handOff }): Referrals => ({ ...section, handOffs: [...section.handOffs, handOff] }),
});
