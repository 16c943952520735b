import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Title } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Accompaniment } from './accompaniment.js';
import { Dispute, DisputeBetween, Parties } from './dispute.js';

/** Record a conflict and its parties, two at least. Whether it can be mediated is asked by `mediate`. B5.3, A3.7 */
export const openDispute = command({
  type: 'accompaniment.openDispute',
  label: text('record a dispute', 'mencatat perselisihan'),
  rows: ['B5.3', 'A3.7'],
  input: z.strictObject({ ...entryInput, title: Title, parties: Parties, between: DisputeBetween, agencyId: Id.optional() }),
  fact: { type: 'accompaniment.disputeOpened', data: z.strictObject({ dispute: Dispute }) },
  refuses: ['accompaniment.one-party'],
  decide: (_: object, input, given) =>
    new Set(input.parties).size < 2 ? refuse('accompaniment.one-party') : { dispute: entry<Dispute>(given, input) },
  apply: (accompaniment: Accompaniment, { dispute }): Accompaniment => ({
    ...accompaniment,
    disputes: [...accompaniment.disputes, dispute],
  }),
});
