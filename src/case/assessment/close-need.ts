import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, NeedClosed } from './assessment.js';
import { refuseUnlessOpen } from './open-needs.js';

/**
 * Close a need that is met or no longer there. A need that the client wants no service for stays open: it is a wish, not an end.
 * Goals and services that rest on it are not ended by this. A2.2
 */
export const closeNeed = command({
  type: 'assessment.closeNeed',
  label: text('close a need', 'menutup kebutuhan'),
  rows: ['A2.2'],
  input: z.strictObject({ needId: Id, how: NeedClosed }),
  fact: { type: 'assessment.needClosed', data: z.strictObject({ needId: Id, how: NeedClosed, at: When }) },
  refuses: ['assessment.need-unknown', 'assessment.need-closed'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) =>
    refuseUnlessOpen(assessment, input.needId) ?? { ...input, at: given.happenedAt },
  apply: (assessment: Assessment, { needId, how, at }): Assessment => ({
    ...assessment,
    needs: change(assessment.needs, needId, (n) => ({ ...n, closed: how, closedAt: at })),
  }),
});
