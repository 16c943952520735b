import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Goal, Plan, PlannedService } from './plan.js';

/** The goals that stand: neither cancelled nor made in error. */
export const standingGoals = (plan: Plan): Goal[] => live(plan.goals).filter((g) => g.status !== 'cancelled');

/** The planned services that have not ended. */
export const runningServices = (plan: Plan): PlannedService[] => live(plan.services).filter((s) => s.endedAt === undefined);

export const runningService = (plan: Plan, id: string): PlannedService | undefined => runningServices(plan).find((s) => s.id === id);

/** The running planned services that already bring this service for this need. Services without an id are never taken for the same. A2.4 */
export const alreadyMeeting = (plan: Plan, needId: string, serviceId: string | undefined): string[] =>
  serviceId === undefined
    ? []
    : runningServices(plan)
        .filter((s) => s.needId === needId && s.serviceId === serviceId)
        .map((s) => s.id);

/** The day from which a planned service can be expected: its own, but not before the plan was first in force; `undefined` until then. */
export const expectedFrom = (plan: Plan, service: PlannedService, zone: string): Day | undefined => {
  const [first] = live(plan.versions);
  if (!first) return undefined;
  const [own, inForce] = [entryDay(service, zone), entryDay(first, zone)];
  return own > inForce ? own : inForce;
};
