import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Plan } from '../plan/plan.js';
import type { Team } from '../team/team.js';
import { AtHand, helpAtHand } from './at-hand.js';
import { type Crises, Crisis, reportFields } from './crisis.js';

/**
 * Report a crisis, in any stage: never refused, and the only thing asked is whether the client is safe, where *not known* is an answer,
 * and what happened. Severity and time are asked for at once afterwards, by `judge`. The fact says what help lies ready; it calls nobody.
 * A5.3.2, A7.2, B3.1
 */
export const report = command({
  type: 'crisis.report',
  label: text('report a crisis', 'melaporkan krisis'),
  rows: ['A5.3.2', 'A7.2', 'B3.1'],
  moves: true,
  input: z.strictObject({ ...reportFields, ...entryInput }),
  fact: { type: 'crisis.reported', data: z.strictObject({ crisis: Crisis, atHand: AtHand }) },
  decide: (sections: { client: Client; plan: Plan; team: Team }, input, given) => ({
    crisis: entry<Crisis>(given, { ...input, alarmAt: given.now, acts: [], explained: [], status: 'open' }),
    atHand: helpAtHand(sections, input.members, given),
  }),
  apply: (crises: Crises, { crisis }): Crises => ({ ...crises, crises: [...crises.crises, crisis] }),
});
