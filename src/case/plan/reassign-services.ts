import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, Note, PersonRef, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { isOfTeam } from '../team/members.js';
import type { Team } from '../team/team.js';
import type { Plan } from './plan.js';
import { runningService } from './running.js';

/** Give planned services to another member of the team to answer for: somebody left, or is ill tomorrow. A2.1, A5.2.3 */
export const reassignServices = command({
  type: 'plan.reassignServices',
  label: text('give planned services to another member', 'mengalihkan penanggung jawab pelayanan'),
  rows: ['A2.1', 'A5.2.3'],
  input: z.strictObject({ plannedServiceIds: z.array(Id).min(1).max(100), responsible: PersonRef, reason: Note.optional() }),
  fact: {
    type: 'plan.servicesReassigned',
    data: z.strictObject({ plannedServiceIds: z.array(Id), responsible: PersonRef, reason: Note.optional(), at: When }),
  },
  refuses: ['plan.service-unknown', 'plan.not-a-member'],
  decide: ({ team, plan }: { team: Team; plan: Plan }, input, given) => {
    const unknown = input.plannedServiceIds.filter((id) => !runningService(plan, id));
    return (
      refuseAll(
        unknown.length > 0 && refuse('plan.service-unknown', unknown),
        !isOfTeam(team, input.responsible) && refuse('plan.not-a-member'),
      ) ?? { ...input, at: given.happenedAt }
    );
  },
  apply: (plan: Plan, { plannedServiceIds, responsible }): Plan => ({
    ...plan,
    services: plan.services.map((s) => (plannedServiceIds.includes(s.id) ? { ...s, responsible } : s)),
  }),
});
