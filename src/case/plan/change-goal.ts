import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Day, Id, Note, Title, When } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { happenedOn } from '../../vocabulary/time.js';
import { Criterion } from './goal.js';
import { whyNotGoal } from './goal-states.js';
import type { Plan } from './plan.js';

/**
 * Word a goal anew, or move its target date, with the reason; how it was before is kept. What is left out stays as it was. Another need
 * or another view is another goal. A2.2, A5.2.5
 */
export const changeGoal = command({
  type: 'plan.changeGoal',
  label: text('change a goal', 'mengubah tujuan'),
  rows: ['A2.2', 'A5.2.4', 'A5.2.5'],
  input: z.strictObject({
    goalId: Id,
    reason: Note,
    title: Title.optional(),
    criteria: z.array(Note).max(20).optional(),
    targetDate: Day.optional(),
  }),
  fact: {
    type: 'plan.goalChanged',
    data: z.strictObject({
      goalId: Id,
      reason: Note,
      title: Title.optional(),
      criteria: z.array(Criterion).optional(),
      targetDate: Day.optional(),
      at: When,
      by: Actor,
    }),
  },
  refuses: [
    'plan.goal-unknown',
    'plan.goal-closed',
    'plan.goal-status',
    'plan.not-theirs',
    'plan.criterion-missing',
    'plan.target-date-passed',
  ],
  decide: ({ plan }: { plan: Plan }, { criteria, ...input }, given) =>
    refuseAll(
      whyNotGoal(plan, input.goalId, 'change', given.by),
      criteria?.length === 0 && refuse('plan.criterion-missing'),
      input.targetDate !== undefined && input.targetDate < happenedOn(given) && refuse('plan.target-date-passed'),
    ) ?? {
      ...input,
      ...(criteria && { criteria: criteria.map((observable, n) => ({ id: newId(given, n), observable })) }),
      at: given.happenedAt,
      by: given.by,
    },
  apply: (plan: Plan, { goalId, reason, at, by, title, criteria, targetDate }): Plan => ({
    ...plan,
    goals: change(plan.goals, goalId, (g) => {
      const before = { title: g.title, criteria: g.criteria, targetDate: g.targetDate, until: at, by, reason };
      return {
        ...g,
        title: title ?? g.title,
        criteria: criteria ?? g.criteria,
        targetDate: targetDate ?? g.targetDate,
        earlier: [...g.earlier, before],
      };
    }),
  }),
});
