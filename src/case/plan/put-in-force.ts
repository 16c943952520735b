import * as z from 'zod/v4';
import { command, type Given } from '../../vocabulary/command.js';
import { entry, entryInput, live } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import type { KindList } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { type Plan, PlanVersion } from './plan.js';

/** Put the plan in force: exactly one version is. A8.5 */
export const putInForce = command({
  type: 'plan.putInForce',
  label: text('put the plan in force', 'memberlakukan rencana'),
  rows: ['A8.5'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note.optional() }),
  fact: { type: 'plan.versionPutInForce', data: z.strictObject({ version: PlanVersion }) },
  decide: ({ plan }: { plan: Plan }, input, given) => ({ version: nextVersion(plan, input, given) }),
  apply: (plan: Plan, { version }): Plan => ({ ...plan, versions: [...plan.versions, version] }),
});

/** A new version of the plan: what is in it now, kept by id. */
export const nextVersion = (
  plan: Plan,
  because: { readonly kinds?: KindList | undefined; readonly reason?: string | undefined },
  given: Given,
): PlanVersion =>
  entry<PlanVersion>(given, {
    ...because,
    number: plan.versions.length + 1,
    goalIds: live(plan.goals)
      .filter((g) => g.status === 'active' || g.status === 'on-hold')
      .map((g) => g.id),
    plannedServiceIds: live(plan.services)
      .filter((s) => s.endedAt === undefined)
      .map((s) => s.id),
  });
