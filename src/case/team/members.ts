import { live } from '../../vocabulary/entry.js';
import type { Team, TeamMember } from './team.js';

/** Who is in the team now. */
export const presentMembers = (team: Team): TeamMember[] => live(team.members).filter((m) => m.until === undefined);
