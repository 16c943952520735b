import type { Ids } from '../vocabulary/entry.js';

interface AboutWhom {
  readonly members?: Ids | undefined;
}
/** Those of a household about whom a group of entries is; left out: the client. */
export interface OfWhom {
  readonly members?: Ids;
}

/** The same people in another order are the same people; any other set is somebody else. A1.6 */
export const whomOf = ({ members }: AboutWhom): string => JSON.stringify([...(members ?? [])].sort());

/** Entries by the people they are about, so that what is said of one is never mixed with what is said of another. A1.6 */
export const byWhom = <E extends AboutWhom>(entries: readonly E[]): (OfWhom & { readonly entries: readonly E[] })[] =>
  [...new Set(entries.map(whomOf))].map((whom) => {
    const theirs = entries.filter((e) => whomOf(e) === whom);
    const members = theirs[0]?.members;
    return { ...(members && { members }), entries: theirs };
  });
