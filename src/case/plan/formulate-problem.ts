import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { FromOne, Id, Note, Title } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { type Plan, Problem } from './plan.js';
import { rankedAt } from './problems.js';

/** Formulate a problem from the client's wish, the needs and the resource at hand, with its place in the order of priority. A5.2.1 */
export const formulateProblem = command({
  type: 'plan.formulateProblem',
  label: text('formulate a problem', 'merumuskan masalah'),
  rows: ['A5.2.1'],
  input: z.strictObject({
    ...entryInput,
    title: Title,
    needIds: z.array(Id).min(1).max(50),
    /** 1 is the most urgent. */
    rank: FromOne,
    clientsWish: Note.optional(),
    resource: Note.optional(),
  }),
  fact: { type: 'plan.problemFormulated', data: z.strictObject({ problem: Problem }) },
  refuses: ['plan.need-unknown', 'plan.rank-taken'],
  decide: ({ assessment, plan }: { assessment: Assessment; plan: Plan }, input, given) => {
    const unknown = input.needIds.filter((id) => !byId(assessment.needs, id));
    const there = rankedAt(plan, input.rank);
    return (
      refuseAll(unknown.length > 0 && refuse('plan.need-unknown', unknown), there && refuse('plan.rank-taken', [there.id])) ?? {
        problem: entry<Problem>(given, input),
      }
    );
  },
  apply: (plan: Plan, { problem }): Plan => ({ ...plan, problems: [...plan.problems, problem] }),
});
