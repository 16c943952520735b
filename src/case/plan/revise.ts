import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput, live } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Plan, PlanVersion } from './plan.js';
import { nextVersion } from './put-in-force.js';

/** Put a new version in the place of the one in force, with the reason; the stage stays, and the earlier version is kept. A2.2 */
export const revise = command({
  type: 'plan.revise',
  label: text('revise the plan', 'merevisi rencana'),
  rows: ['A2.2'],
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'plan.revised', data: z.strictObject({ version: PlanVersion }) },
  refuses: ['plan.not-in-force'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    live(plan.versions).length === 0 ? refuse('plan.not-in-force') : { version: nextVersion(plan, input, given) },
  apply: (plan: Plan, { version }): Plan => ({ ...plan, versions: [...plan.versions, version] }),
});
