import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Crises } from './crisis.js';

/** The threat is over for now; it is looked at again before it is closed. When it flares up again, that is a new report. B3 */
export const stabilise = command({
  type: 'crisis.stabilise',
  label: text('stabilise a crisis', 'menyatakan krisis stabil'),
  rows: ['A5.3.2', 'B3.2'],
  moves: true,
  input: z.strictObject({ crisisId: Id, outcome: Note.optional() }),
  fact: { type: 'crisis.stabilised', data: z.strictObject({ crisisId: Id, outcome: Note.optional(), at: When }) },
  refuses: ['crisis.unknown', 'crisis.not-open'],
  decide: ({ crisis }: { crisis: Crises }, input, given) => {
    const found = byId(crisis.crises, input.crisisId);
    return (
      refuseAll(
        !found && refuse('crisis.unknown', [input.crisisId]),
        found && found.status !== 'open' && refuse('crisis.not-open', [found.id]),
      ) ?? { ...input, at: given.happenedAt }
    );
  },
  apply: (crises: Crises, { crisisId, at, ...said }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...crisis, ...said, status: 'stabilised', stabilisedAt: at })),
  }),
});
