import type { CountedKey } from '../ports/answer-tokens.js';

/** The instants of the attempts under each key, in the order in which they were counted. */
export type Counted = ReadonlyMap<string, readonly string[]>;

/** The keys as they are once one more is counted under each; `undefined` where one of them is full. A key that is named twice counts once. */
export const countedOnce = (
  counted: Counted,
  keys: readonly CountedKey[],
  { at, since }: { readonly at: string; readonly since: string },
): Counted | undefined => {
  const now = keys.map(({ key, most }) => ({ key, most, within: (counted.get(key) ?? []).filter((one) => one >= since) }));
  if (now.some(({ most, within }) => within.length >= most)) return undefined;
  return new Map(now.map(({ key, within }) => [key, [...within, at]]));
};

/** The keys that lose an attempt of that instant: one for each time that they are named. */
export const forgiven = (counted: Counted, keys: readonly string[], at: string): Counted => {
  const changed = new Map<string, readonly string[]>();
  for (const key of keys) {
    const attempts = changed.get(key) ?? counted.get(key) ?? [];
    const place = attempts.lastIndexOf(at);
    if (place >= 0) changed.set(key, attempts.toSpliced(place, 1));
  }
  return changed;
};

/** The latest of them, whatever the order: until then they matter. Empty where there are none. */
export const lastOf = (attempts: readonly string[]): string => attempts.reduce((last, one) => (one > last ? one : last), '');
