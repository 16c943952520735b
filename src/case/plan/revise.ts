import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { type Plan, PlanVersion } from './plan.js';
import { inForce, nextVersion, withVersion } from './versions.js';

/**
 * Put a new version in the place of the one in force, with the reason; the stage stays, and the earlier version is kept. Client and, for
 * new goals, team are asked anew: the lifecycle says so. A2.2
 */
export const revise = command({
  type: 'plan.revise',
  label: text('revise the plan', 'merevisi rencana'),
  rows: ['A2.2'],
  input: z.strictObject({ ...entryInput, reason: Note }),
  fact: { type: 'plan.revised', data: z.strictObject({ version: PlanVersion }) },
  refuses: ['plan.not-in-force'],
  decide: (sections: { plan: Plan; client: Client }, input, given) =>
    inForce(sections.plan) === undefined ? refuse('plan.not-in-force') : { version: nextVersion(sections, input, given) },
  apply: (plan: Plan, { version }): Plan => withVersion(plan, version),
});
