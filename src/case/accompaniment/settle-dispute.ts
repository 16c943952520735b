import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Accompaniment } from './accompaniment.js';
import { DisputeOutcome } from './dispute.js';
import { stepRefusals, whyNotStep } from './dispute-steps.js';

/** Record how a dispute came out, with or without mediation. After a mediation that settled nothing it goes on. B5.3 */
export const settleDispute = command({
  type: 'accompaniment.settleDispute',
  label: text('record how a dispute came out', 'mencatat hasil perselisihan'),
  rows: ['B5.3'],
  /** Left out: it is settled. */
  input: z.strictObject({ disputeId: Id, outcome: DisputeOutcome.optional() }),
  fact: { type: 'accompaniment.disputeSettled', data: z.strictObject({ disputeId: Id, outcome: DisputeOutcome, at: When }) },
  refuses: stepRefusals,
  decide: ({ accompaniment }: { accompaniment: Accompaniment }, { disputeId, outcome = 'settled' }, given) =>
    whyNotStep(accompaniment, disputeId, outcome) ?? { disputeId, outcome, at: given.happenedAt },
  apply: (accompaniment: Accompaniment, { disputeId, outcome, at }): Accompaniment => ({
    ...accompaniment,
    disputes: change(accompaniment.disputes, disputeId, (dispute) => ({ ...dispute, outcome, settledAt: at })),
  }),
});
