import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Team } from './team.js';

/** A member leaves the team. What they did stays; services they answer for are given to somebody else in the plan. A7.1, A2.1 */
export const endMembership = command({
  type: 'team.endMembership',
  label: text('end a membership', 'mengakhiri keanggotaan tim'),
  rows: ['A7.1', 'A2.1'],
  input: z.strictObject({ memberId: Id, reason: Note.optional() }),
  fact: { type: 'team.membershipEnded', data: z.strictObject({ memberId: Id, reason: Note.optional(), at: When }) },
  refuses: ['team.member-unknown', 'team.membership-ended'],
  decide: ({ team }: { team: Team }, input, given) => {
    const member = byId(team.members, input.memberId);
    if (!member) return refuse('team.member-unknown', [input.memberId]);
    return member.until === undefined ? { ...input, at: given.happenedAt } : refuse('team.membership-ended', [member.id]);
  },
  apply: (team: Team, { memberId, at }): Team => ({
    ...team,
    members: change(team.members, memberId, (m) => ({ ...m, until: at })),
  }),
});
