import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from './assessment.js';
import { openNeeds, refuseUnlessOpen } from './open-needs.js';

/** Put all open needs in order, the most urgent first. A need that was closed before keeps the rank it had. A5.2.1 */
export const rankNeeds = command({
  type: 'assessment.rankNeeds',
  label: text('put the needs in order', 'mengurutkan kebutuhan menurut prioritas'),
  rows: ['A5.2.1'],
  input: z.strictObject({ order: z.array(Id).min(1).max(200) }),
  fact: { type: 'assessment.needsRanked', data: z.strictObject({ order: z.array(Id), at: When }) },
  refuses: ['assessment.need-unknown', 'assessment.need-closed', 'assessment.order-incomplete', 'assessment.order-repeats'],
  decide: ({ assessment }: { assessment: Assessment }, { order }, given) => {
    const open = openNeeds(assessment).map((n) => n.id);
    const left = open.filter((id) => !order.includes(id));
    const repeated = order.filter((id, n) => order.indexOf(id) < n);
    return (
      refuseAll(
        ...order.map((id) => refuseUnlessOpen(assessment, id)),
        left.length > 0 && refuse('assessment.order-incomplete', left),
        repeated.length > 0 && refuse('assessment.order-repeats', repeated),
      ) ?? { order, at: given.happenedAt }
    );
  },
  apply: (assessment: Assessment, { order }): Assessment => ({
    ...assessment,
    needs: assessment.needs.map((n) => (order.includes(n.id) ? { ...n, rank: order.indexOf(n.id) + 1 } : n)),
  }),
});
