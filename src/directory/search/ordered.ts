/** Few enough to put each into its place; more are sorted in with all the others. */
const few = 64;

/** Things in their order, each once. New ones are put into it when it is next read, so that a long list of them costs one sorting. */
export interface Ordered<T> {
  readonly add: (one: T) => void;
  readonly remove: (one: T) => void;
  /** All of them, in their order. */
  readonly all: () => readonly T[];
  /** How many come before. */
  readonly placeOf: (one: T) => number;
}

export const ordered = <T>(isLess: (a: T, b: T) => boolean): Ordered<T> => {
  const list: T[] = [];
  let fresh: T[] = [];
  const search = (one: T): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (isLess(list[mid] as T, one)) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  const all = (): readonly T[] => {
    if (fresh.length > few) {
      for (const one of fresh) list.push(one);
      list.sort((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
    } else for (const one of fresh) list.splice(search(one), 0, one);
    fresh = [];
    return list;
  };
  const placeOf = (one: T): number => {
    all();
    return search(one);
  };
  return {
    add: (one) => {
      fresh.push(one);
    },
    remove: (one) => {
      list.splice(placeOf(one), 1);
    },
    all,
    placeOf,
  };
};
