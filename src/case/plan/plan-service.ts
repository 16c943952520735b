import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { isOfTeam } from '../team/members.js';
import type { Team } from '../team/team.js';
import type { Plan } from './plan.js';
import { PlannedService, plannedServiceFields } from './planned-service.js';
import { alreadyMeeting } from './running.js';

/**
 * Plan a service for a need, with who of the team answers for it and what else could do. It does not ask the directory whether the
 * service can be had: a referral does. No service without a need, none that the client declined, none twice. A2.4, A4.3, A5.3.1, A8.5
 */
export const planService = command({
  type: 'plan.planService',
  label: text('plan a service', 'merencanakan pelayanan'),
  rows: ['A2.4', 'A3.4', 'A4.3', 'A5.2.3', 'A5.3.1', 'A6.2', 'A8.5'],
  input: z.strictObject({ ...entryInput, ...plannedServiceFields }),
  fact: { type: 'plan.servicePlanned', data: z.strictObject({ service: PlannedService }) },
  refuses: [
    'plan.need-unknown',
    'plan.need-closed',
    'plan.goal-unknown',
    'plan.function-unknown',
    'plan.service-declined',
    'plan.not-a-member',
    'plan.alternative-repeats',
    'plan.meets-twice',
  ],
  decide: ({ assessment, team, plan }: { assessment: Assessment; team: Team; plan: Plan }, input, given) => {
    const need = byId(assessment.needs, input.needId);
    const unknownGoals = input.goalIds.filter((id) => !byId(plan.goals, id));
    const meeting = alreadyMeeting(plan, input.needId, input.serviceId);
    const repeated = input.alternatives.filter((id, n) => id === input.serviceId || input.alternatives.indexOf(id) < n);
    return (
      refuseAll(
        !need && refuse('plan.need-unknown', [input.needId]),
        need?.closed !== undefined && refuse('plan.need-closed', [need.id]),
        unknownGoals.length > 0 && refuse('plan.goal-unknown', unknownGoals),
        input.builds !== undefined && !byId(assessment.functions, input.builds) && refuse('plan.function-unknown', [input.builds]),
        need?.service === 'declined' && refuse('plan.service-declined', [need.id]),
        !isOfTeam(team, input.responsible) && refuse('plan.not-a-member'),
        repeated.length > 0 && refuse('plan.alternative-repeats', repeated),
        meeting.length > 0 && refuse('plan.meets-twice', meeting),
      ) ?? { service: entry<PlannedService>(given, { status: 'not-started', ...input }) }
    );
  },
  apply: (plan: Plan, { service }): Plan => ({ ...plan, services: [...plan.services, service] }),
});
