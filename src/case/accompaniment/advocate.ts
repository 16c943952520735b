import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Accompaniment } from './accompaniment.js';
import { Advocacy, advocacyGround } from './dispute.js';
import { advocateRefusals, agreementRefusals, whyNotAdvocate, whyNotAgreed } from './dispute-steps.js';

/**
 * Record that the case manager acted for a client who cannot or will not act alone, why, and that the client agrees where this can be
 * said. A client who does not agree is not advocated for. What is told on the way is a disclosure of its own. B6.1, A3.7
 */
export const advocate = command({
  type: 'accompaniment.advocate',
  label: text('record advocacy', 'mencatat advokasi'),
  rows: ['B6.1', 'A3.7'],
  input: z.strictObject({
    ...entryInput,
    disputeId: Id.optional(),
    advocate: PersonRef,
    towards: Id,
    ...advocacyGround,
    what: Note,
  }),
  fact: { type: 'accompaniment.advocated', data: z.strictObject({ advocacy: Advocacy }) },
  refuses: [...advocateRefusals, ...agreementRefusals],
  decide: ({ accompaniment }: { accompaniment: Accompaniment }, input, given) =>
    refuseAll(input.disputeId !== undefined && whyNotAdvocate(accompaniment, input.disputeId, input.advocate), whyNotAgreed(input)) ?? {
      advocacy: entry<Advocacy>(given, input),
    },
  apply: (accompaniment: Accompaniment, { advocacy }): Accompaniment => ({
    ...accompaniment,
    advocacy: [...accompaniment.advocacy, advocacy],
  }),
});
