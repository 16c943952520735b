import { type Refusal, refuse, refuseAll } from '../vocabulary/refusal.js';
import type { ComparisonCode } from './refusals.js';
import { exact } from './weights.js';

/** Much less than expected, less, as expected, more, much more. */
export type AttainmentLevel = -2 | -1 | 0 | 1 | 2;
const levels: readonly AttainmentLevel[] = [-2, -1, 0, 1, 2];

/** A goal whose five levels were worded with the client before, and what it came to. */
export interface GoalRated {
  readonly id: string;
  readonly level: AttainmentLevel;
  /** How much it counts: importance × difficulty. More than 0. */
  readonly weight?: number | undefined;
  /** Where the client stood at the beginning: kept, never assumed. */
  readonly baseline?: AttainmentLevel | undefined;
}
export interface GoalAttainment {
  /** 50: on the whole as expected. About 10 for a standard deviation, were it so that goals were set neither too high nor too low. */
  readonly t: number;
  /** The same of the levels at the beginning, and the difference; only where every goal has one. */
  readonly baselineT?: number;
  readonly change?: number;
  /** Goals without a baseline, which is why there is no change. */
  readonly withoutBaseline: readonly string[];
  /** The correlation among goals that was assumed. */
  readonly rho: number;
  /** `given`, or all alike: because no goal has a weight, or because some have none. */
  readonly weights: 'given' | 'alike-none-given' | 'alike-some-missing';
  readonly withoutWeight: readonly string[];
  /** How many goals came to each level: what T hides. */
  readonly levels: readonly { readonly level: AttainmentLevel; readonly goals: number }[];
}

/**
 * The weight of a goal by how important it is to the client and how difficult it is to attain, each from 1 to 3. King's College London:
 * kcl.ac.uk, *GAS overview*, where each begins at 0; a 0 would drop the goal from the sum.
 */
export const goalWeight = ({ importance, difficulty }: { readonly importance: number; readonly difficulty: number }): number =>
  importance * difficulty;

const sum = (ns: readonly number[]): number => ns.reduce((total, n) => total + n, 0);

/** T = 50 + 10 Σwx ÷ √((1 − ρ) Σw² + ρ (Σw)²). Kiresuk & Sherman 1968 */
const tScore = (goals: readonly { readonly x: number; readonly w: number }[], rho: number): number => {
  const spread = (1 - rho) * sum(goals.map(({ w }) => w * w)) + rho * sum(goals.map(({ w }) => w)) ** 2;
  return exact(50 + (10 * sum(goals.map(({ w, x }) => w * x))) / Math.sqrt(spread));
};

const notSummed = (goals: readonly GoalRated[], rho: number): Refusal<ComparisonCode> | undefined => {
  const where = (is: (goal: GoalRated, n: number) => boolean) => [...new Set(goals.filter(is).map(({ id }) => id))];
  const twice = where(({ id }, n) => goals.findIndex((g) => g.id === id) !== n);
  const offScale = where(({ level, baseline = 0 }) => !levels.includes(level) || !levels.includes(baseline));
  const weightless = where(({ weight = 1 }) => !(weight > 0 && Number.isFinite(weight)));
  return refuseAll(
    goals.length === 0 && refuse('instrument.no-goals'),
    twice.length > 0 && refuse('instrument.goal-twice', twice),
    offScale.length > 0 && refuse('instrument.level-unknown', offScale),
    weightless.length > 0 && refuse('instrument.weight-zero', weightless),
    !(rho >= 0 && rho <= 1) && refuse('instrument.rho-wrong'),
  );
};

/**
 * Goal attainment scaling (Kiresuk & Sherman 1968): what the goals of one client came to, in one number with its parts beside it. Where
 * only some goals have a weight, all count alike, and the answer says so. It compares a client with what was expected of them, not with
 * anybody else. A8.8.1
 * @example goalAttainment([{ id: 'meals', level: 1 }, { id: 'school', level: 0 }]) //=> { t: 56.2017…, rho: 0.3, weights: 'alike-none-given', … }
 */
export const goalAttainment = (goals: readonly GoalRated[], rho = 0.3): GoalAttainment | Refusal<ComparisonCode> => {
  const refusal = notSummed(goals, rho);
  if (refusal) return refusal;
  const withoutWeight = goals.filter(({ weight }) => weight === undefined).map(({ id }) => id);
  const withoutBaseline = goals.filter(({ baseline }) => baseline === undefined).map(({ id }) => id);
  const isWeighted = withoutWeight.length === 0;
  const of = (x: (goal: GoalRated) => number) =>
    tScore(
      goals.map((g) => ({ x: x(g), w: (isWeighted && g.weight) || 1 })),
      rho,
    );
  const t = of(({ level }) => level);
  const baselineT = withoutBaseline.length === 0 ? of(({ baseline = 0 }) => baseline) : undefined;
  return {
    t,
    ...(baselineT !== undefined && { baselineT, change: exact(t - baselineT) }),
    withoutBaseline,
    rho,
    weights: isWeighted ? 'given' : withoutWeight.length === goals.length ? 'alike-none-given' : 'alike-some-missing',
    withoutWeight,
    levels: levels.map((level) => ({ level, goals: goals.filter((g) => g.level === level).length })),
  };
};
