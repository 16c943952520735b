import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';
import { serviceStates, whyNotService } from './service-states.js';

/** Put a planned service on hold: the client is away, or wants a pause. Meanwhile none of it is expected. It tells no agency. A2.2 */
export const holdService = command({
  type: 'plan.holdService',
  label: text('put a planned service on hold', 'menunda pelayanan yang direncanakan'),
  rows: ['A2.2'],
  input: z.strictObject({ plannedServiceId: Id, reason: Note.optional() }),
  fact: { type: 'plan.serviceHeld', data: z.strictObject({ plannedServiceId: Id, reason: Note.optional(), at: When }) },
  refuses: ['plan.service-unknown', 'plan.service-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    whyNotService(plan, input.plannedServiceId, 'hold', given.by) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { plannedServiceId, reason, at }): Plan => ({
    ...plan,
    services: change(plan.services, plannedServiceId, (s) => ({
      ...s,
      status: serviceStates[s.status].hold?.to ?? s.status,
      heldAt: at,
      ...(reason !== undefined && { heldBecause: reason }),
    })),
  }),
});
