import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Count, Id, PersonRef, Title } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { type Plan, PlannedService, ServiceHow } from './plan.js';
import { alreadyMeeting } from './running.js';

/**
 * Plan a service for a need, with what else could do. It does not ask the directory whether the service can be had: a referral does.
 * No service without a need, none that the client declined, none twice. A2.4, A4.3, A5.3.1, A8.5
 */
export const planService = command({
  type: 'plan.planService',
  label: text('plan a service', 'merencanakan pelayanan'),
  rows: ['A2.4', 'A3.4', 'A4.3', 'A5.3.1', 'A8.5'],
  input: z.strictObject({
    ...entryInput,
    title: Title,
    needId: Id,
    goalIds: z.array(Id).max(50),
    how: ServiceHow,
    responsible: PersonRef,
    serviceId: Id.optional(),
    alternatives: z.array(Id).max(50),
    everyDays: Count.optional(),
  }),
  fact: { type: 'plan.servicePlanned', data: z.strictObject({ service: PlannedService }) },
  refuses: ['plan.need-unknown', 'plan.need-closed', 'plan.goal-unknown', 'plan.service-declined', 'plan.meets-twice'],
  decide: ({ assessment, plan }: { assessment: Assessment; plan: Plan }, input, given) => {
    const need = byId(assessment.needs, input.needId);
    const unknownGoals = input.goalIds.filter((id) => !byId(plan.goals, id));
    const meeting = alreadyMeeting(plan, input.needId, input.serviceId);
    return (
      refuseAll(
        !need && refuse('plan.need-unknown', [input.needId]),
        need?.closed !== undefined && refuse('plan.need-closed', [need.id]),
        unknownGoals.length > 0 && refuse('plan.goal-unknown', unknownGoals),
        need?.service === 'declined' && refuse('plan.service-declined', [need.id]),
        meeting.length > 0 && refuse('plan.meets-twice', meeting),
      ) ?? { service: entry<PlannedService>(given, input) }
    );
  },
  apply: (plan: Plan, { service }): Plan => ({ ...plan, services: [...plan.services, service] }),
});
