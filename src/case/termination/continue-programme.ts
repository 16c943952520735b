import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { StepTaken, takeStep, withStep } from './steps.js';
import type { Termination } from './termination.js';

/** Decide, with a reason, that the programme goes on after an evaluation. A5.6.1 */
export const continueProgramme = command({
  type: 'termination.continueProgramme',
  label: text('continue the programme', 'melanjutkan program'),
  rows: ['A5.6.1'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'termination.programmeContinued', data: StepTaken },
  decide: (_: object, input, given) => takeStep(given, 'continued', input),
  apply: (termination: Termination, taken): Termination => withStep(termination, taken),
});
