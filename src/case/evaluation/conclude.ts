import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Conclusion, type Evaluation } from './evaluation.js';

/**
 * Conclude the evaluation at three levels: the client, the network, and the professionals. It does not decide whether the programme ends:
 * that is `termination.beginTransition` or `termination.continueProgramme`. A7.4
 */
export const conclude = command({
  type: 'evaluation.conclude',
  label: text('conclude the evaluation', 'menyimpulkan evaluasi'),
  rows: ['A7.4'],
  input: z.strictObject({ ...entryInput, client: Note, network: Note, professionals: Note }),
  fact: { type: 'evaluation.concluded', data: z.strictObject({ conclusion: Conclusion }) },
  decide: (_: object, input, given) => ({ conclusion: entry<Conclusion>(given, input) }),
  apply: (evaluation: Evaluation, { conclusion }): Evaluation => ({
    ...evaluation,
    conclusions: [...evaluation.conclusions, conclusion],
  }),
});
