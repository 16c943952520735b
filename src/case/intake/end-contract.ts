import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { contractFor, stepRefusals } from './contracts.js';
import type { Intake } from './intake.js';

/** End a helping contract, because another takes its place or the work is over. It does not end the case. B2.2, A2.2 */
export const endContract = command({
  type: 'intake.endContract',
  label: text('end the helping contract', 'mengakhiri kontrak pertolongan'),
  rows: ['B2.2', 'A2.2'],
  input: z.strictObject({ contractId: Id, reason: Note }),
  fact: { type: 'intake.contractEnded', data: z.strictObject({ contractId: Id, reason: Note, at: When }) },
  refuses: stepRefusals,
  decide: ({ intake }: { intake: Intake }, { contractId, reason }, given) => {
    const found = contractFor(intake, contractId, 'end', given);
    return isRefusal(found) ? found : { contractId, reason, at: given.happenedAt };
  },
  apply: (intake: Intake, { contractId, reason, at }): Intake => ({
    ...intake,
    contracts: change(intake.contracts, contractId, (c) => ({ ...c, status: 'ended', endedAt: at, endReason: reason })),
  }),
});
