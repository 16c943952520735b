import type * as z from 'zod/v4';
import type { Actor } from '../../vocabulary/actor.js';
import { byId, live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { HandOver, HandOverStatus, Team } from './team.js';

export type HandOverState = z.infer<typeof HandOverStatus>;
export type HandOverSide = 'giver' | 'addressee' | 'supervisor';
type NextStates = Readonly<Partial<Record<HandOverState, readonly HandOverSide[]>>>;

/**
 * What may follow on what, and who may say so. Only the person it was proposed to accepts; a giver takes it back and a supervisor clears it
 * by a refusal; a supervisor's reassignment overtakes it.
 */
export const handOverStates: Readonly<Record<HandOverState, NextStates>> = {
  proposed: { accepted: ['addressee'], refused: ['addressee', 'giver', 'supervisor'], overtaken: ['supervisor'] },
  accepted: {},
  refused: {},
  overtaken: {},
};

/** In which capacities somebody speaks of a hand-over; none for those whom it is nothing to do with. */
const sidesOf = ({ from, to }: Pick<HandOver, 'from' | 'to'>, { id, kind }: Actor): HandOverSide[] => [
  ...(id === from ? (['giver'] as const) : []),
  ...(id === to ? (['addressee'] as const) : []),
  ...(kind === 'supervisor' ? (['supervisor'] as const) : []),
];

/** The hand-overs that wait for an answer. */
export const pendingHandOvers = (team: Team): HandOver[] => live(team.handOvers).filter((h) => h.status === 'proposed');

/** The hand-over that this actor can bring to that state, or why there is none. */
export const answerable = (
  team: Team,
  id: string,
  to: HandOverState,
  by: Actor,
): HandOver | Refusal<'team.hand-over-unknown' | 'team.hand-over-ended' | 'team.not-addressee'> => {
  const found = byId(team.handOvers, id);
  if (!found) return refuse('team.hand-over-unknown', [id]);
  const may = handOverStates[found.status][to];
  if (!may) return refuse('team.hand-over-ended', [id]);
  return sidesOf(found, by).some((side) => may.includes(side)) ? found : refuse('team.not-addressee', [id]);
};
