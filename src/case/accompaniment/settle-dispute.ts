import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Accompaniment } from './accompaniment.js';

/** Record that a dispute is over, with or without mediation. B5.3 */
export const settleDispute = command({
  type: 'accompaniment.settleDispute',
  label: text('settle a dispute', 'menyelesaikan perselisihan'),
  rows: ['B5.3'],
  input: z.strictObject({ disputeId: Id }),
  fact: { type: 'accompaniment.disputeSettled', data: z.strictObject({ disputeId: Id, at: When }) },
  refuses: ['accompaniment.dispute-unknown', 'accompaniment.dispute-settled'],
  decide: ({ accompaniment }: { accompaniment: Accompaniment }, { disputeId }, given) => {
    const dispute = byId(accompaniment.disputes, disputeId);
    return (
      refuseAll(
        !dispute && refuse('accompaniment.dispute-unknown', [disputeId]),
        dispute?.settledAt !== undefined && refuse('accompaniment.dispute-settled', [disputeId]),
      ) ?? { disputeId, at: given.happenedAt }
    );
  },
  apply: (accompaniment: Accompaniment, { disputeId, at }): Accompaniment => ({
    ...accompaniment,
    disputes: change(accompaniment.disputes, disputeId, (dispute) => ({ ...dispute, settledAt: at })),
  }),
});
