import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Consent, ConsentPurpose, ConsentRefused } from './consent.js';

/** Record that a consent was asked for and not given. No reason is asked. It does not withdraw what was given before. A3.5 */
export const recordRefusal = command({
  type: 'consent.recordRefusal',
  label: text('record that consent was not given', 'mencatat bahwa persetujuan tidak diberikan'),
  rows: ['A3.5'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, purpose: ConsentPurpose, recipient: Id.optional() }),
  fact: { type: 'consent.refused', data: z.strictObject({ refusal: ConsentRefused }) },
  refuses: ['consent.recipient-missing'],
  decide: (_: { consent: Consent }, input, given) =>
    input.purpose === 'disclosure' && input.recipient === undefined
      ? refuse('consent.recipient-missing')
      : { refusal: entry<ConsentRefused>(given, input) },
  apply: (section: Consent, { refusal }): Consent => ({ ...section, refused: [...section.refused, refusal] }),
});
