import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { goalStates, whyNotGoal } from './goal-states.js';
import type { Plan } from './plan.js';

/** Take a goal up again. Its target date is the one it had: where that has passed it is changed, with the reason. A2.2 */
export const resumeGoal = command({
  type: 'plan.resumeGoal',
  label: text('take a goal up again', 'melanjutkan tujuan'),
  rows: ['A2.2'],
  input: z.strictObject({ goalId: Id }),
  fact: { type: 'plan.goalResumed', data: z.strictObject({ goalId: Id, at: When }) },
  refuses: ['plan.goal-unknown', 'plan.goal-closed', 'plan.goal-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    whyNotGoal(plan, input.goalId, 'resume', given.by) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { goalId }): Plan => ({
    ...plan,
    goals: change(plan.goals, goalId, ({ heldAt: _at, heldBecause: _because, lookAgainOn: _on, ...g }) => ({
      ...g,
      status: goalStates[g.status].resume?.to ?? g.status,
    })),
  }),
});
