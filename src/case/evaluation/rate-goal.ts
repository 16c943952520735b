import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { scaleOf } from '../plan/goal-scale.js';
import type { Plan } from '../plan/plan.js';
import { type Evaluation, GoalRating, ratingFields } from './evaluation.js';
import { measured } from './measured.js';

/**
 * Rate how far a goal was attained, on five levels around the expected one (Kiresuk and Sherman 1968). The newest rating counts. The
 * scale that was worded for it, the baseline, where there is one, and what was measured since are named beside it. It does not close the goal: that is `plan.closeGoal`.
 * A8.8.1
 */
export const rateGoal = command({
  type: 'evaluation.rateGoal',
  label: text('rate the attainment of a goal', 'menilai pencapaian tujuan'),
  rows: ['A8.8.1'],
  input: z.strictObject({ ...entryInput, ...ratingFields }),
  fact: { type: 'evaluation.goalRated', data: z.strictObject({ rating: GoalRating }) },
  refuses: ['evaluation.goal-unknown'],
  decide: ({ assessment, plan }: { assessment: Assessment; plan: Plan }, input, given) => {
    const goal = byId(plan.goals, input.goalId);
    if (!goal) return refuse('evaluation.goal-unknown', [input.goalId]);
    const scale = scaleOf(plan, goal.id);
    return {
      rating: entry<GoalRating>(given, {
        ...input,
        ...(scale && { scaleId: scale.id }),
        ...measured(assessment, input.members ?? goal.members),
      }),
    };
  },
  apply: (evaluation: Evaluation, { rating }): Evaluation => ({ ...evaluation, ratings: [...evaluation.ratings, rating] }),
});
