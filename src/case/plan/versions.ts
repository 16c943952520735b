import type { Given } from '../../vocabulary/command.js';
import { entry, live } from '../../vocabulary/entry.js';
import type { When } from '../../vocabulary/fields.js';
import type { KindList } from '../../vocabulary/schema.js';
import type { Client } from '../client/client.js';
import { leftOut } from './agreements.js';
import type { Plan, PlanVersion } from './plan.js';
import { runningServices } from './running.js';

/** The version in force: the one that nothing replaced. There is one from the first on, and never two. A8.5 */
export const inForce = (plan: Plan): PlanVersion | undefined => live(plan.versions).find((v) => v.replacedAt === undefined);

/** The number of the version that is being made. */
export const nextNumber = (plan: Plan): number => plan.versions.length + 1;

/** A new version of the plan: what is in it now, kept by id, without that to which the client does not agree. */
export const nextVersion = (
  { plan, client }: { readonly plan: Plan; readonly client: Client },
  because: { readonly kinds?: KindList | undefined; readonly reason?: string | undefined },
  given: Given,
): PlanVersion => {
  const out = leftOut(plan, client);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map((e) => e.id).filter((id) => !out.has(id));
  return entry<PlanVersion>(given, {
    ...because,
    number: nextNumber(plan),
    goalIds: ids(live(plan.goals).filter((g) => g.status === 'active' || g.status === 'on-hold')),
    plannedServiceIds: ids(runningServices(plan)),
  });
};

/** The plan with that version in force, and with the one before replaced and kept. */
export const withVersion = (plan: Plan, version: PlanVersion): Plan => {
  const replaced = (at: When) => plan.versions.map((v) => (v.replacedAt === undefined ? { ...v, replacedAt: at } : v));
  return { ...plan, versions: [...replaced(version.at), version] };
};
