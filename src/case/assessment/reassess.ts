import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, Reassessment, reassessmentFields } from './assessment.js';

/**
 * Reassess without an instrument, or state why none could be made: the client would not, or could not. The interval runs anew from
 * either. It stands beside no baseline: for that the instrument is used again (`measure`). A8.7.2
 */
export const reassess = command({
  type: 'assessment.reassess',
  label: text('reassess without an instrument', 'asesmen ulang tanpa alat ukur'),
  rows: ['A8.7.2', 'A3.3'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...reassessmentFields }),
  fact: { type: 'assessment.reassessed', data: z.strictObject({ reassessment: Reassessment }) },
  decide: (_: { assessment: Assessment }, input, given) => ({ reassessment: entry<Reassessment>(given, input) }),
  apply: (assessment: Assessment, { reassessment }): Assessment => ({
    ...assessment,
    reassessments: [...assessment.reassessments, reassessment],
  }),
});
