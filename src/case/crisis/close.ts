import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Crises } from './crisis.js';
import { stepRefusals, whyNotBecome } from './transitions.js';

/**
 * Close a crisis that was stabilised, with what came of it. A report made in error is closed too, and says so. What was left out is still
 * asked for. A5.3.2
 */
export const close = command({
  type: 'crisis.close',
  label: text('close a crisis', 'menutup krisis'),
  rows: ['A5.3.2'],
  moves: true,
  input: z.strictObject({ crisisId: Id, outcome: Note }),
  fact: { type: 'crisis.closed', data: z.strictObject({ crisisId: Id, outcome: Note, at: When }) },
  refuses: stepRefusals,
  decide: ({ crisis }: { crisis: Crises }, input, given) =>
    whyNotBecome(crisis, input.crisisId, 'closed', given.by) ?? { ...input, at: given.happenedAt },
  apply: (crises: Crises, { crisisId, outcome, at }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...crisis, outcome, status: 'closed', closedAt: at })),
  }),
});
