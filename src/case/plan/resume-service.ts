import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Plan } from './plan.js';
import { serviceStates, whyNotService } from './service-states.js';

/** Take a planned service up again after a hold. It is expected anew from then on. A2.2 */
export const resumeService = command({
  type: 'plan.resumeService',
  label: text('take a planned service up again', 'melanjutkan pelayanan yang direncanakan'),
  rows: ['A2.2'],
  input: z.strictObject({ plannedServiceId: Id }),
  fact: { type: 'plan.serviceResumed', data: z.strictObject({ plannedServiceId: Id, at: When }) },
  refuses: ['plan.service-unknown', 'plan.service-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    whyNotService(plan, input.plannedServiceId, 'resume', given.by) ?? { ...input, at: countedFrom(given) },
  apply: (plan: Plan, { plannedServiceId, at }): Plan => ({
    ...plan,
    services: change(plan.services, plannedServiceId, ({ heldAt: _at, heldBecause: _because, ...s }) => ({
      ...s,
      status: serviceStates[s.status].resume?.to ?? s.status,
      resumedAt: at,
    })),
  }),
});
