import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { type Plan, Practice, practiceFields } from './plan.js';

/**
 * Choose elements of practice models for needs of this client, and name those left out, with the reason. The newest choice holds. It
 * weakens no requirement of the programme: a waiver does. A6.5
 */
export const choosePractice = command({
  type: 'plan.choosePractice',
  label: text('choose how to work', 'memilih model praktik'),
  rows: ['A6.5'],
  input: z.strictObject({ ...entryInput, ...practiceFields }),
  fact: { type: 'plan.practiceChosen', data: z.strictObject({ practice: Practice }) },
  refuses: ['plan.used-and-left-out', 'plan.need-unknown'],
  decide: ({ assessment }: { assessment: Assessment; plan: Plan }, input, given) => {
    const both = input.uses.filter((element) => input.leavesOut.includes(element));
    const unknown = input.needIds.filter((id) => !byId(assessment.needs, id));
    return (
      refuseAll(both.length > 0 && refuse('plan.used-and-left-out', both), unknown.length > 0 && refuse('plan.need-unknown', unknown)) ?? {
        practice: entry<Practice>(given, input),
      }
    );
  },
  apply: (plan: Plan, { practice }): Plan => ({ ...plan, practices: [...plan.practices, practice] }),
});
