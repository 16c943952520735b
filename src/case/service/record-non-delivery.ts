import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { NonDelivery, type Service } from './service.js';

/** Record that a planned service was not delivered, and why. The delivery stays due; the agency is queried in monitoring. A5.5.2 */
export const recordNonDelivery = command({
  type: 'service.recordNonDelivery',
  label: text('record that a service was not delivered', 'mencatat pelayanan yang tidak diberikan'),
  rows: ['A5.4.1', 'A5.5.2'],
  input: z.strictObject({ ...entryInput, plannedServiceId: Id, cause: Note }),
  fact: { type: 'service.notDelivered', data: z.strictObject({ nonDelivery: NonDelivery }) },
  refuses: ['service.not-planned'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    byId(plan.services, input.plannedServiceId)
      ? { nonDelivery: entry<NonDelivery>(given, input) }
      : refuse('service.not-planned', [input.plannedServiceId]),
  apply: (service: Service, { nonDelivery }): Service => ({ ...service, nonDeliveries: [...service.nonDeliveries, nonDelivery] }),
});
