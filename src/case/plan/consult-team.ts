import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note, PersonRef } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Consultation, type Plan } from './plan.js';

/**
 * Record that the team was consulted on the kind of service, reachable resources and the responsible member. Those consulted need not be
 * members of the team on record: where there is none, whoever was asked counts. A5.2.3
 */
export const consultTeam = command({
  type: 'plan.consultTeam',
  label: text('consult the team', 'berkonsultasi dengan tim'),
  rows: ['A5.2.3'],
  input: z.strictObject({ ...entryInput, consulted: z.array(PersonRef).min(1).max(50), advice: Note }),
  fact: { type: 'plan.teamConsulted', data: z.strictObject({ consultation: Consultation }) },
  decide: (_: object, input, given) => ({ consultation: entry<Consultation>(given, input) }),
  apply: (plan: Plan, { consultation }): Plan => ({ ...plan, consultations: [...plan.consultations, consultation] }),
});
