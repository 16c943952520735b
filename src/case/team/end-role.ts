import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { WorkRole } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import type { Team } from './team.js';

/** A member has this role no longer; that they had it, and when, stays. A7.1 */
export const endRole = command({
  type: 'team.endRole',
  label: text("end a team member's role", 'mengakhiri peran anggota tim'),
  rows: ['A7.1'],
  input: z.strictObject({ memberId: Id, role: WorkRole }),
  fact: { type: 'team.roleEnded', data: z.strictObject({ memberId: Id, role: WorkRole, at: When }) },
  refuses: ['team.member-unknown', 'team.role-unknown'],
  decide: ({ team }: { team: Team }, input, given) => {
    const member = byId(team.members, input.memberId);
    if (!member) return refuse('team.member-unknown', [input.memberId]);
    return member.roles.some((r) => r.role === input.role && r.until === undefined)
      ? { ...input, at: given.happenedAt }
      : refuse('team.role-unknown', [member.id]);
  },
  apply: (team: Team, { memberId, role, at }): Team => ({
    ...team,
    members: change(team.members, memberId, (m) => ({
      ...m,
      roles: m.roles.map((r) => (r.role === role && r.until === undefined ? { ...r, until: at } : r)),
    })),
  }),
});
