import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AttainmentLevel, type GoalAttainment, type GoalRated, goalAttainment, goalWeight, isRefusal } from '../../src/index.js';

const read = (file: string) => JSON.parse(readFileSync(new URL(`data/${file}.json`, import.meta.url), 'utf8'));
interface Example {
  readonly id: string;
  readonly scores: readonly AttainmentLevel[];
  readonly weights: readonly number[];
  readonly rho: number;
  readonly publishedT: number;
  readonly publishedDecimals: number;
  readonly source: string;
}
/** Numbers that others printed, each with its source; data/SOURCES.md. */
const { examples } = read('gas-worked-examples') as { readonly examples: readonly Example[] };

const summed = (goals: readonly GoalRated[], rho?: number): GoalAttainment => {
  const found = goalAttainment(goals, rho);
  if (isRefusal(found)) throw new Error(JSON.stringify(found.because));
  return found;
};
const at = (...levels: AttainmentLevel[]): GoalRated[] => levels.map((level, n) => ({ id: `g${n + 1}`, level }));
const because = (goals: readonly GoalRated[], rho?: number) => {
  const found = goalAttainment(goals, rho);
  return isRefusal(found) ? found.because : [];
};

describe('goal attainment', () => {
  test.each(examples)('[A8.8.1] T of $id is $publishedT, as published', ({ scores, weights, rho, publishedT, publishedDecimals }) => {
    const goals = scores.map((level, n) => ({ id: `g${n}`, level, weight: weights[n] }));
    expect(summed(goals, rho).t.toFixed(publishedDecimals)).toBe(publishedT.toFixed(publishedDecimals));
  });

  test('[A8.8.1] as expected on every goal is 50', () => {
    expect(summed(at(0, 0, 0))).toMatchObject({ t: 50, rho: 0.3 });
  });

  test('[A8.8.1] shows how many goals came to each level, which T hides', () => {
    const [torn, even] = [summed(at(2, -2)), summed(at(0, 0))];
    expect(torn.t).toBe(even.t);
    expect(torn.levels).toEqual([
      { level: -2, goals: 1 },
      { level: -1, goals: 0 },
      { level: 0, goals: 0 },
      { level: 1, goals: 0 },
      { level: 2, goals: 1 },
    ]);
  });

  test('[A8.8.1] shows the change since the beginning, where every goal has a baseline', () => {
    const goals = at(0, 0, 0, 0).map((g) => ({ ...g, baseline: -1 as const }));
    // Four goals at −1: 35.5 (PubMed 20026573, upper quartile).
    expect(summed(goals).baselineT?.toFixed(1)).toBe('35.5');
    expect(summed(goals).change?.toFixed(1)).toBe('14.5');
  });

  test('[A8.8.1] assumes no baseline: without one of them there is no change, and the goal is named', () => {
    const [first, second] = at(0, 1);
    const found = summed([{ ...(first as GoalRated), baseline: -1 }, second as GoalRated]);
    expect(found).toMatchObject({ withoutBaseline: ['g2'] });
    expect(found).not.toHaveProperty('change');
    expect(found).not.toHaveProperty('baselineT');
  });

  test('[A8.8.1] of the goal of the HL7 example: from less than expected to expected', () => {
    const goal = read('Goal-pcoGoalSocialConnectionsWithGAS');
    const level = (file: string) => read(file).valueCodeableConcept.coding[0].code;
    const levels: Record<string, AttainmentLevel> = { 'LA34483-0': -1, 'LA34481-4': 0 };
    const [before, after] = [level('Observation-pcoGASScoreBaselineExample'), level('Observation-pcoGASScorePractitionerFollowupExample')];
    const found = summed([{ id: goal.id, level: levels[after] ?? 2, baseline: levels[before] ?? 2 }]);
    // One goal moves T by ten a level.
    expect(found).toMatchObject({ t: 50, baselineT: 40, change: 10 });
  });
});

describe('the weights of goals', () => {
  test('[A8.8.1] are importance × difficulty', () => {
    expect(goalWeight({ importance: 3, difficulty: 2 })).toBe(6);
  });

  test('[A8.8.1] count more for what matters more', () => {
    const [first, second] = at(2, -2) as [GoalRated, GoalRated];
    expect(
      summed([
        { ...first, weight: 6 },
        { ...second, weight: 1 },
      ]).t,
    ).toBeGreaterThan(50);
  });

  test('[A8.8.1] are alike where no goal has one, and the answer says so', () => {
    expect(summed(at(1, 0))).toMatchObject({ weights: 'alike-none-given', withoutWeight: ['g1', 'g2'] });
  });

  test('[A8.8.1] are alike where some have none, and those are named', () => {
    const [first, second] = at(1, 0) as [GoalRated, GoalRated];
    const found = summed([{ ...first, weight: 9 }, second]);
    expect(found).toMatchObject({ weights: 'alike-some-missing', withoutWeight: ['g2'] });
    expect(found.t).toBe(summed(at(1, 0)).t);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('[A8.8.1] of %f are refused, not silently dropped', (weight) => {
    const [first, second] = at(1, 0) as [GoalRated, GoalRated];
    expect(
      because([
        { ...first, weight },
        { ...second, weight: 2 },
      ]),
    ).toEqual([{ code: 'instrument.weight-zero', ids: ['g1'] }]);
  });
});

describe('what cannot be summed is refused', () => {
  test('[A8.8.1] no goal at all', () => {
    expect(because([])).toEqual([{ code: 'instrument.no-goals' }]);
  });

  test('[A8.8.1] a goal twice', () => {
    expect(because([...at(1), ...at(0)])).toEqual([{ code: 'instrument.goal-twice', ids: ['g1'] }]);
  });

  test('[A8.8.1] a level that is none of the five', () => {
    expect(because([{ id: 'g1', level: 3 as AttainmentLevel }])).toEqual([{ code: 'instrument.level-unknown', ids: ['g1'] }]);
    expect(because([{ id: 'g1', level: 0, baseline: -0.5 as AttainmentLevel }])).toMatchObject([{ code: 'instrument.level-unknown' }]);
  });

  test.each([-0.1, 1.1, Number.NaN])('[A8.8.1] a correlation of %f', (rho) => {
    expect(because(at(1), rho)).toEqual([{ code: 'instrument.rho-wrong' }]);
  });
});

describe('of all goals', () => {
  const level = fc.constantFrom<AttainmentLevel>(-2, -1, 0, 1, 2);
  const goals = fc
    .array(fc.record({ level, weight: fc.integer({ min: 1, max: 9 }), baseline: level }), { minLength: 1, maxLength: 8 })
    .map((found) => found.map((g, n) => ({ id: `g${n}`, ...g })));
  const turned = (n: AttainmentLevel) => -n as AttainmentLevel;

  test('[A8.8.1] their order does not matter', () => {
    fc.assert(
      fc.property(
        goals.chain((found) => fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length }))),
        ([found, shuffled]) => {
          expect(summed(shuffled)).toEqual(summed(found));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('[A8.8.1] turning every level round mirrors T at 50, and the change', () => {
    fc.assert(
      fc.property(goals, (found) => {
        const mirror = summed(found.map((g) => ({ ...g, level: turned(g.level), baseline: turned(g.baseline) })));
        expect(mirror.t).toBeCloseTo(100 - summed(found).t, 6);
        expect(mirror.change).toBeCloseTo(-(summed(found).change ?? Number.NaN), 6);
      }),
      { numRuns: 100 },
    );
  });

  test('[A8.8.1] weights count by their ratio only', () => {
    fc.assert(
      fc.property(goals, fc.integer({ min: 2, max: 9 }), (found, times) => {
        expect(summed(found.map((g) => ({ ...g, weight: g.weight * times }))).t).toBeCloseTo(summed(found).t, 6);
      }),
      { numRuns: 100 },
    );
  });
});
