import { byId, live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { responsibleFor, type Team, type TeamMember } from './team.js';

/** Who is in the team now. */
export const presentMembers = (team: Team): TeamMember[] => live(team.members).filter((m) => m.until === undefined);

/** Whether this person is in the team now, or responsible for the case. */
export const isOfTeam = (team: Team, person: string): boolean =>
  responsibleFor(team) === person || presentMembers(team).some((m) => m.person === person);

/** Why this is no present member of the team; `undefined` where it is. */
export const whyNotMember = (team: Team, id: string): Refusal<'team.member-unknown' | 'team.membership-ended'> | undefined => {
  const member = byId(team.members, id);
  if (!member) return refuse('team.member-unknown', [id]);
  return member.until === undefined ? undefined : refuse('team.membership-ended', [id]);
};
