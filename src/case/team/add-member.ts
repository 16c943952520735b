import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { Discipline } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import { presentMembers } from './members.js';
import { Standby, type Team, TeamMember } from './team.js';

/** Take a person into the multidisciplinary team. Membership lets nobody see the record: the host's access policy does. A7.1, A7.2 */
export const addMember = command({
  type: 'team.addMember',
  label: text('add a team member', 'menambah anggota tim'),
  rows: ['A7.1', 'A7.2'],
  input: z.strictObject({ ...entryInput, person: PersonRef, discipline: Discipline, standby: Standby }),
  fact: { type: 'team.memberAdded', data: z.strictObject({ member: TeamMember }) },
  refuses: ['team.already-member'],
  decide: ({ team }: { team: Team }, input, given) => {
    const present = presentMembers(team).find((m) => m.person === input.person);
    return present ? refuse('team.already-member', [present.id]) : { member: entry<TeamMember>(given, { roles: [], ...input }) };
  },
  apply: (team: Team, { member }): Team => ({ ...team, members: [...team.members, member] }),
});
