import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { fixed, Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { whyNotGoal } from './goal-states.js';
import type { Plan } from './plan.js';

const GoalEnd = fixed('goal-end', { completed: text('completed', 'selesai'), cancelled: text('cancelled', 'dibatalkan') });

/** Close a goal with the reason. *Completed* means that work on it is done, not that it was reached: that is its achievement. A2.2 */
export const closeGoal = command({
  type: 'plan.closeGoal',
  label: text('close a goal', 'menutup tujuan'),
  rows: ['A2.2'],
  input: z.strictObject({ goalId: Id, status: GoalEnd, reason: Note }),
  fact: { type: 'plan.goalClosed', data: z.strictObject({ goalId: Id, status: GoalEnd, reason: Note, at: When }) },
  refuses: ['plan.goal-unknown', 'plan.goal-closed', 'plan.goal-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    whyNotGoal(plan, input.goalId, input.status === 'completed' ? 'complete' : 'cancel', given.by) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { goalId, status, reason, at }): Plan => ({
    ...plan,
    goals: change(plan.goals, goalId, (g) => ({ ...g, status, closedAt: at, closedBecause: reason })),
  }),
});
