import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blend, programmes, type Rules, type Strength, socialWork, text } from '../../src/index.js';
import { ruleChanges } from '../../src/vocabulary/rule-changes.js';

const { fullSupport, expandedBroker, personalStrengths, hiv, intensive } = programmes;
const named = { id: 'ours', version: '1', label: text('ours', 'milik kami') };
const all: readonly Rules[] = Object.values(programmes);

describe('changes between programme versions', () => {
  test('[A2.2] they are named one by one, with nothing that stayed', () => {
    const to: Rules = {
      ...fullSupport,
      version: '2',
      caseload: 8,
      limits: { ...fullSupport.limits, intakeDueDays: 10 },
      requirements: { ...fullSupport.requirements, 'plan.both-views': 'advised' },
    };
    expect(ruleChanges(fullSupport, to)).toEqual(['caseload', 'limits.intakeDueDays', 'requirements.plan.both-views']);
  });

  test('no programme differs from itself, and a difference is the same seen from either side', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (a, b) => {
        expect(ruleChanges(a, a)).toEqual([]);
        expect(ruleChanges(a, b)).toEqual(ruleChanges(b, a));
      }),
    );
  });

  test('a requirement that goes away and a list that grows are changes too', () => {
    expect(ruleChanges({ ...hiv, leavesOut: [] }, { ...hiv, requirements: {}, leavesOut: ['plan.both-views'] })).toEqual(
      [
        'leavesOut',
        ...Object.keys(hiv.requirements)
          .map((code) => `requirements.${code}`)
          .sort(),
      ].sort(),
    );
  });
});

describe('blending', () => {
  test('[A6.5] a requirement is as strong as in the strictest programme, the limits are those of the leading one, the caseload is the smallest', () => {
    const ours = blend({ ...named, from: [intensive, expandedBroker, personalStrengths] });
    expect(ours.models).toEqual(['intensive', 'expanded-broker', 'personal-strengths']);
    expect([ours.caseload, ours.limits]).toEqual([20, intensive.limits]);
    expect(ours.requirements['team.has-members'] ?? 'required').toBe('required');
    expect(blend({ ...named, from: [expandedBroker, personalStrengths] }).requirements['team.has-members']).toBe('advised');
  });

  test('[A6.5] what a blend leaves out is off, and said', () => {
    const ours = blend({ ...named, from: [fullSupport], leavesOut: ['plan.both-views'] });
    expect([ours.leavesOut, ours.requirements['plan.both-views']]).toEqual([['plan.both-views'], 'off']);
  });

  test('what the blend says itself wins', () => {
    const ours = blend({
      ...named,
      from: [hiv, fullSupport],
      leavesOut: ['plan.both-views'],
      requirements: { 'screening.not-acute': 'off', 'plan.both-views': 'advised' },
      limits: { intakeDueDays: 3 },
      caseload: 12,
      timeZone: 'Asia/Jayapura',
    });
    expect(ours.requirements).toMatchObject({ 'screening.not-acute': 'off', 'plan.both-views': 'advised' });
    expect([ours.limits.intakeDueDays, ours.caseload, ours.timeZone]).toEqual([3, 12, 'Asia/Jayapura']);
  });

  test('no blend is weaker than one of its programmes, whichever they are and in whichever order', () => {
    const rank: readonly Strength[] = ['off', 'advised', 'required'];
    const usual = (code: string) => socialWork.parts.requirement.get(code)?.unlessNamed ?? 'required';
    const strength = ({ requirements }: Rules, code: string) => rank.indexOf(requirements[code] ?? usual(code));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 4 }), ([lead = fullSupport, ...others]) => {
        const from = [lead, ...others] as const;
        const ours = blend({ ...named, from });
        for (const code of from.flatMap((rules) => Object.keys(rules.requirements)))
          expect(strength(ours, code), code).toBe(Math.max(...from.map((rules) => strength(rules, code))));
      }),
    );
  });
});
