import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Instant, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Intake } from './intake.js';

/** Complete the intake, so that assessment begins. What the client tells later is still explored. A8.2 */
export const complete = command({
  type: 'intake.complete',
  label: text('complete the intake', 'menyelesaikan penerimaan'),
  rows: ['A8.2'],
  moves: true,
  input: z.strictObject({}),
  fact: { type: 'intake.completed', data: z.strictObject({ at: When, recordedAt: Instant }) },
  decide: (_: object, _input, given) => ({ at: given.happenedAt, recordedAt: given.now }),
  apply: (intake: Intake, { at, recordedAt }): Intake => ({ ...intake, completedAt: at, completionRecordedAt: recordedAt }),
});
