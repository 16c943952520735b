import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { ClientTookPart, type Monitoring, NetworkInvolvement, Review } from './monitoring.js';

/** Review the plan at work, with the needs that stay unmet. It does not change the plan (`plan.revise`). A5.4.1, A5.4.2, A8.7.1 */
export const review = command({
  type: 'monitoring.review',
  label: text('review the plan at work', 'meninjau pelaksanaan rencana'),
  rows: ['A5.4.1', 'A5.4.2', 'A8.7.1'],
  input: z.strictObject({
    ...entryInput,
    findings: Note,
    network: NetworkInvolvement,
    clientTookPart: ClientTookPart,
    unmetNeedIds: z.array(Id).max(50),
  }),
  fact: { type: 'monitoring.reviewed', data: z.strictObject({ review: Review }) },
  refuses: ['monitoring.need-unknown'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) => {
    const unknown = input.unmetNeedIds.filter((id) => !byId(assessment.needs, id));
    return unknown.length > 0 ? refuse('monitoring.need-unknown', unknown) : { review: entry<Review>(given, input) };
  },
  apply: (monitoring: Monitoring, data): Monitoring => ({ ...monitoring, reviews: [...monitoring.reviews, data.review] }),
});
