import type { CaseRepository } from '../../src/index.js';

/** A repository over a bad line: when it drops, the commit arrives, and its answer is lost on the way back. */
export const badLine = (cases: CaseRepository): { readonly cases: CaseRepository; readonly dropNext: () => void } => {
  let drops = false;
  const commit: CaseRepository['commit'] = async (tenant, change) => {
    const committed = await cases.commit(tenant, change);
    if (!drops) return committed;
    drops = false;
    throw new Error('connection reset');
  };
  return {
    cases: { ...cases, commit },
    dropNext: () => {
      drops = true;
    },
  };
};
