import type { When } from '../../vocabulary/fields.js';
import { clockIn, dayIn, precisionOf, weekdayOf } from '../../vocabulary/time.js';
import type { SafeHours } from './client.js';

const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);

/** Whether the time lies in these hours on a day with this number; where only the day is known, whether it can. */
const isIn = ({ from, until, weekdays }: SafeHours, weekday: number, time: string | undefined): boolean => {
  const isOn = (day: number) => weekdays?.includes(day) ?? true;
  const end = until === '00:00' ? '24:00' : until;
  if (from <= end) return isOn(weekday) && (time === undefined || (from <= time && time < end));
  // Over midnight: the hours after it belong to the day on which they began.
  return (isOn(weekday) && (time === undefined || from <= time)) || (isOn(dayBefore(weekday)) && (time === undefined || time < end));
};

/** Whether it lies in the hours that were said, in the zone of the site. Without hours, at any; of an hour that is not known, none is asked. */
export const isWithin = (hours: readonly SafeHours[] | undefined, { happenedAt, zone }: { happenedAt: When; zone: string }): boolean => {
  const precision = precisionOf(happenedAt);
  if (hours === undefined || (precision !== 'instant' && precision !== 'day')) return true;
  const isKnown = precision === 'instant';
  const [weekday, time] = [weekdayOf(isKnown ? dayIn(happenedAt, zone) : happenedAt), isKnown ? clockIn(happenedAt, zone) : undefined];
  return hours.some((span) => isIn(span, weekday, time));
};
