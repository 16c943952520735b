import type { Repositories } from '../../../src/index.js';
import type { Breaker } from './breaker.js';
import type { Shelves } from './life.js';

/** One store, seen twice: as it is, and through calls that fail. Each life has a tenant of its own in it. */
export interface StoreUnderFaults {
  readonly plain: Shelves;
  /** `from`: which of the errors that it knows comes first. */
  readonly through: (breaker: Breaker, from: number) => Shelves;
  /** How many entries stand in the audit log. */
  readonly audited: (tenant: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Spoiled: every commit goes in under a command id of its own, so that a retry finds nothing of the first. */
export const forgetful = <S extends Repositories>(shelves: S): S => {
  let commits = 0;
  const { cases } = shelves;
  return {
    ...shelves,
    cases: {
      load: (tenant, caseId) => cases.load(tenant, caseId),
      history: (tenant, caseId, from) => cases.history(tenant, caseId, from),
      find: (tenant, query) => cases.find(tenant, query),
      feed: (tenant, after) => cases.feed(tenant, after),
      commit: (tenant, change) => {
        commits += 1;
        return cases.commit(tenant, { ...change, commandId: `${change.commandId}-${commits}` });
      },
    },
  };
};
