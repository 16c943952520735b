import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { happenedOn } from '../../vocabulary/time.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Plan } from '../plan/plan.js';
import { plannedAgainstDelivered } from '../service/planned-against-delivered.js';
import type { Service } from '../service/service.js';
import { type Monitoring, Review, reviewFields } from './monitoring.js';

/**
 * Review the plan at work, with the needs that stay unmet and why each does: *not known* is an answer. What came of what was planned is
 * counted and kept with it. It does not change the plan (`plan.revise`). A5.4.1, A5.4.2, A8.7.1
 */
export const review = command({
  type: 'monitoring.review',
  label: text('review the plan at work', 'meninjau pelaksanaan rencana'),
  rows: ['A3.6', 'A5.4.1', 'A5.4.2', 'A8.7.1'],
  input: z.strictObject({ ...entryInput, ...reviewFields }),
  fact: { type: 'monitoring.reviewed', data: z.strictObject({ review: Review }) },
  refuses: ['monitoring.need-unknown', 'monitoring.gap-missing'],
  decide: ({ assessment, plan, service }: { assessment: Assessment; plan: Plan; service: Service }, input, given) => {
    const { unmetNeedIds, gaps = [] } = input;
    const named = [...new Set([...unmetNeedIds, ...gaps.map((g) => g.needId)])];
    const unknown = named.filter((id) => !byId(assessment.needs, id));
    const unexplained = unmetNeedIds.filter((id) => !gaps.some((g) => g.needId === id));
    const tallies = () => plannedAgainstDelivered(plan, service, happenedOn(given), given.zone);
    return (
      refuseAll(
        unknown.length > 0 && refuse('monitoring.need-unknown', unknown),
        unexplained.length > 0 && refuse('monitoring.gap-missing', unexplained),
      ) ?? { review: entry<Review>(given, { ...input, tallies: tallies() }) }
    );
  },
  apply: (monitoring: Monitoring, data): Monitoring => ({ ...monitoring, reviews: [...monitoring.reviews, data.review] }),
});
