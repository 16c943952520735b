/** `before`: it never reached the store. `after`: it was done, and the answer was lost. */
export type Failing = 'before' | 'after';

/** Which calls of a life fail: from number `at` on, `often` in a row, and again every `every` calls where that is given. */
export interface Plan {
  readonly at: number;
  readonly how: Failing;
  readonly often: number;
  readonly every?: number;
}

/** Counts the calls to a store, and says of each whether it is to fail. */
export interface Breaker {
  readonly next: () => Failing | undefined;
  readonly counted: () => { readonly calls: number; readonly failed: number };
}
export const breakerOf = (plan?: Plan): Breaker => {
  let [calls, failed] = [0, 0];
  return {
    next: () => {
      calls += 1;
      if (!plan || calls < plan.at) return undefined;
      const since = plan.every === undefined ? calls - plan.at : (calls - plan.at) % plan.every;
      if (since >= plan.often) return undefined;
      failed += 1;
      return plan.how;
    },
    counted: () => ({ calls, failed }),
  };
};

/** Errors in turn, beginning where the plan says, so that each code meets each call in some run. */
export const inTurn = <E>(errors: readonly E[], from = 0): (() => E) => {
  let next = from;
  return () => {
    next += 1;
    return errors[next % errors.length] as E;
  };
};
