import { describe, expect, test } from 'vitest';
import { attainmentLevel, scaleOf, weightOf } from '../../../src/case/plan/goal-scale.js';
import type { Command } from '../../../src/case/record.js';
import { aCaseInEvaluation, anActiveCase, goalId } from '../../../src/testing/index.js';

const active = anActiveCase();
const levels = {
  'much-more': 'cooks for the neighbour too',
  more: 'three meals every day',
  expected: 'two meals every day',
  less: 'a meal on most days',
  'much-less': 'days without a meal',
};
type Input = Extract<Command, { type: 'plan.scaleGoal' }>['input'];
const scale = (of: { goal: string }, more: Partial<Input> = {}) =>
  ({
    type: 'plan.scaleGoal',
    input: { goalId: of.goal, levels, importance: 3, difficulty: 2, baseline: 'much-less', ...more },
  }) as const satisfies Command;
const goal = goalId(active);

describe('[A8.8.1] the scale of a goal', () => {
  test('[A8.8.1] has five levels in words, a weight, and where the client began', () => {
    const scaled = active.when(scale({ goal })).then('plan.goalScaled', { scale: { goalId: goal, levels, baseline: 'much-less' } });
    expect(weightOf(scaled.last('plan.goalScaled').scale)).toBe(6);
  });

  test.each(['importance', 'difficulty'] as const)(
    '[A8.8.1] of no %s is refused: it would drop out of the score without a word',
    (which) => {
      active.when(scale({ goal }, { [which]: 0 })).thenRefused('plan.weight-zero');
    },
  );

  test('[A8.8.1] said again, the newest counts, and one said in error does not', () => {
    const again = active.so(scale({ goal })).so(scale({ goal }, { baseline: 'less' }));
    const { id } = again.last('plan.goalScaled').scale;
    expect(scaleOf(again.record.sections.plan, goal)?.baseline).toBe('less');
    const undone = again.so({ type: 'plan.voidEntry', input: { entryId: id, reason: 'another goal was meant' } });
    expect(scaleOf(undone.record.sections.plan, goal)?.baseline).toBe('much-less');
  });

  test('[A8.8.1] belongs to a goal on the record that is not closed', () => {
    active.when(scale({ goal: 'none' })).thenRefused('plan.goal-unknown');
    const closed = active.so({ type: 'plan.closeGoal', input: { goalId: goal, status: 'cancelled', reason: 'moved' } });
    closed.when(scale({ goal })).thenRefused('plan.goal-closed');
  });

  test('[A8.8.1] is named by the rating that was made with it, and by no earlier one', () => {
    const evaluated = aCaseInEvaluation();
    const first = goalId(evaluated);
    const rate = { type: 'evaluation.rateGoal', input: { goalId: first, attainment: 'more', ratedWith: 'client' } } as const;
    const before = evaluated.so(rate).last('evaluation.goalRated').rating;
    expect(before).not.toHaveProperty('scaleId');
    const scaled = evaluated.so(scale({ goal: first }));
    scaled.when(rate).then('evaluation.goalRated', { rating: { scaleId: scaled.last('plan.goalScaled').scale.id } });
  });

  test('[A8.8.1] runs from two below the expected level to two above it', () => {
    expect(Object.values(attainmentLevel).toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
    expect([attainmentLevel['much-less'], attainmentLevel.expected, attainmentLevel['much-more']]).toEqual([-2, 0, 2]);
  });
});
