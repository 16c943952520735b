import type * as z from 'zod/v4';
import type { Actor } from '../../vocabulary/actor.js';
import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Plan } from './plan.js';
import type { PlannedService, PlannedServiceStatus } from './planned-service.js';

export type ServiceState = z.infer<typeof PlannedServiceStatus>;
export type ServiceAction = 'start' | 'hold' | 'resume' | 'complete' | 'stop';
/** The house, or the client, who may pause or stop what they get, but does not say that the work is done. */
export type ServiceSide = 'house' | 'client';
interface Step {
  readonly to: ServiceState;
  readonly by: readonly ServiceSide[];
}
const house: readonly ServiceSide[] = ['house'];
const either: readonly ServiceSide[] = ['house', 'client'];

const hold = { to: 'on-hold', by: either } as const;
const endings = { complete: { to: 'completed', by: house }, stop: { to: 'stopped', by: either } } as const;

/** What may be done with a planned service, where it leads and who may. One that has ended is planned anew. */
export const serviceStates: Readonly<Record<ServiceState, Readonly<Partial<Record<ServiceAction, Step>>>>> = {
  // It can end without a start on record: nobody is made to write down a beginning afterwards.
  'not-started': { start: { to: 'in-progress', by: house }, hold, ...endings },
  'in-progress': { hold, ...endings },
  'on-hold': { resume: { to: 'in-progress', by: either }, ...endings },
  completed: {},
  stopped: {},
};

/** Whether nothing final was said of it. */
export const isGoingOn = ({ status }: Pick<PlannedService, 'status'>): boolean => Object.keys(serviceStates[status]).length > 0;

/** An agency and a guardian are neither: what they want is asked of the client, or written down by the house. */
const sideOf = ({ kind }: Actor): ServiceSide | undefined =>
  kind === 'client' ? 'client' : kind === 'agency' || kind === 'guardian' ? undefined : 'house';

export type WhyNotService = 'plan.service-unknown' | 'plan.service-status' | 'plan.not-theirs';
/** Why this actor cannot do this with the planned service; `undefined` where they can. */
export const whyNotService = (plan: Plan, id: string, action: ServiceAction, by: Actor): Refusal<WhyNotService> | undefined => {
  const service = byId(plan.services, id);
  if (!service || !isGoingOn(service)) return refuse('plan.service-unknown', [id]);
  const step = serviceStates[service.status][action];
  if (!step) return refuse('plan.service-status', [id]);
  const side = sideOf(by);
  return side !== undefined && step.by.includes(side) ? undefined : refuse('plan.not-theirs', [id]);
};
