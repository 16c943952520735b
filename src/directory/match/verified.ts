import type { WeighedRule } from './rule.js';

/** When somebody last made sure that the entry is right. An old one is not wrong: it is not known any more whether it is right. */
export const verified: WeighedRule = {
  of: ({ freshFrom, asked }, { verifiedOn }) => {
    if (verifiedOn === undefined || verifiedOn > asked.today) return 'verified.never';
    return verifiedOn < freshFrom ? 'verified.stale' : 'verified.recently';
  },
  evidence: (_, { verifiedOn }, code) => (verifiedOn === undefined || code === 'verified.never' ? {} : { shows: { on: verifiedOn } }),
};
