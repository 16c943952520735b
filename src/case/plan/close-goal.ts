import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { fixed, Id, Note, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';

const GoalEnd = fixed('goal-end', { completed: text('completed', 'selesai'), cancelled: text('cancelled', 'dibatalkan') });

/** Close a goal with the reason. *Completed* means that work on it is done, not that it was reached: that is its achievement. A2.2 */
export const closeGoal = command({
  type: 'plan.closeGoal',
  label: text('close a goal', 'menutup tujuan'),
  rows: ['A2.2'],
  input: z.strictObject({ goalId: Id, status: GoalEnd, reason: Note }),
  fact: { type: 'plan.goalClosed', data: z.strictObject({ goalId: Id, status: GoalEnd, reason: Note, at: When }) },
  refuses: ['plan.goal-unknown', 'plan.goal-closed'],
  decide: ({ plan }: { plan: Plan }, input, given) => {
    const goal = byId(plan.goals, input.goalId);
    if (!goal) return refuse('plan.goal-unknown', [input.goalId]);
    return goal.status === 'completed' || goal.status === 'cancelled'
      ? refuse('plan.goal-closed', [goal.id])
      : { ...input, at: given.happenedAt };
  },
  apply: (plan: Plan, { goalId, status, reason, at }): Plan => ({
    ...plan,
    goals: change(plan.goals, goalId, (g) => ({ ...g, status, closedAt: at, closedBecause: reason })),
  }),
});
