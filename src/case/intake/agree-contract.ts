import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, saidMore } from '../../vocabulary/entry.js';
import { fixed, Id } from '../../vocabulary/fields.js';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { contractFor, partyOf, stepRefusals, withContract } from './contracts.js';
import { contractTerms, HelpingContract, type Intake } from './intake.js';

/** Said out loud: no contract is agreed by the worker alone. */
const Agreement = fixed('agreement', { agreed: text('agreed by the client', 'disepakati klien') });

/**
 * Agree the helping contract, written out as it was negotiated: at once, or `contractId`, one that was proposed or is to be changed.
 * The wordings before stay. It is not consent to the use of information: that is `consent.give`. B2.2
 */
export const agreeContract = command({
  type: 'intake.agreeContract',
  label: text('agree the helping contract', 'menyepakati kontrak pertolongan'),
  rows: ['B2.2', 'A2.2'],
  input: z.strictObject({ ...entryInput, contractId: Id.optional(), ...contractTerms, agreedByClient: Agreement }),
  fact: { type: 'intake.contractAgreed', data: z.strictObject({ contract: HelpingContract }) },
  refuses: stepRefusals,
  decide: ({ intake }: { intake: Intake }, { contractId, clientDoes, workerDoes, agreedByClient: _, ...input }, given) => {
    const at = countedFrom(given);
    const agreed = { clientDoes, workerDoes, wordedBy: given.by, wordedAt: at, agreedAt: at };
    if (contractId === undefined)
      return partyOf(given.by) === 'worker'
        ? { contract: entry<HelpingContract>(given, { ...input, status: 'agreed', versions: [agreed] }) }
        : refuse('intake.contract-actor');
    const found = contractFor(intake, contractId, 'agree', given);
    if (isRefusal(found)) return found;
    const last = found.versions.at(-1);
    const offered = last?.clientDoes === clientDoes && last.workerDoes === workerDoes ? last : undefined;
    // Another wording than the one on offer is a counter-proposal, to which the client alone cannot agree.
    if (!offered && partyOf(given.by) !== 'worker') return refuse('intake.contract-actor', [contractId]);
    const versions = offered ? [...found.versions.slice(0, -1), { ...offered, agreedAt: at }] : [...found.versions, agreed];
    const contract: HelpingContract = { ...saidMore(found, input), status: 'agreed', versions };
    return { contract };
  },
  apply: withContract,
});
