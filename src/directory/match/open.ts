import { isOpenOn, nextOpening, nextOpeningOf } from '../opening.js';
import type { Opening, Place } from '../place.js';
import type { Known, LocalWeek } from './asked.js';
import type { WeighedRule } from './rule.js';

const everyWeek = ({ nth, from, until }: Opening): boolean => nth === undefined && from === undefined && until === undefined;

/** Whether it opens, or is still open, today or on one of the seven days ahead. Hours that come every week do. */
const opensThisWeek = (place: Place, { day: today, ahead }: LocalWeek, { asked: { now, zone } }: Known): boolean =>
  place.openings.some(everyWeek) ||
  ahead.some((day) => isOpenOn(place.openings, day) === true) ||
  // Hours of today alone, that are yet to come.
  nextOpening(place, now, zone)?.day === today;

/**
 * Whether somebody is there this week, at any of its places. Open now and open tomorrow count the same: a list of agencies must not change
 * its order with the hour at which it is looked at.
 */
export const open: WeighedRule = {
  of: (known, { places = [] }) => {
    let [mayBe, isThisWeek] = [places.length === 0, false];
    for (const place of places) {
      const local = place.openings.length > 0 ? known.localIn(place.timeZone) : undefined;
      if (local && isOpenOn(place.openings, local.day, local.clock) === true) return 'open.now';
      if (!local) mayBe = true;
      else isThisWeek ||= opensThisWeek(place, local, known);
    }
    return isThisWeek ? 'open.this-week' : mayBe ? 'open.not-known' : 'open.not-this-week';
  },
  evidence: ({ asked }, { places = [] }) => {
    const next = nextOpeningOf(places, asked.now, asked.zone);
    return next ? { shows: { at: next.at } } : {};
  },
};
