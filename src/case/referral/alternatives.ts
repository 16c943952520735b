import { live } from '../../vocabulary/entry.js';
import type { Plan } from '../plan/plan.js';
import { runningService } from '../plan/running.js';
import type { Referral, Referrals } from './referral.js';
import { hasExpired } from './status-why.js';

const hasFailed = (r: Referral): boolean => r.status === 'rejected' || r.status === 'failed' || hasExpired(r);

/**
 * After a referral that failed, was rejected or expired: the alternatives of its planned service that were not tried in vain, in the plan's order,
 * possibly none. `undefined` where nothing is to be offered: it has not failed, another was drafted since, the plan has taken an
 * alternative (`plan.replaceService`), or the planned service has ended, as it does when the client wants no other. A8.5
 */
export const alternativesFor = (plan: Plan, { referrals }: Referrals, failed: Referral): string[] | undefined => {
  if (!hasFailed(failed)) return undefined;
  const planned = runningService(plan, failed.plannedServiceId);
  if (!planned || (planned.serviceId !== undefined && planned.serviceId !== failed.serviceId)) return undefined;
  const own = live(referrals).filter((r) => r.plannedServiceId === planned.id && r.partOf === undefined);
  if (own.at(-1)?.id !== failed.id) return undefined;
  return untried(plan, { referrals: own }, failed);
};

/** The alternatives of a planned service that were not tried in vain, beside the service that is asked for; in the plan's order. */
export const untried = (
  plan: Plan,
  { referrals }: Pick<Referrals, 'referrals'>,
  { plannedServiceId, serviceId }: Pick<Referral, 'plannedServiceId' | 'serviceId'>,
): string[] => {
  const inVain = live(referrals)
    .filter((r) => r.plannedServiceId === plannedServiceId && hasFailed(r))
    .map((r) => r.serviceId);
  const alternatives = runningService(plan, plannedServiceId)?.alternatives ?? [];
  return alternatives.filter((id) => id !== serviceId && !inVain.includes(id));
};
