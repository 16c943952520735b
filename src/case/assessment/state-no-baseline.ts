import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from './assessment.js';

/** State why there is no baseline: none suits, or the client would not be measured. A baseline may still follow. A8.3 */
export const stateNoBaseline = command({
  type: 'assessment.stateNoBaseline',
  label: text('state why there is no baseline', 'menjelaskan mengapa tidak ada pengukuran dasar'),
  rows: ['A8.3'],
  input: z.strictObject({ why: Note }),
  fact: { type: 'assessment.noBaselineStated', data: z.strictObject({ why: Note, at: When }) },
  decide: (_: { assessment: Assessment }, { why }, given) => ({ why, at: given.happenedAt }),
  apply: (assessment: Assessment, { why }): Assessment => ({ ...assessment, noBaseline: why }),
});
