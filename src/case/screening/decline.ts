import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { withDecision } from './decisions.js';
import { PointedTo, ScreeningDecision } from './screening.js';

/** Decline admission, with the reason and where the client was pointed to. The client can ask again, and can appeal. A3.1 */
export const decline = command({
  type: 'screening.decline',
  label: text('decline admission', 'tidak menerima ke dalam program'),
  rows: ['A3.1', 'A5.1.1'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note, pointedTo: PointedTo }),
  fact: { type: 'screening.declined', data: z.strictObject({ decision: ScreeningDecision }) },
  decide: (_: object, input, given) => ({ decision: entry<ScreeningDecision>(given, { ...input, outcome: 'declined' }) }),
  apply: withDecision,
});
