import type { WeighedRule } from './rule.js';

/** How full it is, as long as that is known: what was so a month ago, or is said of a day to come, is not known. */
export const capacity: WeighedRule = {
  of: ({ capacityFreshFrom, asked }, { capacity: said }) => {
    if (said === undefined || said.knownOn > asked.today) return 'capacity.not-known';
    if (said.knownOn < capacityFreshFrom) return 'capacity.stale';
    switch (said.has) {
      case 'capacity':
        return 'capacity.has';
      case 'waitlist':
        return 'capacity.waiting-list';
      case 'no-capacity':
        return 'capacity.none';
      case 'assessment-required':
        return 'capacity.decides-itself';
      default:
        return 'capacity.not-known';
    }
  },
  evidence: (_, { capacity: said }, code) =>
    said === undefined || code === 'capacity.not-known'
      ? {}
      : { shows: { on: said.knownOn, ...(said.waitDays !== undefined && code !== 'capacity.stale' && { waitDays: said.waitDays }) } },
};
