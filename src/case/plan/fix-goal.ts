import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { goalStates, whyNotGoal } from './goal-states.js';
import type { Plan } from './plan.js';

/** Fix a goal that was only proposed, once team and client were asked. Until then it is in no version of the plan. A5.2.2, A5.2.3 */
export const fixGoal = command({
  type: 'plan.fixGoal',
  label: text('fix a proposed goal', 'menetapkan tujuan yang diusulkan'),
  rows: ['A5.2.2', 'A5.2.3'],
  input: z.strictObject({ goalId: Id }),
  fact: { type: 'plan.goalFixed', data: z.strictObject({ goalId: Id, at: When }) },
  refuses: ['plan.goal-unknown', 'plan.goal-closed', 'plan.goal-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) => whyNotGoal(plan, input.goalId, 'fix', given.by) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { goalId }): Plan => ({
    ...plan,
    goals: change(plan.goals, goalId, (g) => ({ ...g, status: goalStates[g.status].fix?.to ?? g.status })),
  }),
});
