import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../src/case/assessment/measurement.js';
import { measured } from '../../../src/case/evaluation/measured.js';
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
const begin = (kind: 'outcome' | 'process') =>
  ({ type: 'evaluation.begin', input: { kind, ...(kind === 'process' && { because: 'will need support for life' }) } }) as const;
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

  test('[A8.8.2] of the process is for a client who needs support without end, and says why', () => {
    const reviewed = anActiveCase().so(review);
    reviewed.when({ type: 'evaluation.begin', input: { kind: 'process' } }).thenRefused('evaluation.process-without-reason');
    const begun = reviewed.so(begin('process'));
    expect(begun.record.sections.evaluation).toMatchObject({ kind: 'process', because: 'will need support for life' });
    expect(begun.so(goOn, begin('outcome')).record.sections.evaluation).not.toHaveProperty('because');
  });

  test('[A8.8.2] of the process says what came as planned, and how the client saw it', () => {
    const said = { findings: 'he was never alone on a feast day', delivered: 'in-part', clientsView: 'come oftener' } as const;
    inEvaluation.when({ type: 'evaluation.evaluateProcess', input: said }).then('evaluation.processEvaluated', { process: said });
  });

  test('[A8.8.1] names the baseline beside a rating, and what the same instrument showed since', () => {
    const [baseline] = inEvaluation.record.sections.assessment.measurements;
    inEvaluation.when(rate(goalId(inEvaluation))).then('evaluation.goalRated', {
      rating: { baselineIds: [baseline?.id], measuredSinceIds: [] },
    });
    const again = inEvaluation.so({
      type: 'assessment.measure',
      input: { use: 'reassessment', instrument: { id: 'hunger-vital-sign', version: '1' }, score: 0, clientPart: 'answered' },
    });
    again.when(rate(goalId(again))).then('evaluation.goalRated', {
      rating: { baselineIds: [baseline?.id], measuredSinceIds: [again.last('assessment.measured').measurement.id] },
    });
  });

  test('[A8.8.1] rates also where there is no baseline', () => {
    const { measurements: _, ...rest } = inEvaluation.record.sections.assessment;
    expect(measured({ ...rest, measurements: [] }, undefined)).toEqual({ baselineIds: [], measuredSinceIds: [] });
  });

  test('[A1.6] compares a member of a family with their own baseline', () => {
    const [baseline] = inEvaluation.record.sections.assessment.measurements;
    const of = (member: string) => ({ ...baseline, id: member, members: [member] }) as Measurement;
    const assessment = { ...inEvaluation.record.sections.assessment, measurements: [of('mother'), of('son')] };
    expect(measured(assessment, ['son']).baselineIds).toEqual(['son']);
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
