import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { withDecision } from './decisions.js';
import { ScreeningDecision } from './screening.js';

/** Look again at a deferred admission, on the day set or before. What was recorded stays; the newest condition counts. A5.1.2 */
export const lookAgain = command({
  type: 'screening.lookAgain',
  label: text('look again after deferral', 'meninjau kembali setelah penangguhan'),
  rows: ['A5.1.2'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'screening.lookedAgain', data: z.strictObject({ decision: ScreeningDecision }) },
  decide: (_: object, input, given) => ({ decision: entry<ScreeningDecision>(given, { ...input, outcome: 'reconsidered' }) }),
  apply: withDecision,
});
