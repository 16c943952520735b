import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change, entry, entryInput } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { answerable } from './hand-overs.js';
import { Responsibility, type Team } from './team.js';

/** Accept a hand-over, and be responsible from then on. Only the person it was proposed to can. A2.1, A4.5 */
export const acceptHandOver = command({
  type: 'team.acceptHandOver',
  label: text('accept a hand-over', 'menerima serah terima'),
  rows: ['A2.1', 'A4.5'],
  input: z.strictObject({ ...entryInput, handOverId: Id }),
  fact: { type: 'team.handOverAccepted', data: z.strictObject({ handOverId: Id, responsibility: Responsibility }) },
  refuses: ['team.hand-over-unknown', 'team.hand-over-ended', 'team.not-addressee'],
  decide: ({ team }: { team: Team }, { handOverId, ...input }, given) => {
    const pending = answerable(team, handOverId, 'accepted', given.by);
    if (isRefusal(pending)) return pending;
    const { to: person, reason } = pending;
    return { handOverId, responsibility: entry<Responsibility>(given, { ...input, person, how: 'handed-over', reason }) };
  },
  apply: (team: Team, { handOverId, responsibility }): Team => ({
    ...team,
    responsible: [...team.responsible, responsibility],
    handOvers: change(team.handOvers, handOverId, (h) => ({ ...h, status: 'accepted', endedAt: responsibility.at })),
  }),
});
