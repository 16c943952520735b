import { live } from '../../vocabulary/entry.js';
import type { Plan } from '../plan/plan.js';
import { runningService } from '../plan/running.js';
import type { Referral, Referrals } from './referral.js';

const hasFailed = ({ status }: Referral): boolean => status === 'rejected' || status === 'failed';

/**
 * After a referral that failed or was rejected: the alternatives of its planned service that were not tried in vain, in the plan's order,
 * possibly none. `undefined` where nothing is to be offered: it has not failed, another was drafted since, the plan has taken an
 * alternative (`plan.replaceService`), or the planned service has ended, as it does when the client wants no other. A8.5
 */
export const alternativesFor = (plan: Plan, { referrals }: Referrals, failed: Referral): string[] | undefined => {
  if (!hasFailed(failed)) return undefined;
  const planned = runningService(plan, failed.plannedServiceId);
  if (!planned || (planned.serviceId !== undefined && planned.serviceId !== failed.serviceId)) return undefined;
  const own = live(referrals).filter((r) => r.plannedServiceId === planned.id);
  if (own.at(-1)?.id !== failed.id) return undefined;
  const inVain = own.filter(hasFailed).map((r) => r.serviceId);
  return planned.alternatives.filter((id) => !inVain.includes(id));
};
