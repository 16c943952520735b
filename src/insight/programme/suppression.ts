import { cheapestCover, type Place, placesOf } from './cell-network.js';

/**
 * How numbers are made safe to publish. *Small* is a count from 1 to threshold − 1. What is promised, for every small count that is
 * hidden: whoever knows all that is published, that counts are whole, never negative, and add up, can neither work it out nor prove that
 * it lies below the threshold: some table that fits all of it has the threshold or more in its place. For that other counts are hidden
 * beside it, and all look alike: who could tell which are small would know what is hidden.
 *
 * A nought is shown: it is nobody, and hiding every nought would empty a small programme's tables. So whoever reads a table knows that
 * what is hidden in it is 1 at the least; that is reckoned with. Only a list in which nothing is shown hides its noughts, too.
 *
 * What is not promised. A nought can tell (*nobody was refused*), and so can a row with all of its people in one place: whether a table
 * may be made at all is decided before. Who knows some of the people can take them off. Who has the same table of last month can take one
 * from the other. Who runs this program on every table that fits may rule some of them out.
 */
export interface Suppressed {
  readonly suppressed: true;
}
/** A number as it may be shown to anybody. */
export type Published = number | Suppressed;

export const suppressed: Suppressed = Object.freeze({ suppressed: true });
export const isSuppressed = (number: Published): number is Suppressed => typeof number !== 'number';

/** Someone counted here could be known by the count: 1 to threshold − 1. */
export const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const checked = (counts: readonly number[], threshold: number): void => {
  if (!Number.isSafeInteger(threshold) || threshold < 2) throw new RangeError('the threshold is a whole number from 2 on');
  if (!counts.every(isCount)) throw new RangeError('a count is a whole number from 0 on');
};

/** Counts that add up to a total. */
export interface SafeList {
  readonly counts: readonly Published[];
  readonly total: Published;
  /** Nothing of it is shown, noughts neither: not even that something was counted may be told. */
  readonly isWhollyHidden: boolean;
}

const most = (hidden: readonly number[]): number => hidden.reduce((sum, n) => sum + n, 0) - (hidden.length - 1);

/** The places to hide, one of which could hold the threshold if each of the others held one; `undefined` where even all are too few. */
const hiddenIn = (counts: readonly number[], threshold: number): ReadonlySet<number> | undefined => {
  const at = (places: Iterable<number>): number[] => [...places].map((i) => counts[i] ?? 0);
  const hidden = new Set([...counts.keys()].filter((i) => isSmall(counts[i] ?? 0, threshold)));
  while (hidden.size > 0 && most(at(hidden)) < threshold) {
    const rising = [...counts.keys()]
      .filter((i) => (counts[i] ?? 0) > 0 && !hidden.has(i))
      .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
    const next = rising.find((i) => most(at([...hidden, i])) >= threshold) ?? rising.at(-1);
    if (next === undefined) return undefined;
    hidden.add(next);
  }
  return hidden;
};

/**
 * A list of counts and its total. The total is hidden where it is small itself, or where it is hidden elsewhere (`total: 'hidden'`); with it
 * goes the whole list. Where small counts are too few to hide each other, the least that is enough is hidden beside them; where that
 * is not enough either, the whole list is, noughts too.
 */
export const suppressList = (
  counts: readonly number[],
  threshold: number,
  { total: shown = 'shown' }: { readonly total?: 'shown' | 'hidden' } = {},
): SafeList => {
  checked(counts, threshold);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const all = counts.map(() => suppressed);
  if (shown === 'hidden' || isSmall(total, threshold)) return { counts: all, total: suppressed, isWhollyHidden: true };
  const hidden = hiddenIn(counts, threshold);
  return { counts: hidden ? counts.map((n, i) => (hidden.has(i) ? suppressed : n)) : all, total, isWhollyHidden: hidden === undefined };
};

/** Counts in rows and columns, with the sums of both, and of all. */
export interface SafeTable {
  readonly cells: readonly (readonly Published[])[];
  readonly rowSums: readonly Published[];
  readonly columnSums: readonly Published[];
  readonly total: Published;
}

/** Sums that other tables begin with: they are hidden only where nothing else helps. */
export interface KeptSums {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
}

/**
 * A table of counts with its row sums, column sums and total. Beside each small count a way round is hidden on which people could be moved
 * without any published sum changing: through cells first, through sums where there is no other, in the end through the total.
 * What turns out not to be needed is shown again. `rows` are of one length.
 */
export const suppressTable = (rows: readonly (readonly number[])[], threshold: number, kept: KeptSums = {}): SafeTable => {
  checked(rows.flat(), threshold);
  const places = placesOf(rows);
  const hidden = cheapestCover(places, threshold, (place) => loss(place, kept));
  const shown = (row: number, column: number): Published => {
    const place = places.find((p) => p.row === row && p.column === column);
    return place === undefined || hidden.has(place) ? suppressed : place.count;
  };
  const last = rows[0]?.length ?? 0;
  return {
    cells: rows.map((cells, r) => cells.map((_, c) => shown(r, c))),
    rowSums: rows.map((_, r) => shown(r, last)),
    columnSums: (rows[0] ?? []).map((_, c) => shown(rows.length, c)),
    total: shown(rows.length, last),
  };
};

/** What is lost with a number: a place more than its size, a sum far more than a cell, the total most. */
const loss = ({ sum, row, column, count }: Place, { rows = [], columns = [] }: KeptSums): number => {
  const size = count.toString(2).length;
  if (sum === 'total') return 100_000 + size;
  if (sum === 'row') return (rows.includes(row) ? 10_000 : 1_000) + size;
  if (sum === 'column') return (columns.includes(column) ? 10_000 : 1_000) + size;
  return 10 + size;
};
