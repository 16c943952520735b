import { tzOffset } from '@date-fns/tz';
import { addHours as hoursLater } from 'date-fns/addHours';
import type { Day, Instant, When } from './fields.js';

/**
 * Days are counted as whole numbers since 1970-01-01 (the civil calendar, Hinnant's algorithm): a day never passes through `Date`,
 * so no time zone can shift it.
 */
const dayNumber = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
};

const dayOf = (count: number): Day => {
  const z = count + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(doy - Math.floor((153 * mp + 2) / 5) + 1)}`;
};

export const isDay = (s: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(s) && dayOf(dayNumber(s)) === s;
export const isInstant = (s: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/.test(s) && isDay(s.slice(0, 10));
export const isWhen = (s: string): boolean => s === 'unknown' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(s) || isDay(s) || isInstant(s);

export type Precision = 'instant' | 'day' | 'month' | 'year' | 'unknown';
/** @example precisionOf('2026-01') //=> 'month' */
export const precisionOf = (when: When): Precision =>
  when === 'unknown' ? 'unknown' : when.length > 10 ? 'instant' : when.length === 10 ? 'day' : when.length === 7 ? 'month' : 'year';

/** @example addDays('2026-01-31', 30) //=> '2026-03-02' */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);
/** Whole days from one day to a later one; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
export const addHours = (at: Instant, hours: number): Instant => hoursLater(at, hours).toISOString();

/** The calendar day that an instant falls on in an IANA time zone. @example dayIn('2026-01-01T17:30:00Z', 'Asia/Jakarta') //=> '2026-01-02' */
export const dayIn = (at: Instant, zone: string): Day => {
  const time = Date.parse(at);
  return new Date(time + tzOffset(zone, new Date(time)) * 60_000).toISOString().slice(0, 10);
};

/** The time of day that an instant has in an IANA time zone. @example clockIn('2026-01-01T17:30:00Z', 'Asia/Jakarta') //=> '00:30' */
export const clockIn = (at: Instant, zone: string): string => {
  const time = Date.parse(at);
  return new Date(time + tzOffset(zone, new Date(time)) * 60_000).toISOString().slice(11, 16);
};
/** ISO 8601: 1 is Monday, 7 is Sunday. @example weekdayOf('2026-11-22') //=> 7 */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/** Some minutes later, written as every instant is: with its milliseconds. It ends with time itself. */
export const addMinutes = (at: Instant, minutes: number): Instant =>
  new Date(Math.min(Date.parse(at) + minutes * 60_000, lastInstant)).toISOString();

/** The instant at which a day is over in a zone. A deadline of that day is missed from then on. Years have four digits: time ends with them. */
export const endOf = (day: Day, zone: string): Instant => {
  const utc = (dayNumber(day) + 1) * 86_400_000;
  const first = utc - tzOffset(zone, new Date(utc)) * 60_000;
  return new Date(Math.min(utc - tzOffset(zone, new Date(first)) * 60_000, lastInstant)).toISOString();
};

/** The instant at which a clock shows this time on this day. @example instantAt('2026-01-05', '09:00', 'Asia/Jakarta') //=> '2026-01-05T02:00:00.000Z' */
export const instantAt = (day: Day, clock: string, zone: string): Instant => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const utc = dayNumber(day) * 86_400_000 + (hours * 60 + minutes) * 60_000;
  const first = utc - tzOffset(zone, new Date(utc)) * 60_000;
  return new Date(Math.min(utc - tzOffset(zone, new Date(first)) * 60_000, lastInstant)).toISOString();
};

/** The day a `When` is counted from: its first possible day; `undefined` when unknown. */
export const firstDayOf = (when: When, zone: string): Day | undefined => {
  switch (precisionOf(when)) {
    case 'unknown':
      return undefined;
    case 'instant':
      return dayIn(when, zone);
    case 'day':
      return when;
    case 'month':
      return `${when}-01`;
    case 'year':
      return `${when}-01-01`;
  }
};

/** Whether something can only have happened after `now`: compared at the precision that is known, in the zone of the site. */
export const isLaterThan = (when: When, now: Instant, zone: string): boolean => {
  if (when === 'unknown') return false;
  if (precisionOf(when) === 'instant') return Date.parse(when) > Date.parse(now);
  return when > dayIn(now, zone).slice(0, when.length);
};

/** The day something is counted from: when it happened or, where that is unknown, when it was written down. */
export const entryDay = ({ at, recordedAt }: { readonly at: When; readonly recordedAt: Instant }, zone: string): Day =>
  firstDayOf(at, zone) ?? dayIn(recordedAt, zone);

/** What a limit can count from: when it happened or, where nothing is known of that, when it was written down. */
export const countedFrom = ({ happenedAt, now }: { readonly happenedAt: When; readonly now: Instant }): When =>
  happenedAt === 'unknown' ? now : happenedAt;

interface Happening {
  readonly happenedAt: When;
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
}
/** The day on which what is being decided happened; today where that is not known. What happens now is not looked up in a zone again. */
export const happenedOn = ({ happenedAt, now, today, zone }: Happening): Day =>
  happenedAt === now ? today : (firstDayOf(happenedAt, zone) ?? today);
