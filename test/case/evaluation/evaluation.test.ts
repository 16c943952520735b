import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { aCaseInEvaluation, anActiveCase, goalId } from '../../../src/testing/index.js';

const inEvaluation = aCaseInEvaluation();
const goals = inEvaluation.record.sections.plan.goals.map((g) => g.id);
const rate = (id: string, attainment: 'expected' | 'less' = 'expected') =>
  ({ type: 'evaluation.rateGoal', input: { goalId: id, attainment, ratedWith: 'client' } }) as const;
const conclude = {
  type: 'evaluation.conclude',
  input: { client: 'eats daily', network: 'helps', professionals: 'know the family' },
} as const;
const evaluateProcess = { type: 'evaluation.evaluateProcess', input: { findings: 'the parcels came on time' } } as const;
const endIt = { type: 'termination.beginTransition', input: { reason: 'goals are reached' } } as const;
const goOn = { type: 'termination.continueProgramme', input: { reason: 'one goal is open' } } as const;
const review = {
  type: 'monitoring.review',
  input: { findings: 'well', network: 'involved', clientTookPart: 'yes', unmetNeedIds: [] },
} satisfies Command;
const begin = (kind: 'outcome' | 'process') => ({ type: 'evaluation.begin', input: { kind } }) as const;
const rated = inEvaluation.so(...goals.map((id) => rate(id)));

describe('an evaluation', () => {
  test.each(['outcome', 'process'] as const)('[A8.8.1][A8.8.2] of the %s begins from the active programme', (kind) => {
    const begun = anActiveCase().so(review).when(begin(kind)).then('evaluation.begun', { kind });
    expect(begun.record.state.stage).toBe('evaluation');
  });

  test('[A8.8.1] rates how far a goal was attained, and with whom', () => {
    inEvaluation
      .when(rate(goalId(inEvaluation), 'less'))
      .then('evaluation.goalRated', { rating: { attainment: 'less', ratedWith: 'client' } });
  });

  test('[A8.8.1] rates goals that are on the record', () => {
    inEvaluation.when(rate('none')).thenRefused('evaluation.goal-unknown');
  });

  test('[A7.4] is concluded at three levels: client, network, professionals', () => {
    inEvaluation.when(conclude).then('evaluation.concluded', { conclusion: conclude.input });
  });

  test('[A8.8.1] every goal is rated before the programme ends', () => {
    expect(inEvaluation.so(conclude).missing('termination.beginTransition')).toEqual(['evaluation.goals-rated']);
    inEvaluation
      .so(conclude, rate(goalId(inEvaluation)))
      .when(endIt)
      .thenRefused('evaluation.goals-rated');
  });

  test('[A7.4] is concluded before the programme ends', () => {
    rated.when(endIt).thenRefused('evaluation.concluded').so(conclude).when(endIt).then('termination.transitionBegun');
  });

  test('[A8.8.2] of the process takes the place of the ratings, and is asked for in their place', () => {
    const ongoing = anActiveCase().so(review, begin('process'), conclude);
    ongoing.when(endIt).thenRefused('evaluation.goals-rated').so(evaluateProcess).when(endIt).then('termination.transitionBegun');
  });

  test('[A8.8.1] of the outcome is not answered by a word on the process', () => {
    inEvaluation.so(conclude, evaluateProcess).when(endIt).thenRefused('evaluation.goals-rated');
  });

  test('[A8.8.1] a goal that was cancelled is not rated', () => {
    const [first = '', second = ''] = goals;
    inEvaluation
      .so(conclude, rate(first), {
        type: 'plan.closeGoal',
        input: { goalId: second, status: 'cancelled', reason: 'the client does not want it' },
      })
      .when(endIt)
      .then('termination.transitionBegun');
  });

  test('[A8.8.1][A7.4] begun anew is rated and concluded anew', () => {
    const anew = rated.so(conclude, goOn).later({ days: 30 }).so(begin('outcome'));
    expect(anew.missing('termination.beginTransition')).toEqual(['evaluation.goals-rated', 'evaluation.concluded']);
  });

  test('[A8.8.1] begun anew keeps the rating of a goal that was completed since', () => {
    const [first = '', second = ''] = goals;
    const completed = rated.so({ type: 'plan.closeGoal', input: { goalId: first, status: 'completed', reason: 'reached' } }, goOn);
    completed.later({ days: 30 }).so(begin('outcome'), rate(second), conclude).when(endIt).then('termination.transitionBegun');
  });

  test('[A8.8.1] an interview held before the beginning was written down belongs to it', () => {
    inEvaluation
      .later({ days: 2 })
      .so(...goals.map((id) => ({ ...rate(id), happenedAt: '2026-01-04' })), conclude)
      .when(endIt)
      .then('termination.transitionBegun');
  });

  test('[A2.2] a rating that was voided counts no more, and is voided once', () => {
    const voided = {
      type: 'evaluation.voidEntry',
      input: { entryId: rated.last('evaluation.goalRated').rating.id, reason: 'another goal' },
    } as const;
    rated.so(conclude, voided).when(endIt).thenRefused('evaluation.goals-rated').when(voided).thenRefused('case.entry-unknown');
  });

  test('[A2.2] a goal is not voided under its rating', () => {
    rated.when({ type: 'plan.voidEntry', input: { entryId: goalId(rated), reason: 'another client' } }).thenRefused('case.entry-in-use');
  });
});
