import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { StepTaken, takeStep, withStep } from './steps.js';
import type { Termination } from './termination.js';

/** Decide, with a reason, that the programme ends, and prepare the client: the first of three steps. A5.6.1, A5.6.2 */
export const beginTransition = command({
  type: 'termination.beginTransition',
  label: text('begin the transition', 'memulai transisi'),
  rows: ['A5.6.1', 'A5.6.2'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'termination.transitionBegun', data: StepTaken },
  decide: (_: object, input, given) => takeStep(given, 'transition', input),
  apply: (termination: Termination, taken): Termination => withStep(termination, taken),
});
