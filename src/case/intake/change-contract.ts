import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id } from '../../vocabulary/fields.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { contractFor, stepRefusals, transitions, withContract } from './contracts.js';
import { contractTerms, HelpingContract, type Intake } from './intake.js';

/** Propose a change of the helping contract. What was agreed holds until the change is agreed, and stays readable after. B2.2, A2.2 */
export const changeContract = command({
  type: 'intake.changeContract',
  label: text('change the helping contract', 'mengubah kontrak pertolongan'),
  rows: ['B2.2', 'A2.2'],
  input: z.strictObject({ contractId: Id, ...contractTerms }),
  fact: { type: 'intake.contractChanged', data: z.strictObject({ contract: HelpingContract }) },
  refuses: stepRefusals,
  decide: ({ intake }: { intake: Intake }, { contractId, ...terms }, given) => {
    const found = contractFor(intake, contractId, 'change', given);
    if (isRefusal(found)) return found;
    const worded = { ...terms, wordedBy: given.by, wordedAt: countedFrom(given) };
    return {
      contract: { ...found, status: transitions[found.status].change?.to ?? found.status, versions: [...found.versions, worded] },
    };
  },
  apply: withContract,
});
