import * as z from 'zod/v4';
import { ClockTime, Day, Id, kindedText, Note, Weekday, yesNo } from '../vocabulary/fields.js';
import { kinded, named } from '../vocabulary/schema.js';
import { Accessibility } from './words.js';

const opening = z.strictObject({
  /** ISO 8601: 1 is Monday. Left out: every day. */
  weekdays: z.array(Weekday).min(1).max(7).optional(),
  /** Only the n-th of these weekdays of a month: 1 to 5. Left out: every week. */
  nth: kinded('general', z.int().min(1).max(5)).optional(),
  opens: ClockTime,
  /** Not itself within; at or before `opens`, it is on the next day: `00:00` to `00:00` is round the clock. */
  closes: ClockTime,
  from: Day.optional(),
  until: Day.optional(),
});
/** Hours in which somebody is there, in the time zone of the place. HSDS: schedule */
export interface Opening extends z.infer<typeof opening> {}
export const Opening = named<Opening>(opening);

const point = z.strictObject({
  lat: kinded('contact', z.number().min(-90).max(90)),
  lon: kinded('contact', z.number().min(-180).max(180)),
});
const place = z.strictObject({
  id: Id,
  name: kindedText('general').optional(),
  /** An area code of the host's own. */
  area: Id.optional(),
  /** The area that is shown instead where the place is confidential: a district, not a street. */
  wideArea: Id.optional(),
  /** A shelter: where it lies never leaves by a list, a map, a slip or an export without a permission of its own. See `shownTo`. */
  confidential: yesNo('violence').optional(),
  address: kindedText('contact', 500).optional(),
  point: point.optional(),
  timeZone: Id.optional(),
  openings: z.array(Opening).max(100),
  accessibility: z.array(Accessibility).max(20),
  howToGetThere: Note.optional(),
});
/** Where a service is given. HSDS: location */
export interface Place extends z.infer<typeof place> {}
export const Place = named<Place>(place);
