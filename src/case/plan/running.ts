import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Goal } from './goal.js';
import type { Plan } from './plan.js';
import type { PlannedService } from './planned-service.js';
import { isGoingOn } from './service-states.js';

/** The goals that stand: fixed, neither cancelled nor made in error. */
export const standingGoals = (plan: Plan): Goal[] => live(plan.goals).filter((g) => g.status !== 'cancelled' && g.status !== 'proposed');

/** The planned services that have not ended, one on hold among them. */
export const runningServices = (plan: Plan): PlannedService[] => live(plan.services).filter(isGoingOn);

export const runningService = (plan: Plan, id: string): PlannedService | undefined => runningServices(plan).find((s) => s.id === id);

/** The running planned services that already bring this service for this need. Services without an id are never taken for the same. A2.4 */
export const alreadyMeeting = (plan: Plan, needId: string, serviceId: string | undefined): string[] =>
  serviceId === undefined
    ? []
    : runningServices(plan)
        .filter((s) => s.needId === needId && s.serviceId === serviceId)
        .map((s) => s.id);

/**
 * The day from which a planned service can be expected: its own, but not before the plan was first in force, nor before it was taken up
 * again after a hold; `undefined` until then and while it is on hold.
 */
export const expectedFrom = (plan: Plan, service: PlannedService, zone: string): Day | undefined => {
  const [first] = live(plan.versions);
  if (!first || service.status === 'on-hold') return undefined;
  const days = [entryDay(service, zone), entryDay(first, zone), firstDayOf(service.resumedAt ?? 'unknown', zone) ?? ''];
  return days.reduce((last, day) => (day > last ? day : last));
};
