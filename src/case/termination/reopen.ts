import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { StepTaken, takeStep, withStep } from './steps.js';
import type { Termination } from './termination.js';

/** Take up a case again that had ended: it is the same case, and its steps and their reasons are kept. A2.1, A2.2 */
export const reopen = command({
  type: 'termination.reopen',
  label: text('reopen the case', 'membuka kembali layanan'),
  rows: ['A2.1', 'A2.2'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'termination.reopened', data: StepTaken },
  decide: (_: object, input, given) => takeStep(given, 'reopened', input),
  apply: ({ endedAt: _ended, ...termination }: Termination, taken): Termination => withStep(termination, taken),
});
