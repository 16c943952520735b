import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { partyOf, withContract } from './contracts.js';
import { contractTerms, HelpingContract } from './intake.js';

/** Propose a helping contract: what client and worker each would do. It does not count as agreed; the client can propose one, too. B2.2 */
export const proposeContract = command({
  type: 'intake.proposeContract',
  label: text('propose a helping contract', 'mengusulkan kontrak pertolongan'),
  rows: ['B2.2'],
  input: z.strictObject({ ...entryInput, ...contractTerms }),
  fact: { type: 'intake.contractProposed', data: z.strictObject({ contract: HelpingContract }) },
  refuses: ['intake.contract-actor'],
  decide: (_: object, { clientDoes, workerDoes, ...input }, given) =>
    partyOf(given.by) === undefined
      ? refuse('intake.contract-actor')
      : {
          contract: entry<HelpingContract>(given, {
            ...input,
            status: 'proposed',
            versions: [{ clientDoes, workerDoes, wordedBy: given.by, wordedAt: countedFrom(given) }],
          }),
        },
  apply: withContract,
});
