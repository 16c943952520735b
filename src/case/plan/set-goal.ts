import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Note, yesNo } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { happenedOn } from '../../vocabulary/time.js';
import type { Assessment } from '../assessment/assessment.js';
import { Goal, goalFields } from './goal.js';
import type { Plan } from './plan.js';
import { notStrengths } from './strengths.js';

/**
 * Set a goal with its evaluation criteria and its target date. One that is only proposed waits for team and client, is in no version and
 * is fixed later. A5.2.2, A5.2.4, A5.2.5, A6.3, A8.4
 */
export const setGoal = command({
  type: 'plan.setGoal',
  label: text('set a goal', 'menetapkan tujuan'),
  rows: ['A5.2.2', 'A5.2.4', 'A5.2.5', 'A6.3', 'A8.4'],
  ofMember: true,
  input: z.strictObject({
    ...entryInput,
    ...goalFields,
    /** What can be observed when it is reached; several are better than one. */
    criteria: z.array(Note).max(20),
    proposed: yesNo().optional(),
  }),
  fact: { type: 'plan.goalSet', data: z.strictObject({ goal: Goal }) },
  refuses: [
    'plan.need-unknown',
    'plan.need-closed',
    'plan.goal-unknown',
    'plan.serves-not-long-term',
    'plan.strength-unknown',
    'plan.criterion-missing',
    'plan.target-date-passed',
  ],
  decide: ({ assessment, plan }: { assessment: Assessment; plan: Plan }, { proposed, ...input }, given) => {
    const need = byId(assessment.needs, input.needId);
    const served = input.serves === undefined ? undefined : byId(plan.goals, input.serves);
    const notStrong = notStrengths(assessment, input.buildsOn ?? []);
    return (
      refuseAll(
        !need && refuse('plan.need-unknown', [input.needId]),
        input.serves !== undefined && !served && refuse('plan.goal-unknown', [input.serves]),
        served?.term === 'short-term' && refuse('plan.serves-not-long-term', [served.id]),
        notStrong.length > 0 && refuse('plan.strength-unknown', notStrong),
        input.criteria.length === 0 && refuse('plan.criterion-missing'),
        need?.closed !== undefined && refuse('plan.need-closed', [need.id]),
        input.targetDate < happenedOn(given) && refuse('plan.target-date-passed'),
      ) ?? {
        goal: entry<Goal>(given, {
          status: proposed ? 'proposed' : 'active',
          earlier: [],
          ...input,
          criteria: input.criteria.map((observable, n) => ({ id: newId(given, n + 1), observable })),
        }),
      }
    );
  },
  apply: (plan: Plan, { goal }): Plan => ({ ...plan, goals: [...plan.goals, goal] }),
});
