import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Count, Id, kindedText, Minutes, Money, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { Delivery, Quality, type Service } from './service.js';

/**
 * Record that a planned service was delivered: how much, in the unit of the plan, how well, at what cost; also afterwards, when the
 * planned service has ended. Of nothing there is no delivery (`service.recordNonDelivery`). Whether the client used it is verified in monitoring. A5.3.1, A5.4.1
 */
export const deliver = command({
  type: 'service.deliver',
  label: text('record a delivery', 'mencatat pelayanan yang diberikan'),
  rows: ['A4.3', 'A5.3.1', 'A5.4.1'],
  input: z.strictObject({
    ...entryInput,
    plannedServiceId: Id,
    amount: Count,
    unit: kindedText('general'),
    quality: Quality,
    minutes: Minutes.optional(),
    cost: Money.optional(),
    givenBy: PersonRef.optional(),
  }),
  fact: { type: 'service.delivered', data: z.strictObject({ delivery: Delivery }) },
  refuses: ['service.not-planned', 'service.nothing-delivered', 'service.other-unit'],
  decide: ({ plan }: { plan: Plan }, input, given) => {
    const planned = byId(plan.services, input.plannedServiceId);
    if (!planned) return refuse('service.not-planned', [input.plannedServiceId]);
    return (
      refuseAll(
        input.amount === 0 && refuse('service.nothing-delivered', [planned.id]),
        planned.unit !== undefined && planned.unit !== input.unit && refuse('service.other-unit', [planned.id]),
      ) ?? { delivery: entry<Delivery>(given, input) }
    );
  },
  apply: (service: Service, { delivery }): Service => ({ ...service, deliveries: [...service.deliveries, delivery] }),
});
