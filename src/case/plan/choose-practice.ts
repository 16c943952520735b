import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Plan, Practice } from './plan.js';

/** Choose elements of practice models for this client's needs, and name those left out. The newest choice holds. A6.5 */
export const choosePractice = command({
  type: 'plan.choosePractice',
  label: text('choose how to work', 'memilih model praktik'),
  rows: ['A6.5'],
  input: z.strictObject({ ...entryInput, uses: z.array(Id).max(50), leavesOut: z.array(Id).max(50), reason: Note }),
  fact: { type: 'plan.practiceChosen', data: z.strictObject({ practice: Practice }) },
  refuses: ['plan.used-and-left-out'],
  decide: (_: object, input, given) => {
    const both = input.uses.filter((element) => input.leavesOut.includes(element));
    return both.length > 0 ? refuse('plan.used-and-left-out', both) : { practice: entry<Practice>(given, input) };
  },
  apply: (plan: Plan, { practice }): Plan => ({ ...plan, practices: [...plan.practices, practice] }),
});
