import { describe, expect, test } from 'vitest';
import { problemsInOrder } from '../../../src/case/plan/problems.js';
import type { Command } from '../../../src/case/record.js';
import { programmes } from '../../../src/programme/programmes.js';
import { aClientInPlanning, aCompletePlan, consentToTell, needId } from '../../../src/testing/index.js';
import { elementsOf, PracticeElement } from '../../../src/vocabulary/practice-elements.js';
import { termsOf } from '../../../src/vocabulary/schema.js';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const planning = aClientInPlanning();
const problem: Asked<'plan.formulateProblem'> = {
  type: 'plan.formulateProblem',
  input: { title: 'not enough food', needIds: [needId(planning)], rank: 1, clientsWish: 'to cook', resource: 'a stove' },
};
const practice: Asked<'plan.choosePractice'> = {
  type: 'plan.choosePractice',
  input: { uses: ['mentoring', 'linking'], leavesOut: ['own-team'], needIds: [needId(planning)], reason: 'the client leads' },
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

  test('[A5.2.1] problems have one order: no two have the same place, and all are put in order anew', () => {
    const one = planning.so(problem);
    one.when(problem).thenRefused('plan.rank-taken');
    const two = one.so({ ...problem, input: { ...problem.input, title: 'no work', rank: 2 } });
    const [first = '', second = ''] = two.record.sections.plan.problems.map((p) => p.id);
    const rank = (...order: string[]) => ({ type: 'plan.rankProblems', input: { order } }) as const;
    const ranked = two.when(rank(second, first)).then('plan.problemsRanked', { order: [second, first] });
    expect(problemsInOrder(ranked.record.sections.plan).map((p) => [p.title, p.rank])).toEqual([
      ['no work', 1],
      ['not enough food', 2],
    ]);
    two.when(rank(first)).thenRefused('plan.order-incomplete');
    two.when(rank(first, second, first)).thenRefused('plan.order-repeats');
    two.when(rank(first, second, 'none')).thenRefused('plan.problem-unknown');
  });

  test('[A5.2.1] the first place is 1', () => {
    const { input } = planning.kit.parts.implementation.get('plan.formulateProblem')?.command ?? {};
    expect(input?.safeParse({ ...problem.input, rank: 0 }).success).toBe(false);
    expect(input?.safeParse(problem.input).success).toBe(true);
  });

  test('[A5.2.3] whoever was consulted is on the record, member of the team or not', () => {
    planning.when(consult).then('plan.teamConsulted', { consultation: { consulted: ['nurse-1'] } });
  });

  test('[A5.2.3] who is outside the team hears of the client only what a consent covers, and that is a disclosure', () => {
    const told = (person: string): Asked<'plan.consultTeam'> => ({
      type: 'plan.consultTeam',
      input: { consulted: [person], advice: 'start with the pantry', told: ['general'] },
    });
    const outside = planning.so({ type: 'team.addMember', input: { person: 'nurse-1', discipline: 'nurse', standby: 'no' } });
    outside.when(told('nurse-1')).then('plan.teamConsulted', { consultation: { told: ['general'] } });
    outside.when(told('dr-wayan')).thenRefused('plan.no-consent');
    const consented = outside.so(consentToTell('dr-wayan', ['general']));
    const consentId = consented.last('consent.given').consent.id;
    const consulted = consented
      .when(told('dr-wayan'))
      .then('plan.teamConsulted', { consultation: { toldOutside: [{ to: 'dr-wayan', consentId }] } });
    expect(consulted.last('consent.disclosed').disclosure).toMatchObject({ recipient: 'dr-wayan', told: ['general'], consentId });
    expect(outside.so(told('nurse-1')).record.sections.consent.disclosures).toEqual([]);
    consented.when({ ...told('dr-wayan'), input: { ...told('dr-wayan').input, told: ['hiv'] } }).thenRefused('plan.no-consent');
  });

  test('[A5.2.4] the criteria of which goals were agreed with those consulted is known', () => {
    const whole = aCompletePlan();
    const advised = (s: typeof whole) =>
      s
        .whatNext()
        .find((n) => n.command === 'plan.putInForce')
        ?.advised.find((a) => a.code === 'plan.criteria-agreed')?.ids;
    const [first = '', second = ''] = whole.record.sections.plan.goals.map((g) => g.id);
    const agreed = (...criteriaAgreedOf: string[]) => ({ ...consult, input: { ...consult.input, criteriaAgreedOf } });
    expect(advised(whole)).toEqual([first, second]);
    expect(advised(whole.so(agreed(first)))).toEqual([second]);
    expect(advised(whole.so(agreed(first, second)))).toBeUndefined();
    whole.when(agreed('none')).thenRefused('plan.goal-unknown');
  });

  test('[A5.2.6] if this, then that, and whom to call', () => {
    planning.when(contingency).then('plan.contingencyMade', { contingency: { call: 'worker-1' } });
  });

  test("[A8.5] the client's part is recorded, also that they could not take part", () => {
    planning.when(agree).then('plan.agreementRecorded', { agreement: { part: 'could-not' } });
  });

  test('[A6.5] elements of models are used or left out, not both', () => {
    planning.when(practice).then('plan.practiceChosen', { practice: practice.input });
    planning.when({ ...practice, input: { ...practice.input, leavesOut: ['mentoring'] } }).thenRefused('plan.used-and-left-out');
  });

  test('[A6.5] what is chosen are elements of the models, of several at once, for needs of this client', () => {
    const { input } = planning.kit.parts.implementation.get('plan.choosePractice')?.command ?? {};
    const uses = (...uses: string[]) => input?.safeParse({ ...practice.input, uses }).success;
    expect([uses('skill-building', 'own-team', 'clinic:home-visits'), uses('anything')]).toEqual([true, false]);
    const elements = Object.keys(termsOf.get(PracticeElement)?.labels ?? {});
    expect(Object.values(elementsOf).flat().sort()).toEqual(elements.sort());
    for (const { models } of Object.values(programmes)) for (const model of models) expect(elementsOf[model].length).toBeGreaterThan(0);
    planning.when({ ...practice, input: { ...practice.input, needIds: ['none'] } }).thenRefused('plan.need-unknown');
    expect(input?.safeParse({ ...practice.input, needIds: [] }).success).toBe(false);
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
