import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Eligibility, EligibilityResult, type Intake } from './intake.js';

/** Record what was found about eligibility, and the help given with it. The newest finding counts; none of them admits or declines. A8.2 */
export const checkEligibility = command({
  type: 'intake.checkEligibility',
  label: text('check eligibility', 'memeriksa kelayakan'),
  rows: ['A8.2'],
  input: z.strictObject({ ...entryInput, result: EligibilityResult, help: Note.optional() }),
  fact: { type: 'intake.eligibilityChecked', data: z.strictObject({ eligibility: Eligibility }) },
  decide: (_: object, input, given) => ({ eligibility: entry<Eligibility>(given, input) }),
  apply: (intake: Intake, { eligibility }): Intake => ({ ...intake, eligibility: [...intake.eligibility, eligibility] }),
});
