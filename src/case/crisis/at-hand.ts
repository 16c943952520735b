import * as z from 'zod/v4';
import type { Given } from '../../vocabulary/command.js';
import { byId, live } from '../../vocabulary/entry.js';
import { Id, PersonRef } from '../../vocabulary/fields.js';
import { named } from '../../vocabulary/schema.js';
import type { Client } from '../client/client.js';
import { isAbout } from '../client/members.js';
import { isUnsafePerson } from '../client/ties.js';
import type { Plan } from '../plan/plan.js';
import { onStandby } from '../team/standby.js';
import type { Team } from '../team/team.js';

const atHand = z.strictObject({ contingencyIds: z.array(Id), standby: z.array(PersonRef) });
/**
 * What help lies ready when an alarm comes: what the plan foresaw, and who of the team is on standby. It stands in the fact alone, so
 * that a contingency that was written in error can still be marked as such. A5.2.6, A7.2
 */
export interface AtHand extends z.infer<typeof atHand> {}
export const AtHand = named<AtHand>(atHand);

/**
 * Of a household's plan only what was foreseen for these members, or for all; on standby is whoever's turn it is now. Nobody who has turned
 * out to be unsafe is called, by the plan or by the roster.
 */
export const helpAtHand = (
  { client, plan, team }: { client: Client; plan: Plan; team: Team },
  whom: readonly string[] | undefined,
  { now, zone }: Pick<Given, 'now' | 'zone'>,
): AtHand => ({
  contingencyIds: live(plan.contingencies)
    .filter((c) => isAbout(c, whom) && !(c.call !== undefined && isUnsafePerson(client, c.call)))
    .map((c) => c.id),
  standby: onStandby(team, now, zone)
    .flatMap((id) => byId(team.members, id)?.person ?? [])
    .filter((person) => !isUnsafePerson(client, person)),
});
