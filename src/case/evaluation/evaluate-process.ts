import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { type Evaluation, ProcessEvaluation, processFields } from './evaluation.js';

/** Record how the process went; beside an outcome evaluation it is welcome, in a process evaluation it takes the place of the ratings. A8.8.2 */
export const evaluateProcess = command({
  type: 'evaluation.evaluateProcess',
  label: text('evaluate the process', 'mengevaluasi proses'),
  rows: ['A8.8.2'],
  input: z.strictObject({ ...entryInput, ...processFields }),
  fact: { type: 'evaluation.processEvaluated', data: z.strictObject({ process: ProcessEvaluation }) },
  decide: (_: object, input, given) => ({ process: entry<ProcessEvaluation>(given, input) }),
  apply: (evaluation: Evaluation, { process }): Evaluation => ({ ...evaluation, processes: [...evaluation.processes, process] }),
});
