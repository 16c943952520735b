import type { Ids } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import type { Interval, Period, Readable } from '../reading.js';
import type { Overdue } from './overdue-days.js';

/** Days on which something was missing. Without an end it is missing still. */
export interface CareGap extends Interval {
  readonly why: 'no-contact' | 'nobody-responsible' | 'hand-over-waited' | 'not-delivered';
  /** When the client was last in contact, the service last came, the hand-over was proposed; or when the counting began. */
  readonly since?: Day;
  /** How many days the programme or the plan allowed then. */
  readonly allowedDays?: number;
  /** The contacts or deliveries on both sides of it; the hand-over; the planned service, and what was said not to have come. */
  readonly ids: Ids;
}

/** What the gaps of a case are looked for in. */
export interface Around {
  readonly record: Readable;
  readonly rules: Rules;
  readonly zone: string;
  /** The day after today: today counts already. */
  readonly end: Day;
  /** When the case was open and kept here, up to and with today. */
  readonly open: readonly Period[];
  /** The same, but while the work with the client rested. */
  readonly atWork: readonly Period[];
}

export const byDay = <E extends { readonly day: Day }>(entries: readonly E[]): E[] =>
  [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
export const byStart = <I extends Interval>(intervals: readonly I[]): I[] =>
  [...intervals].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
export const asPeriods = (intervals: readonly Interval[], end: Day): Period[] =>
  intervals.map(({ from, until = end }) => ({ from, until }));

/** What reaches past today goes on. */
export const gap = (end: Day, why: CareGap['why'], { from, until, ...more }: Partial<Overdue> & Period, ids: Ids): CareGap => ({
  from,
  ...(until < end && { until }),
  why,
  ...more,
  ids,
});
