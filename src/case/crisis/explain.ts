import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Crises, Explained, LeftOut } from './crisis.js';

/**
 * Say why something was left out for good: no act was needed or possible, or nobody could find out whether the client is safe. Nobody has
 * to invent what did not happen. Severity and time are not among it. B3.2
 */
export const explain = command({
  type: 'crisis.explain',
  label: text('say why something was left out in a crisis', 'menjelaskan hal yang tidak dilakukan dalam krisis'),
  rows: ['A5.3.2', 'B3.2'],
  input: z.strictObject({ crisisId: Id, what: LeftOut, why: Note }),
  fact: { type: 'crisis.explained', data: z.strictObject({ crisisId: Id, explained: Explained }) },
  refuses: ['crisis.unknown'],
  decide: ({ crisis }: { crisis: Crises }, { crisisId, ...explained }, given) =>
    byId(crisis.crises, crisisId) ? { crisisId, explained: { ...explained, at: given.happenedAt } } : refuse('crisis.unknown', [crisisId]),
  apply: (crises: Crises, { crisisId, explained }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...crisis, explained: [...crisis.explained, explained] })),
  }),
});
