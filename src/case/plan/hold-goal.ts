import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Day, Id, Note, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { goalStates, whyNotGoal } from './goal-states.js';
import type { Plan } from './plan.js';

/** Put a goal on hold, with the reason and, where it is known, the day to look again. Its target date does not press while it rests. A2.2 */
export const holdGoal = command({
  type: 'plan.holdGoal',
  label: text('put a goal on hold', 'menunda tujuan'),
  rows: ['A2.2'],
  input: z.strictObject({ goalId: Id, reason: Note, lookAgainOn: Day.optional() }),
  fact: { type: 'plan.goalHeld', data: z.strictObject({ goalId: Id, reason: Note, lookAgainOn: Day.optional(), at: When }) },
  refuses: ['plan.goal-unknown', 'plan.goal-closed', 'plan.goal-status', 'plan.not-theirs', 'plan.look-again-passed'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    refuseAll(
      whyNotGoal(plan, input.goalId, 'hold', given.by),
      input.lookAgainOn !== undefined && input.lookAgainOn < given.today && refuse('plan.look-again-passed'),
    ) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { goalId, reason, lookAgainOn, at }): Plan => ({
    ...plan,
    goals: change(plan.goals, goalId, (g) => ({
      ...g,
      status: goalStates[g.status].hold?.to ?? g.status,
      heldAt: at,
      heldBecause: reason,
      ...(lookAgainOn !== undefined && { lookAgainOn }),
    })),
  }),
});
