import { live } from '../../vocabulary/entry.js';
import type { Plan, Problem } from './plan.js';

/** The problems in order of priority, the most urgent first. A5.2.1 */
export const problemsInOrder = (plan: Plan): Problem[] => live(plan.problems).toSorted((a, b) => a.rank - b.rank);

/** The problem that has this place in the order. */
export const rankedAt = (plan: Plan, rank: number): Problem | undefined => live(plan.problems).find((p) => p.rank === rank);
