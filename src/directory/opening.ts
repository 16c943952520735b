import type { Day, Instant } from '../vocabulary/fields.js';
import { addDays, clockIn, dayIn, instantAt, weekdayOf } from '../vocabulary/time.js';
import type { Opening } from './place.js';

/** What a calendar and a clock on the wall show. */
export interface LocalTime {
  readonly day: Day;
  /** `17:30` */
  readonly clock: string;
}
/** A place, as far as its hours go. Without a zone of its own it is read in the zone that is given. */
export interface Hours {
  readonly openings: readonly Opening[];
  readonly timeZone?: string | undefined;
}
/** When somebody is there again. `at` is the same moment as an instant. */
export interface NextOpening extends LocalTime {
  readonly at: Instant;
}

/** What the clock of a zone shows; nothing where no such zone is known. */
export const localTime = (at: Instant, zone: string): LocalTime | undefined => {
  try {
    return { day: dayIn(at, zone), clock: clockIn(at, zone) };
  } catch {
    return undefined;
  }
};

/** A day with what hours ask of it. The days from the 8th to the 14th hold each weekday for the second time. */
interface CalendarDay {
  readonly day: Day;
  readonly weekday: number;
  readonly nth: number;
}
const dateOf = (day: Day): CalendarDay => ({ day, weekday: weekdayOf(day), nth: Math.ceil(Number(day.slice(8)) / 7) });
const beginsOn = (o: Opening, { day, weekday, nth }: CalendarDay): boolean =>
  (o.weekdays === undefined || o.weekdays.includes(weekday)) &&
  (o.nth === undefined || o.nth === nth) &&
  (o.from === undefined || o.from <= day) &&
  (o.until === undefined || day <= o.until);

/** Hours that end at or before they begin go on into the next day: 22:00 to 06:00, and 00:00 to 00:00 is round the clock. */
const goesPastMidnight = (o: Opening): boolean => o.closes <= o.opens;

/** As `isOpenOn`, for many lists of hours: what day it is, is worked out once, and only where it matters. */
export const whenOpen = (day: Day, clock?: string): ((openings: readonly Opening[]) => boolean | undefined) => {
  let today: CalendarDay | undefined;
  let before: CalendarDay | undefined;
  const beginsToday = (o: Opening): boolean => {
    today ??= dateOf(day);
    return beginsOn(o, today);
  };
  const beganBefore = (o: Opening): boolean => {
    before ??= dateOf(addDays(day, -1));
    return beginsOn(o, before);
  };
  const isOpen = (o: Opening): boolean => {
    const isLong = goesPastMidnight(o);
    const isItsTime = clock === undefined || (clock >= o.opens && (isLong || clock < o.closes));
    return (isItsTime && beginsToday(o)) || (isLong && (clock ?? '00:00') < o.closes && beganBefore(o));
  };
  return (openings) => (openings.length === 0 ? undefined : openings.some(isOpen));
};

/** Whether somebody is there at this time of the place's own clock, or at any time of the day. `undefined`: no hours are known. */
export const isOpenOn = (openings: readonly Opening[], day: Day, clock?: string): boolean | undefined => whenOpen(day, clock)(openings);

/** Whether somebody is there. `undefined` where no hours are known: that is not closed. */
export const isOpenAt = (place: Hours, at: Instant, zone: string): boolean | undefined => {
  const local = localTime(at, place.timeZone ?? zone);
  return local && isOpenOn(place.openings, local.day, local.clock);
};

/** A fifth weekday of a month comes again within four months; nothing is further away than that once `from` has come. */
const daysAhead = 130;
const nextOf = (o: Opening, { day: today, clock }: LocalTime): LocalTime | undefined => {
  let day = o.from !== undefined && o.from > today ? o.from : today;
  for (let n = 0; n < daysAhead && (o.until === undefined || day <= o.until); n += 1, day = addDays(day, 1))
    if (beginsOn(o, dateOf(day)) && (day > today || o.opens > clock)) return { day, clock: o.opens };
  return undefined;
};

/** The first hours that begin later than this; nothing where none are known or none will come. It may be open before that: see `isOpenAt`. */
export const nextOpening = (place: Hours, at: Instant, zone: string): NextOpening | undefined => {
  const own = place.timeZone ?? zone;
  const local = localTime(at, own);
  if (!local) return undefined;
  const [first] = place.openings
    .flatMap((o) => nextOf(o, local) ?? [])
    .sort((a, b) => (`${a.day} ${a.clock}` < `${b.day} ${b.clock}` ? -1 : 1));
  return first && { ...first, at: instantAt(first.day, first.clock, own) };
};

/** Of many places: open where one is, closed where all are; unknown as long as one might be open. */
export const isAnyOpenAt = (places: readonly Hours[], at: Instant, zone: string): boolean | undefined => {
  const said = places.map((place) => isOpenAt(place, at, zone));
  return said.includes(true) ? true : said.length === 0 || said.includes(undefined) ? undefined : false;
};

/** Where the first of many places opens again. */
export const nextOpeningOf = (places: readonly Hours[], at: Instant, zone: string): NextOpening | undefined =>
  places.flatMap((place) => nextOpening(place, at, zone) ?? []).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
