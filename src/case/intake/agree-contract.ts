import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Agreement, HelpingContract, type Intake } from './intake.js';

/**
 * Record the helping contract: what client and worker each do. One that the client has not agreed to yet is kept as proposed, and
 * does not count as agreed. It is not consent to the use of information: that is `consent.give`. B2.2
 */
export const agreeContract = command({
  type: 'intake.agreeContract',
  label: text('agree the helping contract', 'menyepakati kontrak pertolongan'),
  rows: ['B2.2'],
  input: z.strictObject({ ...entryInput, clientDoes: Note, workerDoes: Note, agreedByClient: Agreement }),
  fact: { type: 'intake.contractNegotiated', data: z.strictObject({ contract: HelpingContract }) },
  decide: (_: object, input, given) => ({ contract: entry<HelpingContract>(given, input) }),
  apply: (intake: Intake, { contract }): Intake => ({ ...intake, contracts: [...intake.contracts, contract] }),
});
