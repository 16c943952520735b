import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { daysBetween, entryDay } from '../../vocabulary/time.js';
import type { Plan } from '../plan/plan.js';
import type { PlannedService } from '../plan/planned-service.js';
import { expectedFrom, runningServices } from '../plan/running.js';
import type { Delivery, NonDelivery, Service, Tally } from './service.js';

/** How often a service was to come by this day: once for every whole interval that has passed; without an interval, once. */
const timesDue = (plan: Plan, planned: PlannedService, on: Day, zone: string): number => {
  const from = expectedFrom(plan, planned, zone);
  if (from === undefined || on < from) return 0;
  return planned.everyDays ? Math.floor(daysBetween(from, on) / planned.everyDays) : 1;
};

/**
 * Of every running service: what was planned to come by this day, and what came, since it was expected (a hold begins it anew). It counts what was recorded as delivered and does not
 * ask whether the client received or used it: that is verified in monitoring. A3.6, A5.4.1
 */
export const plannedAgainstDelivered = (plan: Plan, { deliveries, nonDeliveries }: Service, on: Day, zone: string): Tally[] =>
  runningServices(plan).map((planned) => {
    const from = expectedFrom(plan, planned, zone) ?? entryDay(planned, zone);
    const isMeant = (e: Delivery | NonDelivery) => {
      const day = entryDay(e, zone);
      return e.plannedServiceId === planned.id && from <= day && day <= on;
    };
    const came = live(deliveries).filter(isMeant);
    return {
      plannedServiceId: planned.id,
      ...(planned.unit === undefined ? {} : { unit: planned.unit }),
      ...(planned.amount === undefined ? {} : { planned: planned.amount * timesDue(plan, planned, on, zone) }),
      delivered: came.reduce((sum, { amount }) => sum + amount, 0),
      times: came.length,
      missed: live(nonDeliveries).filter(isMeant).length,
    };
  });
