import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { aClientInPlanning, needId } from '../../../src/testing/index.js';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const planning = aClientInPlanning();
const problem: Asked<'plan.formulateProblem'> = {
  type: 'plan.formulateProblem',
  input: { title: 'not enough food', needIds: [needId(planning)], rank: 1, clientsWish: 'to cook', resource: 'a stove' },
};
const practice: Asked<'plan.choosePractice'> = {
  type: 'plan.choosePractice',
  input: { uses: ['mentor'], leavesOut: ['own-team'], reason: 'the client leads' },
};
const consult: Asked<'plan.consultTeam'> = { type: 'plan.consultTeam', input: { consulted: ['nurse-1'], advice: 'start with the pantry' } };
const agree: Asked<'plan.agree'> = { type: 'plan.agree', input: { part: 'could-not', note: 'in hospital' } };
const contingency: Asked<'plan.makeContingency'> = {
  type: 'plan.makeContingency',
  input: { ifThis: 'no food', thenThat: 'emergency parcel', call: 'worker-1' },
};

describe('[A5.2] making the plan', () => {
  test("[A5.2.1] a problem keeps the client's wish, the need, the resource and its place", () => {
    planning.when(problem).then('plan.problemFormulated', { problem: problem.input });
  });

  test('[A5.2.1] a problem rests on needs that are on the record', () => {
    planning.when({ ...problem, input: { ...problem.input, needIds: ['none'] } }).thenRefused('plan.need-unknown');
  });

  test('[A5.2.3] whoever was consulted is on the record, member of the team or not', () => {
    planning.when(consult).then('plan.teamConsulted', { consultation: { consulted: ['nurse-1'] } });
  });

  test('[A5.2.6] if this, then that, and whom to call', () => {
    planning.when(contingency).then('plan.contingencyMade', { contingency: { call: 'worker-1' } });
  });

  test("[A8.5] the client's part is recorded, also that they could not take part", () => {
    planning.when(agree).then('plan.agreementRecorded', { agreement: { part: 'could-not' } });
  });

  test('[A6.5] elements of models are used or left out, not both', () => {
    planning.when(practice).then('plan.practiceChosen', { practice: practice.input });
    planning.when({ ...practice, input: { ...practice.input, leavesOut: ['mentor'] } }).thenRefused('plan.used-and-left-out');
  });

  test.each([problem, practice, consult, agree, contingency])('[A2.2] an entry made in error is marked, once: $type', (command) => {
    const made = planning.so(command);
    const { problems, practices, consultations, agreements, contingencies } = made.record.sections.plan;
    const [entry] = [problems, practices, consultations, agreements, contingencies].flat();
    const voids = { type: 'plan.voidEntry', input: { entryId: entry?.id ?? '', reason: 'another client' } } as const;
    made
      .when(voids)
      .then('plan.entryVoided', { by: { id: 'worker-1' } })
      .when(voids)
      .thenRefused('case.entry-unknown');
  });

  test('[A2.2] a need on which a problem rests is not voided before it', () => {
    const voids = { type: 'assessment.voidEntry', input: { entryId: needId(planning), reason: 'another client' } } as const;
    const [reason] = planning.so(problem).kit.whyNot(planning.so(problem).record, voids, planning.given());
    expect(reason).toEqual({ code: 'case.entry-in-use', ids: [planning.so(problem).last('plan.problemFormulated').problem.id] });
  });
});
