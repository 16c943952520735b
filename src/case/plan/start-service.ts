import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';
import { serviceStates, whyNotService } from './service-states.js';

/** Record that a planned service has begun. That it was received is said by deliveries and by the check of receipt, not by this. A5.3.1 */
export const startService = command({
  type: 'plan.startService',
  label: text('record that a service has begun', 'mencatat dimulainya pelayanan'),
  rows: ['A5.3.1'],
  input: z.strictObject({ plannedServiceId: Id }),
  fact: { type: 'plan.serviceStarted', data: z.strictObject({ plannedServiceId: Id, at: When }) },
  refuses: ['plan.service-unknown', 'plan.service-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    whyNotService(plan, input.plannedServiceId, 'start', given.by) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { plannedServiceId, at }): Plan => ({
    ...plan,
    services: change(plan.services, plannedServiceId, (s) => ({
      ...s,
      status: serviceStates[s.status].start?.to ?? s.status,
      startedAt: at,
    })),
  }),
});
