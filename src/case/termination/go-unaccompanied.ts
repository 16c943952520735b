import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { StepTaken, takeStep, withStep } from './steps.js';
import type { Termination } from './termination.js';

/** The client follows the programme alone: the second of three steps. What was planned alone is recorded by `recordOwnPlanning`. A5.6.2 */
export const goUnaccompanied = command({
  type: 'termination.goUnaccompanied',
  label: text('follow the programme unaccompanied', 'mengikuti program tanpa pendampingan'),
  rows: ['A5.6.2', 'A5.6.3'],
  moves: true,
  input: z.strictObject({ ...entryInput }),
  fact: { type: 'termination.wentUnaccompanied', data: StepTaken },
  decide: (_: object, input, given) => takeStep(given, 'unaccompanied', input),
  apply: (termination: Termination, taken): Termination => withStep(termination, taken),
});
