import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { answerable } from './hand-overs.js';
import type { Team } from './team.js';

/**
 * Refuse a hand-over; the giver stays responsible. Not only the person it was proposed to may: a giver takes it back this way, and a
 * supervisor clears one that nobody will answer; nobody else does. A2.1
 */
export const refuseHandOver = command({
  type: 'team.refuseHandOver',
  label: text('refuse a hand-over', 'menolak serah terima'),
  rows: ['A2.1', 'A4.5'],
  input: z.strictObject({ handOverId: Id, why: Note }),
  fact: { type: 'team.handOverRefused', data: z.strictObject({ handOverId: Id, why: Note, at: When }) },
  refuses: ['team.hand-over-unknown', 'team.hand-over-ended', 'team.not-addressee'],
  decide: ({ team }: { team: Team }, input, given) => {
    const pending = answerable(team, input.handOverId, 'refused', given.by);
    return isRefusal(pending) ? pending : { ...input, at: given.happenedAt };
  },
  apply: (team: Team, { handOverId, why, at }): Team => ({
    ...team,
    handOvers: change(team.handOvers, handOverId, (h) => ({ ...h, status: 'refused', whyRefused: why, endedAt: at })),
  }),
});
