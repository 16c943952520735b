import type { DirectoryService } from '../service.js';
import type { WeighedRule } from './rule.js';

/** What the client needs and no place says it has, of the place that says most. What a list does not name may be there all the same. */
const notSaid = (needs: readonly string[], { places = [] }: DirectoryService): readonly string[] => {
  let least = needs;
  for (const { accessibility } of places) {
    const left = needs.filter((need) => !(accessibility as readonly string[]).includes(need));
    if (left.length < least.length) least = left;
  }
  return least;
};

/** Whether one place has all that the client needs to be able to come. */
export const accessible: WeighedRule = {
  of: ({ facts: { needsAccess } }, service) => {
    if (needsAccess === undefined) return 'accessible.not-known';
    if (needsAccess.length === 0) return 'accessible.nothing-needed';
    const isAllThere = service.places?.some(({ accessibility: has }) =>
      needsAccess.every((need) => (has as readonly string[]).includes(need)),
    );
    return isAllThere ? 'accessible.all-there' : 'accessible.not-said';
  },
  evidence: ({ facts: { needsAccess = [] } }, service, code) =>
    code === 'accessible.not-said' ? { ids: notSaid(needsAccess, service) } : {},
};
