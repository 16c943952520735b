import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Crises } from './crisis.js';

/** Close a crisis that was stabilised, with what came of it. A report made in error is closed too, and says so. B3 */
export const close = command({
  type: 'crisis.close',
  label: text('close a crisis', 'menutup krisis'),
  rows: ['A5.3.2'],
  moves: true,
  input: z.strictObject({ crisisId: Id, outcome: Note }),
  fact: { type: 'crisis.closed', data: z.strictObject({ crisisId: Id, outcome: Note, at: When }) },
  refuses: ['crisis.unknown', 'crisis.not-stabilised'],
  decide: ({ crisis }: { crisis: Crises }, input, given) => {
    const found = byId(crisis.crises, input.crisisId);
    return (
      refuseAll(
        !found && refuse('crisis.unknown', [input.crisisId]),
        found && found.status !== 'stabilised' && refuse('crisis.not-stabilised', [found.id]),
      ) ?? { ...input, at: given.happenedAt }
    );
  },
  apply: (crises: Crises, { crisisId, outcome, at }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...crisis, outcome, status: 'closed', closedAt: at })),
  }),
});
