import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';
import { runningService } from './running.js';

/** End a planned service, with the reason. It does not cancel a referral that was sent for it: the agency would not know. A2.2 */
export const endService = command({
  type: 'plan.endService',
  label: text('end a planned service', 'mengakhiri pelayanan yang direncanakan'),
  rows: ['A2.2', 'A4.3'],
  input: z.strictObject({ plannedServiceId: Id, reason: Note }),
  fact: { type: 'plan.serviceEnded', data: z.strictObject({ plannedServiceId: Id, reason: Note, at: When }) },
  refuses: ['plan.service-unknown'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    runningService(plan, input.plannedServiceId)
      ? { ...input, at: given.happenedAt }
      : refuse('plan.service-unknown', [input.plannedServiceId]),
  apply: (plan: Plan, { plannedServiceId, reason, at }): Plan => ({
    ...plan,
    services: change(plan.services, plannedServiceId, (s) => ({ ...s, endedAt: at, endedBecause: reason })),
  }),
});
