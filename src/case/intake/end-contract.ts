import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Intake } from './intake.js';

/** End a helping contract, because another takes its place or the work is over. It does not end the case. B2.2, A2.2 */
export const endContract = command({
  type: 'intake.endContract',
  label: text('end the helping contract', 'mengakhiri kontrak pertolongan'),
  rows: ['B2.2', 'A2.2'],
  input: z.strictObject({ contractId: Id, reason: Note }),
  fact: { type: 'intake.contractEnded', data: z.strictObject({ contractId: Id, reason: Note, at: When }) },
  refuses: ['intake.contract-unknown', 'intake.contract-ended'],
  decide: ({ intake }: { intake: Intake }, { contractId, reason }, given) => {
    const contract = byId(intake.contracts, contractId);
    return (
      refuseAll(
        !contract && refuse('intake.contract-unknown', [contractId]),
        contract?.endedAt !== undefined && refuse('intake.contract-ended', [contractId]),
      ) ?? { contractId, reason, at: given.happenedAt }
    );
  },
  apply: (intake: Intake, { contractId, reason, at }): Intake => ({
    ...intake,
    contracts: change(intake.contracts, contractId, (c) => ({ ...c, endedAt: at, endReason: reason })),
  }),
});
