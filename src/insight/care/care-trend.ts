import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { addDays, daysBetween } from '../../vocabulary/time.js';
import { type Readable, todayOf, zoneOf } from '../reading.js';
import { type Care, careOver } from './care.js';
import { type Effort, isCareWork, type Piece, workOf } from './care-work.js';
import { later } from './intervals.js';
import { openTimes } from './open-times.js';

/** How a number changed from the first half to the second; `not-known` where what is missing could turn it round. */
export type Went = 'down' | 'same' | 'up' | 'not-known';

/** The two halves of the time in which the case was kept here, side by side. */
export type CareTrend =
  | { readonly compared: false; readonly because: 'not-open' | 'too-short' }
  | {
      readonly compared: true;
      readonly first: Care;
      readonly second: Care;
      readonly went: {
        readonly daysOfCare: Went;
        readonly contacts: Went;
        readonly deliveries: Went;
        readonly crises: Went;
        readonly minutes: Went;
        /** Per currency. */
        readonly cost: Readonly<Record<string, Went>>;
      };
    };

/** Days of a half below which a difference says nothing: four weeks, our choice. */
const leastDays = 28;

/** Between the least and the most that it can be. */
type Range = readonly [least: number, most: number];
const went = ([least1, most1]: Range, [least2, most2]: Range): Went => {
  if (most2 < least1) return 'down';
  if (least2 > most1) return 'up';
  return least1 === most1 && least2 === most2 ? 'same' : 'not-known';
};

/**
 * Whether frequency, length and cost of care went down for the client: the first half of the time beside the second, of equal length, from
 * the opening (of an adopted case from the adoption) to the end or, where it is open, to today. Halves, because every case has two, both
 * are equally long, and no entry is left out but those of one odd day. It says that care became less, never that the client needs less:
 * less care is also what a client gets who is forgotten, on hold or lost. Beside it belong `continuity` and the outcomes. A1.3
 */
export const careTrend = (record: Readable, rules: Pick<Rules, 'timeZone'>, now: Instant): CareTrend => {
  const { intervals, keptSince } = openTimes(record, rules);
  const [opened, last] = [intervals[0], intervals.at(-1)];
  if (opened === undefined || last === undefined || keptSince === undefined) return { compared: false, because: 'not-open' };
  const from = later(opened.from, keptSince);
  const half = Math.floor(daysBetween(from, last.until ?? todayOf(record, rules, now)) / 2);
  if (half < leastDays) return { compared: false, because: 'too-short' };

  const middle = addDays(from, half);
  const first = careOver(record, rules, { from, until: middle });
  const second = careOver(record, rules, { from: middle, until: addDays(middle, half) });
  const anywhere = workOf(record, zoneOf(record, rules)).filter((p) => p.day === undefined);
  const count = (of: (care: Care) => number, isMeant: (p: Piece) => boolean): Went => {
    const more = anywhere.filter(isMeant).length;
    return went([of(first), of(first) + more], [of(second), of(second) + more]);
  };
  const sum = (of: (effort: Effort) => number, unknown: (effort: Effort) => number): Went => {
    const isOpenEnded = anywhere.some((p) => isCareWork(p.what));
    const range = ({ total }: Care): Range => [of(total), isOpenEnded || unknown(total) > 0 ? Number.POSITIVE_INFINITY : of(total)];
    return went(range(first), range(second));
  };
  const currencies = [...new Set([first, second].flatMap(({ total }) => Object.keys(total.cost)))].sort();
  return {
    compared: true,
    first,
    second,
    went: {
      daysOfCare: count(
        (c) => c.daysOfCare,
        () => false,
      ),
      contacts: count(
        (c) => c.contactsWithClient.reached,
        (p) => p.what === 'contacts' && p.withClient,
      ),
      deliveries: count(
        (c) => c.work.deliveries.times,
        (p) => p.what === 'deliveries',
      ),
      crises: count(
        (c) => c.crises,
        (p) => p.what === 'crises',
      ),
      minutes: sum(
        (e) => e.minutes,
        (e) => e.minutesUnknown,
      ),
      cost: Object.fromEntries(
        currencies.map((c) => [
          c,
          sum(
            (e) => e.cost[c] ?? 0,
            (e) => e.costUnknown,
          ),
        ]),
      ),
    },
  };
};
