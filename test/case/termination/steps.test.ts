import { describe, expect, test } from 'vitest';
import {
  aCaseInEvaluation,
  aCaseInTransition,
  anActiveCase,
  anExitedClient,
  anUnaccompaniedClient,
  needId,
} from '../../../src/testing/index.js';

const inTransition = aCaseInTransition();
const alone = { type: 'termination.goUnaccompanied', input: {} } as const;
const exit = { type: 'termination.exit', input: {} } as const;
const sendBack = { type: 'termination.sendBack', input: { reason: 'the neighbour has moved away' } } as const;
const goOn = { type: 'termination.continueProgramme', input: { reason: 'one goal is open' } } as const;
const planned = (met: 'met' | 'with-help' | 'not-met') =>
  ({ type: 'termination.recordOwnPlanning', input: { activity: 'fetches the parcels', met } }) as const;

describe('after an evaluation', () => {
  test('[A5.6.1] the programme goes on, with a reason', () => {
    const on = aCaseInEvaluation()
      .when(goOn)
      .then('termination.programmeContinued', { step: { step: 'continued', reason: 'one goal is open' } });
    expect(on.record.state.stage).toBe('active');
  });

  test('[A5.6.1][A5.6.2] or the programme ends, with a reason, and the first step is the transition', () => {
    expect(inTransition.record.state.stage).toBe('transition');
    expect(inTransition.last('termination.transitionBegun')).toMatchObject({ step: { step: 'transition', reason: 'goals are reached' } });
  });

  test('[A5.6.2] the steps go one after the other: no exit from the transition, no transition without an evaluation', () => {
    inTransition.when(exit).thenRefused('case.not-open-here');
    anActiveCase()
      .when({ type: 'termination.beginTransition', input: { reason: 'it is time' } })
      .thenRefused('case.not-open-here');
  });
});

describe('in transition', () => {
  test('[A5.6.3] what the client plans and meets alone is recorded, and moves nothing by itself', () => {
    const recorded = inTransition.when(planned('met')).then('termination.ownPlanningRecorded', { ownPlanning: { met: 'met' } });
    expect(recorded.record.state.stage).toBe('transition');
  });

  test('[A5.6.3] it says which need it was to meet, and one that is on the record', () => {
    const of = (id: string) => ({ ...planned('met'), input: { ...planned('met').input, needId: id, how: 'asked the neighbour herself' } });
    inTransition.when(of(needId(inTransition))).then('termination.ownPlanningRecorded', { ownPlanning: { needId: needId(inTransition) } });
    inTransition.when(of('none')).thenRefused('termination.need-unknown');
  });

  test('[A5.6.3] a need that was not met alone can send the case back', () => {
    const back = inTransition.so(planned('not-met')).when(sendBack).then('termination.sentBack');
    expect(back.record.state.stage).toBe('active');
    expect(back.record.sections.termination.ownPlanning).toMatchObject([{ met: 'not-met' }]);
  });

  test.each(['with-help', 'not-met'] as const)('[A5.6.3] a need %s is not yet met alone', (met) => {
    expect(inTransition.so(planned(met)).missing('termination.goUnaccompanied')).toEqual(['termination.planned-alone']);
    inTransition.so(planned(met)).when(alone).thenRefused('termination.planned-alone');
  });

  test('[A5.6.2][A5.6.3] the client goes on unaccompanied once a need was met alone', () => {
    const gone = inTransition.so(planned('met')).when(alone).then('termination.wentUnaccompanied');
    expect(gone.record.state.stage).toBe('unaccompanied');
  });

  test('[A2.2] own planning that was voided counts no more, and is voided once; a step is never voided', () => {
    const recorded = inTransition.so(planned('met'));
    const voided = (entryId: string) => ({ type: 'termination.voidEntry', input: { entryId, reason: 'another client' } }) as const;
    const own = recorded.last('termination.ownPlanningRecorded').ownPlanning.id;
    recorded.so(voided(own)).when(alone).thenRefused('termination.planned-alone').when(voided(own)).thenRefused('case.entry-unknown');
    recorded.when(voided(recorded.last('termination.transitionBegun').step.id)).thenRefused('case.entry-unknown');
  });
});

describe('the way back', () => {
  test.each([
    ['transition', inTransition],
    ['unaccompanied', anUnaccompaniedClient()],
  ] as const)('[A5.6.3] leads from %s to the active programme, with its reason', (_, s) => {
    const back = s.when(sendBack).then('termination.sentBack', { step: { step: 'sent-back', reason: 'the neighbour has moved away' } });
    expect(back.record.state.stage).toBe('active');
  });

  test('[A5.6.3] what was planned alone before does not count for the next transition', () => {
    const again = anUnaccompaniedClient()
      .later({ days: 30 })
      .so(sendBack, { type: 'evaluation.begin', input: { kind: 'outcome' } });
    const evaluated = again.record.sections.plan.goals.reduce(
      (s, goal) => s.so({ type: 'evaluation.rateGoal', input: { goalId: goal.id, attainment: 'expected', ratedWith: 'team' } }),
      again.so({ type: 'evaluation.conclude', input: { client: 'well', network: 'well', professionals: 'well' } }),
    );
    evaluated
      .so({ type: 'termination.beginTransition', input: { reason: 'goals are reached' } })
      .when(alone)
      .thenRefused('termination.planned-alone');
  });
});

describe('the full exit', () => {
  test('[A5.6.2] is the third step, and ends the case', () => {
    const exited = anUnaccompaniedClient()
      .when(exit)
      .then('termination.exited', { step: { step: 'exited' } });
    expect(exited.record).toMatchObject({ state: { stage: 'exited' }, sections: { termination: { endedAt: exited.setting.now } } });
  });

  test('[A2.1] waits while a referral, a query or a crisis is open, and names it', () => {
    const s = anUnaccompaniedClient().so({ type: 'crisis.report', input: { kind: 'family', safeNow: 'yes' } });
    const { id: crisisId } = s.last('crisis.reported').crisis;
    expect(s.missing('termination.exit')).toEqual(['termination.nothing-open']);
    expect(s.kit.whyNot(s.record, exit, s.given())).toEqual([{ code: 'termination.nothing-open', ids: [crisisId] }]);
    s.so({ type: 'crisis.stabilise', input: { crisisId } }, { type: 'crisis.close', input: { crisisId, outcome: 'settled' } })
      .when(exit)
      .then('termination.exited');
  });

  test.each([
    ['put on hold', { type: 'client.putOnHold', input: { reason: 'travels', lookAgainOn: '2026-02-01' } }],
    ['reported as lost', { type: 'client.reportLost', input: {} }],
  ] as const)('[A5.6.2] after it, a client is not %s', (_, command) => {
    expect(anExitedClient().missing(command.type)).toEqual(['termination.not-ended']);
    anExitedClient().when(command).thenRefused('termination.not-ended');
    anUnaccompaniedClient()
      .when(command)
      .then(command.type === 'client.putOnHold' ? 'client.putOnHold' : 'client.contactLost');
  });
});
