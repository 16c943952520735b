import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Crises } from './crisis.js';
import { stepRefusals, whyNotBecome } from './transitions.js';

/** The threat is over for now; it is looked at again before it is closed. When it flares up again, that is `relapse`. A5.3.2, B3.2 */
export const stabilise = command({
  type: 'crisis.stabilise',
  label: text('stabilise a crisis', 'menyatakan krisis stabil'),
  rows: ['A5.3.2', 'B3.2'],
  moves: true,
  input: z.strictObject({ crisisId: Id, outcome: Note.optional() }),
  fact: { type: 'crisis.stabilised', data: z.strictObject({ crisisId: Id, outcome: Note.optional(), at: When }) },
  refuses: stepRefusals,
  decide: ({ crisis }: { crisis: Crises }, input, given) =>
    whyNotBecome(crisis, input.crisisId, 'stabilised', given.by) ?? { ...input, at: given.happenedAt },
  apply: (crises: Crises, { crisisId, at, ...said }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...crisis, ...said, status: 'stabilised', stabilisedAt: at })),
  }),
});
