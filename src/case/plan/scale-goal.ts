import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { GoalScale, goalScaleFields, weightOf } from './goal-scale.js';
import { whyNotGoal } from './goal-states.js';
import type { Plan } from './plan.js';

/**
 * Agree how the attainment of a goal will be rated: what each of five levels would look like, how important and how difficult the goal is,
 * and where the client stands now. Said again, the newest counts; a rating keeps the one it was made by. It rates nothing.
 * A5.2.4, A8.8.1; Kiresuk and Sherman 1968, King's College London
 */
export const scaleGoal = command({
  type: 'plan.scaleGoal',
  label: text('word the levels of a goal', 'merumuskan tingkat pencapaian tujuan'),
  rows: ['A5.2.4', 'A8.8.1'],
  input: z.strictObject({ ...entryInput, ...goalScaleFields }),
  fact: { type: 'plan.goalScaled', data: z.strictObject({ scale: GoalScale }) },
  refuses: ['plan.goal-unknown', 'plan.goal-closed', 'plan.goal-status', 'plan.not-theirs', 'plan.weight-zero'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    refuseAll(whyNotGoal(plan, input.goalId, 'change', given.by), weightOf(input) === 0 && refuse('plan.weight-zero', [input.goalId])) ?? {
      scale: entry<GoalScale>(given, input),
    },
  apply: (plan: Plan, { scale }): Plan => ({ ...plan, scales: [...plan.scales, scale] }),
});
