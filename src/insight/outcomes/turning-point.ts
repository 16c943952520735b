import { baselines } from '../../case/assessment/baselines.js';
import { type Entry, type Ids, live } from '../../vocabulary/entry.js';
import type { Day, When } from '../../vocabulary/fields.js';
import { dayIn, entryDay, firstDayOf, precisionOf } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';
import { idsOf, seen } from '../seen.js';

/** The last day that counts as before, and the entry it comes from. */
export interface TurningPoint {
  readonly by: 'plan' | 'baseline';
  readonly day: Day;
  readonly id: string;
}

/**
 * Between before and after lies the day on which a plan was first in force; where none was, that of the first baseline. `undefined`
 * where there is neither: then nothing can be told apart. Our choice: the articles speak of a baseline and name no day. A7.4
 */
export const turningPoint = ({ sections: { plan, assessment } }: Readable, zone: string): TurningPoint | undefined => {
  const first = (by: TurningPoint['by'], entries: readonly Entry[]) =>
    seen(entries)
      .map((e) => ({ by, day: entryDay(e, zone), id: e.id }))
      .reduce<TurningPoint | undefined>((early, at) => (early && early.day <= at.day ? early : at), undefined);
  return first('plan', live(plan.versions)) ?? first('baseline', baselines(assessment));
};

export type Side = 'before' | 'after' | 'notKnown';

/** The last day that a time can mean. `-31` stands at the end of any month: days are compared, not counted. */
const lastDayOf = (when: When, zone: string): Day | undefined =>
  precisionOf(when) === 'month' ? `${when}-31` : precisionOf(when) === 'year' ? `${when}-12-31` : firstDayOf(when, zone);

/** On which side something lies; not known where its time is too vague to say, or where nothing has begun. */
export const sideOf = (at: When | undefined, point: TurningPoint | undefined, zone: string, writtenOn?: Day): Side => {
  if (point === undefined) return 'notKnown';
  const first = firstDayOf(at ?? 'unknown', zone);
  // Nothing happened later than it was written down.
  const last = [lastDayOf(at ?? 'unknown', zone), writtenOn].filter((day) => day !== undefined).sort()[0];
  if (last !== undefined && last <= point.day) return 'before';
  return first !== undefined && first > point.day ? 'after' : 'notKnown';
};

/** Ids on either side of the turning point, and those of which it is not known. */
export interface BeforeAfter extends Readonly<Record<Side, Ids>> {}

/** Entries by the side on which they lie. */
export const sides = <E extends Entry>(entries: readonly E[], point: TurningPoint | undefined, zone: string): Record<Side, E[]> => {
  const found: Record<Side, E[]> = { before: [], after: [], notKnown: [] };
  for (const e of entries) found[sideOf(e.at, point, zone, dayIn(e.recordedAt, zone))].push(e);
  return found;
};

export const idsBySide = (entries: readonly Entry[], point: TurningPoint | undefined, zone: string): BeforeAfter => {
  const { before, after, notKnown } = sides(entries, point, zone);
  return { before: idsOf(before), after: idsOf(after), notKnown: idsOf(notKnown) };
};
