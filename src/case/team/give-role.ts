import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { refuse } from '../../vocabulary/refusal.js';
import { WorkRole } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import { whyNotMember } from './members.js';
import { RolePeriod, type Team } from './team.js';

/** Give a member a role in this case, from now on. It is not the role played in one piece of work: that is said of the contact. A7.1 */
export const giveRole = command({
  type: 'team.giveRole',
  label: text('give a team member a role', 'memberi peran kepada anggota tim'),
  rows: ['A7.1'],
  input: z.strictObject({ memberId: Id, role: WorkRole }),
  fact: { type: 'team.roleGiven', data: z.strictObject({ memberId: Id, period: RolePeriod }) },
  refuses: ['team.member-unknown', 'team.membership-ended', 'team.role-held'],
  decide: ({ team }: { team: Team }, { memberId, role }, given) => {
    const not = whyNotMember(team, memberId);
    if (not) return not;
    const held = team.members.find((m) => m.id === memberId)?.roles.some((r) => r.role === role && r.until === undefined);
    return held ? refuse('team.role-held', [memberId]) : { memberId, period: { id: newId(given), role, from: given.happenedAt } };
  },
  apply: (team: Team, { memberId, period }): Team => ({
    ...team,
    members: change(team.members, memberId, (m) => ({ ...m, roles: [...m.roles, period] })),
  }),
});
