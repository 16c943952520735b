import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { type Accompaniment, Enabling, EnablingLevel } from './accompaniment.js';

/**
 * Record how far responsibility for a goal lies with the client: done for, with, or alone. The newest level counts; a step back is
 * recorded like a step forward. B5.1, A4.4
 */
export const enable = command({
  type: 'accompaniment.enable',
  label: text('record what the client does alone', 'mencatat kemandirian klien'),
  rows: ['B5.1', 'A4.4'],
  input: z.strictObject({ ...entryInput, goalId: Id, level: EnablingLevel }),
  fact: { type: 'accompaniment.enabled', data: z.strictObject({ enabling: Enabling }) },
  refuses: ['accompaniment.goal-unknown'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    byId(plan.goals, input.goalId) ? { enabling: entry<Enabling>(given, input) } : refuse('accompaniment.goal-unknown', [input.goalId]),
  apply: (accompaniment: Accompaniment, { enabling }): Accompaniment => ({
    ...accompaniment,
    enabling: [...accompaniment.enabling, enabling],
  }),
});
