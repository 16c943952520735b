import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { fixed, Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';
import { whyNotService } from './service-states.js';

const ServiceEnd = fixed('service-end', { completed: text('completed', 'selesai'), stopped: text('stopped', 'dihentikan') });

/**
 * End a planned service, with the reason; stopped, unless it is said that it was completed. It does not cancel a referral that was sent
 * for it: the agency would not know. A2.2
 */
export const endService = command({
  type: 'plan.endService',
  label: text('end a planned service', 'mengakhiri pelayanan yang direncanakan'),
  rows: ['A2.2', 'A4.3'],
  input: z.strictObject({ plannedServiceId: Id, reason: Note, status: ServiceEnd.optional() }),
  fact: {
    type: 'plan.serviceEnded',
    data: z.strictObject({ plannedServiceId: Id, reason: Note, status: ServiceEnd.optional(), at: When }),
  },
  refuses: ['plan.service-unknown', 'plan.service-status', 'plan.not-theirs'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    whyNotService(plan, input.plannedServiceId, input.status === 'completed' ? 'complete' : 'stop', given.by) ?? {
      ...input,
      at: given.happenedAt,
    },
  apply: (plan: Plan, { plannedServiceId, reason, status = 'stopped', at }): Plan => ({
    ...plan,
    services: change(plan.services, plannedServiceId, (s) => ({ ...s, status, endedAt: at, endedBecause: reason })),
  }),
});
