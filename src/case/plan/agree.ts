import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { agreementFields, type Plan, PlanAgreement } from './plan.js';
import { nextNumber } from './versions.js';

/**
 * Record the client's part in the plan that is being made, also where it was small and where they disagree. What they do not agree to
 * stays out of the version; whoever disagrees with all of it is not overruled by a form. It is no consent to a disclosure. A8.5
 */
export const agree = command({
  type: 'plan.agree',
  label: text("record the client's part in the plan", 'mencatat keikutsertaan klien dalam rencana'),
  rows: ['A8.5'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...agreementFields }),
  fact: { type: 'plan.agreementRecorded', data: z.strictObject({ agreement: PlanAgreement }) },
  refuses: ['plan.part-unclear', 'plan.part-unknown'],
  decide: ({ plan }: { plan: Plan }, input, given) => {
    const unknown = (input.without ?? []).filter((id) => !byId(plan.goals, id) && !byId(plan.services, id));
    return (
      refuseAll(
        input.without !== undefined && input.part !== 'agreed-in-part' && refuse('plan.part-unclear'),
        unknown.length > 0 && refuse('plan.part-unknown', unknown),
      ) ?? { agreement: entry<PlanAgreement>(given, { ...input, forVersion: nextNumber(plan) }) }
    );
  },
  apply: (plan: Plan, { agreement }): Plan => ({ ...plan, agreements: [...plan.agreements, agreement] }),
});
