import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Achievement } from './goal.js';
import { whyNotGoal } from './goal-states.js';
import type { Plan } from './plan.js';

/**
 * Say how far an active goal is. It does not close the goal, also when it is achieved: closing has its reason (`closeGoal`), and the
 * degree of attainment is judged in the evaluation. A8.7.1; HL7 FHIR Goal.achievementStatus
 */
export const recordProgress = command({
  type: 'plan.recordProgress',
  label: text('record progress on a goal', 'mencatat kemajuan tujuan'),
  rows: ['A8.7.1'],
  input: z.strictObject({ goalId: Id, achievement: Achievement }),
  fact: { type: 'plan.progressRecorded', data: z.strictObject({ goalId: Id, achievement: Achievement, at: When }) },
  refuses: ['plan.goal-unknown', 'plan.goal-closed', 'plan.goal-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    whyNotGoal(plan, input.goalId, 'record-progress', given.by) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { goalId, achievement, at }): Plan => ({
    ...plan,
    goals: change(plan.goals, goalId, (g) => ({ ...g, achievement, achievementAt: at })),
  }),
});
