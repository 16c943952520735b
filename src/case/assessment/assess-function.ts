import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, functionFields, LifeFunction } from './assessment.js';

/**
 * Record what the client can do in a setting of life, with whose help, and which skill is missing there. It is no finding by itself and
 * no measurement: it is what a rehabilitation plan starts from. A6.2
 */
export const assessFunction = command({
  type: 'assessment.assessFunction',
  label: text('assess functioning', 'menilai keberfungsian'),
  rows: ['A6.2'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...functionFields }),
  fact: { type: 'assessment.functionAssessed', data: z.strictObject({ function: LifeFunction }) },
  decide: (_: { assessment: Assessment }, input, given) => ({ function: entry<LifeFunction>(given, input) }),
  apply: (assessment: Assessment, { function: assessed }): Assessment => ({
    ...assessment,
    functions: [...assessment.functions, assessed],
  }),
});
