import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Monitoring } from './monitoring.js';
import { queryRefusals, whyNotEnd } from './query-steps.js';

/** Drop a query that will get no answer, and say why. A5.5.2 */
export const dropQuery = command({
  type: 'monitoring.dropQuery',
  label: text('drop a query', 'tidak meneruskan pertanyaan'),
  rows: ['A5.5.2'],
  input: z.strictObject({ queryId: Id, why: Note }),
  fact: { type: 'monitoring.queryDropped', data: z.strictObject({ queryId: Id, why: Note, at: When }) },
  refuses: queryRefusals,
  decide: ({ monitoring }: { monitoring: Monitoring }, input, given) =>
    whyNotEnd(monitoring, input.queryId, 'dropped', given.by) ?? { ...input, at: given.happenedAt },
  apply: (monitoring: Monitoring, { queryId, why, at }): Monitoring => ({
    ...monitoring,
    queries: change(monitoring.queries, queryId, (q) => ({ ...q, status: 'dropped', droppedAt: at, droppedBecause: why })),
  }),
});
