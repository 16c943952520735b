import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { withDecision } from './decisions.js';
import { ScreeningDecision } from './screening.js';

/** Admit the client to the programme, and say why. A3.1, A5.1.1 */
export const admit = command({
  type: 'screening.admit',
  label: text('admit', 'menerima ke dalam program'),
  rows: ['A3.1', 'A5.1.1'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'screening.admitted', data: z.strictObject({ decision: ScreeningDecision }) },
  decide: (_: object, input, given) => ({ decision: entry<ScreeningDecision>(given, { ...input, outcome: 'admitted' }) }),
  apply: withDecision,
});
