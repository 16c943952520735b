import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Assessment } from './assessment.js';

/** Go back from planning to assessment. What was found stays; the time for the assessment runs anew. A2.2, A3.3 */
export const reopen = command({
  type: 'assessment.reopen',
  label: text('reopen the assessment', 'membuka kembali asesmen'),
  rows: ['A2.2', 'A3.3'],
  moves: true,
  input: z.strictObject({ reason: Note }),
  fact: { type: 'assessment.reopened', data: z.strictObject({ reason: Note, at: When }) },
  decide: (_: { assessment: Assessment }, { reason }, given) => ({ reason, at: countedFrom(given) }),
  apply: ({ completedAt, completion, ...assessment }: Assessment, { at }): Assessment => ({ ...assessment, reopenedAt: at }),
});
