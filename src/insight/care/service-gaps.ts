import type { PlannedService } from '../../case/sections.js';
import type { When } from '../../vocabulary/fields.js';
import { entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Interval } from '../reading.js';
import { seen } from '../seen.js';
import { type Around, asPeriods, byDay, type CareGap, gap } from './care-gaps.js';
import { common, later } from './intervals.js';
import { type Came, overdueDays } from './overdue-days.js';

/** From when to when a planned service was to come, as far as the record still tells: after a hold, from the day it was taken up again. */
const expectedIn = ({ record, zone, end }: Around, s: PlannedService): Interval[] => {
  const [version] = seen(record.sections.plan.versions);
  if (version === undefined) return [];
  const day = (when: When | undefined) => firstDayOf(when ?? 'unknown', zone);
  const from = [entryDay(version, zone), day(s.resumedAt) ?? ''].reduce(later, entryDay(s, zone));
  const isOver = s.status === 'on-hold' || s.status === 'completed' || s.status === 'stopped';
  const until = day(s.heldAt) ?? day(s.endedAt) ?? (isOver ? from : end);
  return from < until ? [{ from, until }] : [];
};

/** Days on which a planned service with an interval was overdue. */
export const serviceGaps = (around: Around): CareGap[] => {
  const { record, zone, end, atWork } = around;
  const { deliveries, nonDeliveries } = record.sections.service;
  const of = (entries: typeof deliveries | typeof nonDeliveries, id: string): Came[] =>
    byDay(
      seen<(typeof deliveries)[number] | (typeof nonDeliveries)[number]>(entries, 'plannedServiceId')
        .filter((e) => e.plannedServiceId === id)
        .map((e) => ({ id: e.id, day: entryDay(e, zone) })),
    );
  return seen(record.sections.plan.services, 'status', 'everyDays').flatMap((s) =>
    asPeriods(common(atWork, expectedIn(around, s)), end).flatMap((stretch) =>
      overdueDays(stretch, of(deliveries, s.id), [{ from: '', days: s.everyDays ?? 1 }]).map((o) => {
        const missed = of(nonDeliveries, s.id).filter((m) => o.since < m.day && m.day < o.until);
        return gap(end, 'not-delivered', o, [s.id, ...o.ids, ...missed.map((m) => m.id)]);
      }),
    ),
  );
};
