import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { When } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { type Assessment, Completion } from './assessment.js';

/** Complete the assessment, so that planning begins. Findings, needs and measurements go on being recorded afterwards. A8.3, A3.3 */
export const complete = command({
  type: 'assessment.complete',
  label: text('complete the assessment', 'menyelesaikan asesmen'),
  rows: ['A8.3', 'A3.3'],
  moves: true,
  input: z.strictObject({}),
  fact: { type: 'assessment.completed', data: z.strictObject({ at: When, completion: Completion.optional() }) },
  decide: (_: { assessment: Assessment }, _input, given) => ({
    at: countedFrom(given),
    completion: { id: newId(given), by: given.by },
  }),
  apply: (assessment: Assessment, { at, completion }): Assessment => ({
    ...assessment,
    completedAt: at,
    ...(completion && { completion }),
  }),
});
