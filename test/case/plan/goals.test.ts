import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { aClientInPlanning, aCompletePlan, anActiveCase, goalId, needId } from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const planning = aClientInPlanning();
const active = anActiveCase();
const goal = goalId(active);
const set = (change: Partial<Asked<'plan.setGoal'>['input']> = {}): Asked<'plan.setGoal'> => ({
  type: 'plan.setGoal',
  input: {
    title: 'eats',
    needId: needId(planning),
    whose: 'client',
    term: 'short-term',
    criteria: ['three meals', 'no skipped meal'],
    targetDate: '2026-02-01',
    ...change,
  },
});
const close = (status: 'completed' | 'cancelled', goalId = goal) =>
  ({ type: 'plan.closeGoal', input: { goalId, status, reason: 'reached' } }) as const;
const progress = (goalId = goal) => ({ type: 'plan.recordProgress', input: { goalId, achievement: 'improving' } }) as const;
const needClosed = { type: 'assessment.closeNeed', input: { needId: needId(planning), how: 'met' } } as const;

describe('[A5.2.2] goals', () => {
  test('[A5.2.4] a goal has several criteria, each with an id of its own', () => {
    const { criteria } = planning
      .when(set())
      .then('plan.goalSet', { goal: { status: 'active', term: 'short-term' } })
      .last('plan.goalSet').goal;
    expect(criteria.map((c) => c.observable)).toEqual(['three meals', 'no skipped meal']);
    expect(new Set(criteria.map((c) => c.id)).size).toBe(2);
  });

  test('[A5.2.4] a goal without a criterion is refused', () => {
    planning.when(set({ criteria: [] })).thenRefused('plan.criterion-missing');
  });

  test('[A5.2.5] a target date lies ahead: today at the site is the last day that does', () => {
    const night = planning.in({ now: afterMidnight });
    night.when(set({ targetDate: '2026-01-06' })).then('plan.goalSet', { goal: { targetDate: '2026-01-06' } });
    night.when(set({ targetDate: '2026-01-05' })).thenRefused('plan.target-date-passed');
  });

  test('[A5.2.5] a goal written down late keeps the target date it was given', () => {
    const late = planning.later({ days: 90 });
    late.when({ ...set(), happenedAt: '2026-01-20' }).then('plan.goalSet', { goal: { at: '2026-01-20', targetDate: '2026-02-01' } });
    late.when({ ...set(), happenedAt: 'unknown' }).thenRefused('plan.target-date-passed');
  });

  test('[A5.2.2] a short-term goal may serve a long-term one, and nothing else', () => {
    const long = planning.so(set({ term: 'long-term' }));
    const { id } = long.last('plan.goalSet').goal;
    const short = long.when(set({ serves: id })).then('plan.goalSet', { goal: { serves: id } });
    short.when(set({ serves: short.last('plan.goalSet').goal.id })).thenRefused('plan.serves-not-long-term');
    short.when(set({ serves: 'none' })).thenRefused('plan.goal-unknown');
  });

  test('[A4.3] a goal is for a need that is on the record and still there', () => {
    planning.when(set({ needId: 'none' })).thenRefused('plan.need-unknown');
    planning.so(needClosed).when(set()).thenRefused('plan.need-closed');
  });

  test('[A5.2.4] all reasons come at once', () => {
    planning
      .when(set({ needId: 'none', criteria: [], targetDate: '2020-01-01', serves: 'none' }))
      .thenRefused('plan.need-unknown', 'plan.goal-unknown', 'plan.criterion-missing', 'plan.target-date-passed');
  });

  test('[A8.7.1] progress is said of an active goal', () => {
    const said = active.when(progress()).then('plan.progressRecorded', { achievement: 'improving' });
    expect(said.record.sections.plan.goals[0]).toMatchObject({ achievement: 'improving', status: 'active' });
    active.when(progress('none')).thenRefused('plan.goal-unknown');
    active.so(close('completed')).when(progress()).thenRefused('plan.goal-closed');
  });

  test('[A2.2] a goal is closed once, with the reason', () => {
    for (const status of ['completed', 'cancelled'] as const) {
      const closed = active.when(close(status)).then('plan.goalClosed', { status, reason: 'reached' });
      closed.when(close('completed')).thenRefused('plan.goal-closed');
    }
    active.when(close('completed', 'none')).thenRefused('plan.goal-unknown');
  });

  test('[A5.2.5] a goal is due on its target date, until it is closed', () => {
    const due = (s: typeof active) => dueOf(s, 'plan.goal-due').map((d) => [d.due, d.overdueFrom]);
    expect(due(active)).toEqual([
      ['2026-02-15', '2026-02-15T17:00:00.000Z'],
      ['2026-06-30', '2026-06-30T17:00:00.000Z'],
    ]);
    expect(due(active.so(close('cancelled')))).toHaveLength(1);
  });

  test('[A2.2] a goal is voided while no service and no version rests on it', () => {
    const voids = (entryId: string) => ({ type: 'plan.voidEntry', input: { entryId, reason: 'another client' } }) as const;
    const once = planning.so(set());
    const { id } = once.last('plan.goalSet').goal;
    const voided = once.when(voids(id)).then('plan.entryVoided', { entryId: id });
    expect(dueOf(voided, 'plan.goal-due')).toEqual([]);
    aCompletePlan().when(voids(goal)).thenRefused('case.entry-in-use');
  });
});
