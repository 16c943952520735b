import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Title } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Accompaniment, Dispute, DisputeBetween, Parties } from './accompaniment.js';

/** Record a conflict and its parties. Whether it can be mediated is asked by `mediate`. B5.3, A3.7 */
export const openDispute = command({
  type: 'accompaniment.openDispute',
  label: text('record a dispute', 'mencatat perselisihan'),
  rows: ['B5.3', 'A3.7'],
  input: z.strictObject({ ...entryInput, title: Title, parties: Parties, between: DisputeBetween }),
  fact: { type: 'accompaniment.disputeOpened', data: z.strictObject({ dispute: Dispute }) },
  decide: (_: object, input, given) => ({ dispute: entry<Dispute>(given, input) }),
  apply: (accompaniment: Accompaniment, { dispute }): Accompaniment => ({
    ...accompaniment,
    disputes: [...accompaniment.disputes, dispute],
  }),
});
