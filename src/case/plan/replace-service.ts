import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';
import { alreadyMeeting, runningService } from './running.js';

/** Take an alternative in place of the first choice, which becomes the last alternative: it may be available again. A8.5 */
export const replaceService = command({
  type: 'plan.replaceService',
  label: text('take an alternative service', 'menggunakan pelayanan alternatif'),
  rows: ['A2.4', 'A8.5'],
  input: z.strictObject({ plannedServiceId: Id, serviceId: Id }),
  fact: {
    type: 'plan.serviceReplaced',
    data: z.strictObject({ plannedServiceId: Id, serviceId: Id, alternatives: z.array(Id), at: When }),
  },
  refuses: ['plan.service-unknown', 'plan.not-an-alternative', 'plan.meets-twice'],
  decide: ({ plan }: { plan: Plan }, { plannedServiceId, serviceId }, given) => {
    const planned = runningService(plan, plannedServiceId);
    if (!planned) return refuse('plan.service-unknown', [plannedServiceId]);
    const meeting = alreadyMeeting(plan, planned.needId, serviceId);
    const others = planned.alternatives.filter((id) => id !== serviceId);
    return (
      refuseAll(
        !planned.alternatives.includes(serviceId) && refuse('plan.not-an-alternative', [serviceId]),
        meeting.length > 0 && refuse('plan.meets-twice', meeting),
      ) ?? {
        plannedServiceId,
        serviceId,
        alternatives: planned.serviceId === undefined ? others : [...others, planned.serviceId],
        at: given.happenedAt,
      }
    );
  },
  apply: (plan: Plan, { plannedServiceId, serviceId, alternatives }): Plan => ({
    ...plan,
    services: change(plan.services, plannedServiceId, (s) => ({ ...s, serviceId, alternatives })),
  }),
});
