import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';
import { problemsInOrder } from './problems.js';

/** Put all problems in order anew, the most urgent first: each once, none left out. A5.2.1 */
export const rankProblems = command({
  type: 'plan.rankProblems',
  label: text('put the problems in order', 'mengurutkan masalah menurut prioritas'),
  rows: ['A5.2.1', 'A2.2'],
  input: z.strictObject({ order: z.array(Id).min(1).max(200) }),
  fact: { type: 'plan.problemsRanked', data: z.strictObject({ order: z.array(Id), at: When }) },
  refuses: ['plan.problem-unknown', 'plan.order-incomplete', 'plan.order-repeats'],
  decide: ({ plan }: { plan: Plan }, { order }, given) => {
    const all = problemsInOrder(plan).map((p) => p.id);
    const unknown = order.filter((id) => !all.includes(id));
    const left = all.filter((id) => !order.includes(id));
    const repeated = order.filter((id, n) => order.indexOf(id) < n);
    return (
      refuseAll(
        unknown.length > 0 && refuse('plan.problem-unknown', unknown),
        left.length > 0 && refuse('plan.order-incomplete', left),
        repeated.length > 0 && refuse('plan.order-repeats', repeated),
      ) ?? { order, at: given.happenedAt }
    );
  },
  apply: (plan: Plan, { order }): Plan => ({
    ...plan,
    problems: plan.problems.map((p) => (order.includes(p.id) ? { ...p, rank: order.indexOf(p.id) + 1 } : p)),
  }),
});
