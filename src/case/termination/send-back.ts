import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { StepTaken, takeStep, withStep } from './steps.js';
import type { Termination } from './termination.js';

/** Back to the active programme, because doing it alone was too early or life has changed. It is no failure of the client. A5.6.3 */
export const sendBack = command({
  type: 'termination.sendBack',
  label: text('send back to the active programme', 'mengembalikan ke program aktif'),
  rows: ['A5.6.3', 'A2.2'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'termination.sentBack', data: StepTaken },
  decide: (_: object, input, given) => takeStep(given, 'sent-back', input),
  apply: (termination: Termination, taken): Termination => withStep(termination, taken),
});
