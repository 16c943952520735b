import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { withDecision } from './decisions.js';
import { ReconsiderGround, ScreeningDecision } from './screening.js';

/** Screen a declined client once more, because they asked again or appealed. It admits nobody: a new decision follows. A3.1 */
export const reconsider = command({
  type: 'screening.reconsider',
  label: text('reconsider after a decline', 'mempertimbangkan kembali setelah penolakan'),
  rows: ['A3.1', 'A5.1.1'],
  moves: true,
  input: z.strictObject({ ...entryInput, because: ReconsiderGround, reason: Note }),
  fact: { type: 'screening.reconsidered', data: z.strictObject({ decision: ScreeningDecision }) },
  decide: (_: object, input, given) => ({ decision: entry<ScreeningDecision>(given, { ...input, outcome: 'reconsidered' }) }),
  apply: withDecision,
});
