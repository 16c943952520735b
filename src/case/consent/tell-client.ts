import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from './consent.js';

/** Record that the client was told of a disclosure that was made before they could be. UU 27/2022 art. 5 */
export const tellClient = command({
  type: 'consent.tellClient',
  label: text('tell the client of a disclosure', 'memberi tahu klien tentang pengungkapan informasi'),
  rows: ['A3.5'],
  input: z.strictObject({ disclosureId: Id }),
  fact: { type: 'consent.clientTold', data: z.strictObject({ disclosureId: Id, at: When }) },
  refuses: ['consent.disclosure-unknown', 'consent.client-already-told'],
  decide: ({ consent }: { consent: Consent }, { disclosureId }, given) => {
    const found = byId(consent.disclosures, disclosureId);
    if (!found) return refuse('consent.disclosure-unknown', [disclosureId]);
    return found.clientTold === 'not-yet' ? { disclosureId, at: given.happenedAt } : refuse('consent.client-already-told', [disclosureId]);
  },
  apply: (section: Consent, { disclosureId, at }): Consent => ({
    ...section,
    disclosures: change(section.disclosures, disclosureId, (d) => ({ ...d, clientTold: 'told', clientToldAt: at })),
  }),
});
