import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { PartInPlan, type Plan, PlanAgreement } from './plan.js';

/** Record the client's part in the plan, also where it was small. It is no consent to a disclosure. A8.5 */
export const agree = command({
  type: 'plan.agree',
  label: text("record the client's part in the plan", 'mencatat keikutsertaan klien dalam rencana'),
  rows: ['A8.5'],
  input: z.strictObject({ ...entryInput, part: PartInPlan, note: Note.optional() }),
  fact: { type: 'plan.agreementRecorded', data: z.strictObject({ agreement: PlanAgreement }) },
  decide: (_: object, input, given) => ({ agreement: entry<PlanAgreement>(given, input) }),
  apply: (plan: Plan, { agreement }): Plan => ({ ...plan, agreements: [...plan.agreements, agreement] }),
});
