import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { Attainment, type Evaluation, GoalRating, RatedWith } from './evaluation.js';

/**
 * Rate how far a goal was attained, on five levels around the expected one (Kiresuk and Sherman 1968). The newest rating counts. It does
 * not close the goal: that is `plan.closeGoal`. A8.8.1
 */
export const rateGoal = command({
  type: 'evaluation.rateGoal',
  label: text('rate the attainment of a goal', 'menilai pencapaian tujuan'),
  rows: ['A8.8.1'],
  input: z.strictObject({ ...entryInput, goalId: Id, attainment: Attainment, ratedWith: RatedWith }),
  fact: { type: 'evaluation.goalRated', data: z.strictObject({ rating: GoalRating }) },
  refuses: ['evaluation.goal-unknown'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    byId(plan.goals, input.goalId) ? { rating: entry<GoalRating>(given, input) } : refuse('evaluation.goal-unknown', [input.goalId]),
  apply: (evaluation: Evaluation, { rating }): Evaluation => ({ ...evaluation, ratings: [...evaluation.ratings, rating] }),
});
