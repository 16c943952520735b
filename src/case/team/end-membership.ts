import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { whyNotMember } from './members.js';
import type { Team } from './team.js';

/** A member leaves the team. What they did stays and their roles end; services they answer for are given to somebody else in the plan. A7.1, A2.1 */
export const endMembership = command({
  type: 'team.endMembership',
  label: text('end a membership', 'mengakhiri keanggotaan tim'),
  rows: ['A7.1', 'A2.1'],
  input: z.strictObject({ memberId: Id, reason: Note.optional() }),
  fact: { type: 'team.membershipEnded', data: z.strictObject({ memberId: Id, reason: Note.optional(), at: When }) },
  refuses: ['team.member-unknown', 'team.membership-ended'],
  decide: ({ team }: { team: Team }, input, given) => whyNotMember(team, input.memberId) ?? { ...input, at: given.happenedAt },
  apply: (team: Team, { memberId, at }): Team => ({
    ...team,
    members: change(team.members, memberId, (m) => ({
      ...m,
      until: at,
      roles: m.roles.map((r) => (r.until === undefined ? { ...r, until: at } : r)),
    })),
  }),
});
