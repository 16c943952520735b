import type { ClientFacts } from './command.js';
import type { Day } from './fields.js';
import { addDays, firstDayOf, isDay, precisionOf } from './time.js';

/** In whole years; the two differ where a birth is known by its month or year, or is estimated. */
export interface AgeRange {
  readonly atLeast: number;
  readonly atMost: number;
}
/** The first and the last day on which somebody can have been born. */
export interface Birth {
  readonly first: Day;
  readonly last: Day;
}

/** Years have four digits: time ends with them. */
const inYear = (year: number, monthAndDay: string): Day => `${String(Math.min(Math.max(year, 0), 9999)).padStart(4, '0')}-${monthAndDay}`;
const yearOf = (day: Day): number => Number(day.slice(0, 4));

/**
 * Between which days the client was born; `undefined` where nothing is known of it. An estimate is taken as its year and the ones on
 * either side of it (our choice: nobody says how good an estimate is).
 */
export const birthOf = ({ born = 'unknown', bornEstimated }: ClientFacts, zone: string): Birth | undefined => {
  const first = firstDayOf(born, zone);
  if (first === undefined) return undefined;
  const year = yearOf(first);
  if (bornEstimated) return { first: inYear(year - 1, '01-01'), last: inYear(year + 1, '12-31') };
  if (precisionOf(born) === 'year') return { first, last: inYear(year, '12-31') };
  return { first, last: precisionOf(born) === 'month' ? addDays(`${addDays(first, 31).slice(0, 8)}01`, -1) : first };
};

/** The day on which somebody born that day is so many years old; for a 29 February the 1 March of other years. */
export const turns = (born: Day, years: number): Day => {
  const day = inYear(yearOf(born) + years, born.slice(5));
  return isDay(day) ? day : inYear(yearOf(born) + years, '03-01');
};
const yearsOn = (born: Day, on: Day): number => yearOf(on) - yearOf(born) - (turns(born, yearOf(on) - yearOf(born)) > on ? 1 : 0);

/** How old somebody can be on a day. @example ageOn({ first: '2009-01-01', last: '2009-12-31' }, '2026-06-01') //=> { atLeast: 16, atMost: 17 } */
export const ageOn = ({ first, last }: Birth, on: Day): AgeRange => ({ atLeast: yearsOn(last, on), atMost: yearsOn(first, on) });
