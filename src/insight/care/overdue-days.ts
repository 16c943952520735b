import type { Ids } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { addDays } from '../../vocabulary/time.js';
import type { Period } from '../reading.js';
import { earlier, isIn, later } from './intervals.js';

/** A day on which it came, and the entry that says so. */
export interface Came {
  readonly day: Day;
  readonly id: string;
}
/** From this day on, at most so many days may pass. */
export interface Allowed {
  readonly from: Day;
  readonly days: number;
}
/** Days on which it was overdue. */
export interface Overdue extends Period {
  /** When it last came, or the counting began. */
  readonly since: Day;
  readonly allowedDays: number;
  /** What came before and after, where something did. */
  readonly ids: Ids;
}

/**
 * The days of a stretch on which something was longer ago than was allowed on that very day. The stretch begins the counting anew. The
 * last day that is allowed is not overdue, and the day on which it comes is not.
 * @param allowed in the order of the days; the first begins before the stretch does
 */
export const overdueDays = (stretch: Period, came: readonly Came[], allowed: readonly Allowed[]): Overdue[] => {
  const within = came.filter((c) => isIn(c.day, stretch)).sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
  const points: readonly (Omit<Came, 'id'> & { readonly id?: string })[] = [{ day: stretch.from }, ...within, { day: stretch.until }];
  return points.slice(1).flatMap((next, n) => {
    const last = points[n] ?? next;
    const found: Overdue[] = [];
    for (const [k, { from, days }] of allowed.entries()) {
      const begins = later(from, addDays(last.day, days + 1));
      const until = earlier(allowed[k + 1]?.from ?? next.day, next.day);
      if (begins >= until) continue;
      const before = found.at(-1);
      // A limit that changes meanwhile makes no second gap of it.
      if (before?.until === begins) found[found.length - 1] = { ...before, until };
      else found.push({ from: begins, until, since: last.day, allowedDays: days, ids: [last.id ?? [], next.id ?? []].flat() });
    }
    return found;
  });
};
