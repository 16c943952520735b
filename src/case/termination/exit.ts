import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { StepTaken, takeStep, withEnd } from './steps.js';
import type { Termination } from './termination.js';

/** Full exit: the third of three steps, and the end of the case. Any other end is `endEarly`. A5.6.2 */
export const exit = command({
  type: 'termination.exit',
  label: text('full exit', 'keluar penuh'),
  rows: ['A5.6.2'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note.optional() }),
  fact: { type: 'termination.exited', data: StepTaken },
  decide: (_: object, input, given) => takeStep(given, 'exited', input),
  apply: (termination: Termination, taken): Termination => withEnd(termination, taken),
});
