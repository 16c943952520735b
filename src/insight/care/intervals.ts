import type { Day } from '../../vocabulary/fields.js';
import { daysBetween } from '../../vocabulary/time.js';
import type { Interval, Period } from '../reading.js';

/** Days are ISO strings of one length: the earlier one is the smaller one. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

const between = (from: Day, until: Day | undefined): Interval => (until === undefined ? { from } : { from, until });
const firstEnd = (a: Day | undefined, b: Day | undefined): Day | undefined => (a === undefined || (b !== undefined && b < a) ? b : a);
const hasDays = ({ from, until }: Interval): boolean => until === undefined || from < until;

/** The days that both have; `undefined` where they have none in common. */
export const overlap = (a: Interval, b: Interval): Interval | undefined => {
  const both = between(later(a.from, b.from), firstEnd(a.until, b.until));
  return hasDays(both) ? both : undefined;
};

/** The same days, each once: in order, with nothing that touches left apart and nothing empty. */
export const union = (intervals: readonly Interval[]): Interval[] => {
  const joined: Interval[] = [];
  for (const next of intervals.filter(hasDays).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1);
    if (last === undefined || (last.until !== undefined && last.until < next.from)) joined.push(next);
    else if (last.until !== undefined)
      joined[joined.length - 1] = between(last.from, next.until === undefined ? undefined : later(last.until, next.until));
  }
  return joined;
};

/** The days that both lists have, each once. */
export const common = (some: readonly Interval[], others: readonly Interval[]): Interval[] =>
  union(some.flatMap((a) => others.flatMap((b) => overlap(a, b) ?? [])));

/** The days of the first that the second has not. */
export const without = (days: readonly Interval[], taken: readonly Interval[]): Interval[] =>
  union(taken).reduce(
    (left, out) =>
      left.flatMap((i) => [
        ...(i.from < out.from ? [between(i.from, firstEnd(i.until, out.from))] : []),
        ...(out.until !== undefined && (i.until === undefined || out.until < i.until) ? [between(later(i.from, out.until), i.until)] : []),
      ]),
    union(days),
  );

/** How many days of the period the intervals have, each day once: never more than the period. */
export const daysIn = (intervals: readonly Interval[], period: Period): number =>
  common(intervals, [period]).reduce((sum, { from, until }) => sum + daysBetween(from, until ?? period.until), 0);

/** Whether the day lies in it: the first day does, the last does not. */
export const isIn = (day: Day, { from, until }: Interval): boolean => from <= day && (until === undefined || day < until);
