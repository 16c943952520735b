import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from './consent.js';

/** Mark a disclosure as wrong. It stays and goes on counting: what was told cannot be untold, only known to have been wrong. A2.2 */
export const markDisclosureWrong = command({
  type: 'consent.markDisclosureWrong',
  label: text('mark a disclosure as wrong', 'menandai pengungkapan informasi sebagai keliru'),
  rows: ['A2.2', 'A3.5'],
  input: z.strictObject({ disclosureId: Id, why: Note }),
  fact: { type: 'consent.disclosureMarkedWrong', data: z.strictObject({ disclosureId: Id, why: Note, at: When }) },
  refuses: ['consent.disclosure-unknown', 'consent.already-marked-wrong'],
  decide: ({ consent }: { consent: Consent }, input, given) => {
    const found = byId(consent.disclosures, input.disclosureId);
    if (!found) return refuse('consent.disclosure-unknown', [input.disclosureId]);
    return found.markedWrong === undefined
      ? { ...input, at: given.happenedAt }
      : refuse('consent.already-marked-wrong', [input.disclosureId]);
  },
  apply: (section: Consent, { disclosureId, why }): Consent => ({
    ...section,
    disclosures: change(section.disclosures, disclosureId, (d) => ({ ...d, markedWrong: why })),
  }),
});
