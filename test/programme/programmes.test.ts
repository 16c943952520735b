import { describe, expect, test } from 'vitest';
import { blend, dueIn, programmes, type Rules, socialWork, stages } from '../../src/index.js';
import {
  aClientInPlanning,
  aClientInScreening,
  aCompletePlan,
  anActiveCase,
  anAdmittedClient,
  aReferredClient,
} from '../../src/testing/index.js';

const all = Object.values(programmes) as readonly Rules[];
const acute = { type: 'screening.recordCondition', input: { acute: 'psychiatric' } } as const;
const admit = { type: 'screening.admit', input: { reason: 'needs help now' } } as const;

describe('the programmes of the house', () => {
  test.each(all.map((rules) => [rules.id, rules] as const))(
    '%s names only requirements that a room has, and no firm one',
    (_, { requirements }) => {
      for (const code of Object.keys(requirements)) expect(socialWork.parts.requirement.get(code)?.firm, code).toBeUndefined();
      for (const code of Object.keys(requirements)) expect(socialWork.parts.requirement.has(code), code).toBe(true);
    },
  );

  test('[A6.1] an expanded broker has the larger caseload and needs no team of its own', () => {
    expect(programmes.expandedBroker.caseload).toBeGreaterThan(programmes.fullSupport.caseload);
    expect(aClientInPlanning({ rules: programmes.expandedBroker }).missing('plan.putInForce')).not.toContain('team.has-members');
  });

  test('[A6.4] full support is given by a team: no plan is in force without one', () => {
    expect(aClientInPlanning({ rules: programmes.fullSupport }).missing('plan.putInForce')).toContain('team.has-members');
  });

  test('[A5.1.2] in an HIV programme an acute illness does not defer admission', () => {
    aClientInScreening({ rules: programmes.hiv }).so(acute).when(admit).then('screening.admitted');
    aClientInScreening({ rules: programmes.fullSupport }).so(acute).when(admit).thenRefused('screening.not-acute');
  });

  test('[B7.2] intensive work lasts four to eight weeks, then it is evaluated', () => {
    const intensive = anActiveCase({ rules: programmes.intensive });
    const over = (s: typeof intensive) =>
      dueIn(s.kit, s.record, programmes.intensive).filter((d) => d.rule === 'evaluation.intensive-weeks-over');
    expect(over(intensive)).toMatchObject([{ due: '2026-03-02' }]);
    const reviewed = intensive.so({
      type: 'monitoring.review',
      input: { findings: 'as planned', network: 'involved', clientTookPart: 'yes', unmetNeedIds: [] },
    });
    expect(over(reviewed.so({ type: 'evaluation.begin', input: { kind: 'outcome' } }))).toEqual([]);
    expect(dueIn(intensive.kit, intensive.record, programmes.fullSupport).map((d) => d.rule)).not.toContain(
      'evaluation.intensive-weeks-over',
    );
  });

  test('[A6.5] the name of a blend tells as much as those it is made of', () => {
    const label = { en: 'x', id: 'x' };
    const of = (...from: readonly [Rules, ...Rules[]]) => blend({ id: 'x', version: '1', label, from }).kinds;
    expect([of(programmes.fullSupport, programmes.hiv), of(programmes.fullSupport)]).toEqual([['hiv'], undefined]);
  });

  test('[A6.5] the HIV programme blends two models and leaves two elements of prescreening out', () => {
    expect(programmes.hiv.models).toEqual(['expanded-broker', 'personal-strengths']);
    expect(programmes.hiv.kinds).toEqual(['hiv']);
    aReferredClient({ rules: programmes.hiv }).so({ type: 'screening.begin', input: {} }).when(admit).then('screening.admitted');
  });

  test('[A6.5] what only some models ask for is asked of no programme that does not name it, nor of a blend of such', () => {
    const own: Rules = { ...programmes.fullSupport, id: 'own', requirements: {} };
    const asked = aCompletePlan({ rules: own })
      .whatNext()
      .find((n) => n.command === 'plan.putInForce');
    expect(asked?.missing).toEqual([]);
    expect(asked?.advised.map((a) => a.code)).toEqual(['plan.criteria-agreed', 'team.coordination-chosen']);
    const mixed = (...from: readonly [Rules, ...Rules[]]) => blend({ id: 'x', version: '1', label: own.label, from }).requirements;
    expect(mixed(own, programmes.rehabilitation)['plan.setting-chosen']).toBe('required');
    expect(mixed(own, { ...own, requirements: { 'plan.setting-chosen': 'advised' } })['plan.setting-chosen']).toBe('advised');
  });

  test('[A6.5] a blend takes elements of several models and leaves others out', () => {
    const rules = blend({
      id: 'town',
      version: '1',
      label: { en: 'town', id: 'kota' },
      from: [programmes.fullSupport, programmes.expandedBroker],
      leavesOut: ['screening.family-support-weighed'],
    });
    expect(rules.models).toEqual(['full-support', 'expanded-broker']);
    expect(rules.caseload).toBe(10);
    expect(rules.requirements['team.has-members']).toBe('required');
    expect(anAdmittedClient({ rules }).record.state.stage).toBe('intake');
  });

  test('[A8.9] assessment, planning, intervention, review and evaluation can be read off the stages, in this order', () => {
    const straight = [
      'referred',
      'screening',
      'intake',
      'assessment',
      'planning',
      'active',
      'evaluation',
      'transition',
      'unaccompanied',
      'exited',
      'followUp',
      'closed',
    ] as const;
    const read = straight.map((stage) => stages[stage].aspire).filter((step, i, steps) => step !== steps[i - 1]);
    expect(read).toEqual(['assessment', 'planning', 'intervention', 'review', 'evaluation']);
  });
});
