import type { Ids } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { addDays, daysBetween } from '../../vocabulary/time.js';

/** Something that came, on its day. */
export interface Came {
  readonly day: Day;
  readonly id: string;
}
/** From a day on, up to and with another: the last day that is judged. */
export interface Span {
  readonly from: Day;
  readonly last: Day;
}

/** From one time to the next: by when it was to come, and when it came. */
export interface Turn {
  readonly from: Day;
  readonly due: Day;
  /** Absent where it has not come. */
  readonly on?: Day;
  /** `missing`: it has not come by the last day that is judged. `not-yet-due`: that day was not over then. */
  readonly finding: 'kept' | 'late' | 'missing' | 'not-yet-due';
  /** Whole days over its date; 0 where it is not over. */
  readonly daysLate: number;
  readonly ids: Ids;
}

const turn = (from: Day, due: Day, { day, ids }: { readonly day?: Day; readonly ids: Ids }, last: Day): Turn => {
  const daysLate = Math.max(0, daysBetween(due, day ?? last));
  const finding = day === undefined ? (daysLate > 0 ? 'missing' : 'not-yet-due') : daysLate > 0 ? 'late' : 'kept';
  return { from, due, ...(day !== undefined && { on: day }), finding, daysLate, ids };
};

/** What came within the span, by day; several on one day are one time. */
const byDay = (came: readonly Came[], { from, last }: Span): { readonly day: Day; readonly ids: Ids }[] =>
  [...new Set(came.map(({ day }) => day))]
    .filter((day) => from <= day && day <= last)
    .sort()
    .map((day) => ({ day, ids: came.filter((c) => c.day === day).map(({ id }) => id) }));

/**
 * Period by period, whether something came as often as it was to: each is counted from the one before, and the first from the beginning.
 * A day that is due is kept until it is over, as in `due`.
 */
export const rhythm = (span: Span, came: readonly Came[], dueAfter: (from: Day) => Day): Turn[] => {
  if (span.last < span.from) return [];
  const times = byDay(came, span);
  const starts = [span.from, ...times.map(({ day }) => day)];
  return starts.map((from, n) => turn(from, dueAfter(from), times[n] ?? { ids: [] }, span.last));
};

/** The same for what is to come once: in the first span, or later. */
export const once = (spans: readonly Span[], came: readonly Came[], days: number): Turn[] => {
  const [first, end] = [spans[0], spans.at(-1)];
  if (first === undefined || end === undefined) return [];
  const earliest = byDay(came, { from: first.from, last: end.last })[0] ?? { ids: [] };
  return [turn(first.from, addDays(first.from, days), earliest, end.last)];
};
