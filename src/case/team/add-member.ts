import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { Discipline } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { isUnsafePerson } from '../client/ties.js';
import { presentMembers } from './members.js';
import { Standby, type Team, TeamMember } from './team.js';

/**
 * Take a person into the multidisciplinary team, nobody who is unsafe for the client. Membership lets nobody see the record: the host's
 * access policy does. A7.1, A7.2
 */
export const addMember = command({
  type: 'team.addMember',
  label: text('add a team member', 'menambah anggota tim'),
  rows: ['A7.1', 'A7.2'],
  input: z.strictObject({ ...entryInput, person: PersonRef, discipline: Discipline, standby: Standby }),
  fact: { type: 'team.memberAdded', data: z.strictObject({ member: TeamMember }) },
  refuses: ['team.already-member', 'contact.not-safe'],
  decide: ({ client, team }: { client: Client; team: Team }, input, given) => {
    const present = presentMembers(team).find((m) => m.person === input.person);
    return (
      refuseAll(
        present && refuse('team.already-member', [present.id]),
        isUnsafePerson(client, input.person) && refuse('contact.not-safe'),
      ) ?? { member: entry<TeamMember>(given, { roles: [], ...input }) }
    );
  },
  apply: (team: Team, { member }): Team => ({ ...team, members: [...team.members, member] }),
});
