import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Consent } from './consent.js';
import { isRecipientToTell } from './recipient.js';

/** Record that a recipient, who knows something by a consent, was told that it is withdrawn. It takes nothing back. UU 27/2022 art. 40 */
export const tellRecipient = command({
  type: 'consent.tellRecipient',
  label: text('tell a recipient that consent is withdrawn', 'memberi tahu penerima bahwa persetujuan ditarik kembali'),
  rows: ['A3.5'],
  input: z.strictObject({ consentId: Id }),
  fact: { type: 'consent.recipientTold', data: z.strictObject({ consentId: Id, at: When }) },
  refuses: ['consent.unknown', 'consent.recipient-not-to-tell'],
  decide: ({ client, consent }: { client: Client; consent: Consent }, { consentId }, given) => {
    const found = byId(consent.given, consentId);
    if (!found) return refuse('consent.unknown', [consentId]);
    return isRecipientToTell(client, consent, found)
      ? { consentId, at: given.happenedAt }
      : refuse('consent.recipient-not-to-tell', [consentId]);
  },
  apply: (section: Consent, { consentId, at }): Consent => ({
    ...section,
    given: change(section.given, consentId, (c) => ({ ...c, recipientToldAt: at })),
  }),
});
