import { repositoryCases } from './all.js';
import type { Make } from './shape.js';

/** A rule that a store breaks, knowingly: which, and why that does no harm. */
export interface Deviation {
  readonly id: string;
  readonly reason: string;
}
type Register = (title: string, run: () => Promise<void>) => unknown;

/** A deviation is seen to be one: when the store has come to keep the rule, the test fails until the line is taken away. */
const deviates = (id: string, run: () => Promise<void>) => async () => {
  const kept = await run().then(
    () => true,
    () => false,
  );
  if (kept) throw new Error(`${id} holds: take it off the list of deviations`);
};

/**
 * Registers every case with a test runner: `forEachCase(make, test)` for vitest, node:test, Jest, Bun and Deno's `it`. A deviation is
 * named with its reason, and is then a test that the rule is broken.
 *
 * @example forEachCase(async () => ({ cases: myCases(), audit: myAudit(), supports, close: async () => {} }), test);
 */
export const forEachCase = (make: Make, register: Register, deviations: readonly Deviation[] = []): void => {
  const known = new Set(repositoryCases.map(({ id }) => id));
  for (const { id, reason } of deviations)
    if (!known.has(id) || reason.trim() === '') throw new Error(`a deviation names a case and a reason: ${id}`);
  for (const { id, title, run } of repositoryCases) {
    const isDeviation = deviations.some((one) => one.id === id);
    const work = () => run(make);
    register(`${id}: ${isDeviation ? 'deviates: ' : ''}${title}`, isDeviation ? deviates(id, work) : work);
  }
};
