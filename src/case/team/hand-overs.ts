import { byId, live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { HandOver, Team } from './team.js';

/** The hand-overs that wait for an answer. */
export const pendingHandOvers = (team: Team): HandOver[] => live(team.handOvers).filter((h) => h.status === 'proposed');

/** The hand-over that waits for this answer, or why there is none. */
export const pendingHandOver = (team: Team, id: string): HandOver | Refusal<'team.hand-over-unknown' | 'team.hand-over-ended'> => {
  const found = byId(team.handOvers, id);
  if (!found) return refuse('team.hand-over-unknown', [id]);
  return found.status === 'proposed' ? found : refuse('team.hand-over-ended', [id]);
};
