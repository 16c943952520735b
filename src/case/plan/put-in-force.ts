import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { type Plan, PlanVersion } from './plan.js';
import { nextVersion, withVersion } from './versions.js';

/** Put the plan in force, as far as the client agrees to it: exactly one version is. A8.5 */
export const putInForce = command({
  type: 'plan.putInForce',
  label: text('put the plan in force', 'memberlakukan rencana'),
  rows: ['A8.5'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note.optional() }),
  fact: { type: 'plan.versionPutInForce', data: z.strictObject({ version: PlanVersion }) },
  decide: (sections: { plan: Plan; client: Client }, input, given) => ({ version: nextVersion(sections, input, given) }),
  apply: (plan: Plan, { version }): Plan => withVersion(plan, version),
});
