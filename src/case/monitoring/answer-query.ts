import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Monitoring } from './monitoring.js';
import { queryRefusals, whyNotEnd } from './query-steps.js';

/** Record the agency's answer to a query. An answer is not yet the service: that is delivered or verified. A5.5.2 */
export const answerQuery = command({
  type: 'monitoring.answerQuery',
  label: text('record the answer to a query', 'mencatat jawaban atas pertanyaan'),
  rows: ['A5.5.2'],
  input: z.strictObject({ queryId: Id, answer: Note }),
  fact: { type: 'monitoring.queryAnswered', data: z.strictObject({ queryId: Id, answer: Note, at: When }) },
  refuses: queryRefusals,
  decide: ({ monitoring }: { monitoring: Monitoring }, input, given) =>
    whyNotEnd(monitoring, input.queryId, 'answered', given.by) ?? { ...input, at: given.happenedAt },
  apply: (monitoring: Monitoring, { queryId, answer, at }): Monitoring => ({
    ...monitoring,
    queries: change(monitoring.queries, queryId, (q) => ({ ...q, status: 'answered', answer, answeredAt: at })),
  }),
});
