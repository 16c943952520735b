import { live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Plan } from '../plan/plan.js';
import type { PlannedService } from '../plan/planned-service.js';
import { runningServices } from '../plan/running.js';
import type { Referrals } from './referral.js';
import { isOpen } from './transitions.js';

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map((e) => e.id);

/**
 * What already asks for help with this, or brings it: an open referral of the same planned service; or, beside which this one may stand
 * only with a reason, an open referral for the same need by another planned service, or another service that runs for it. A2.4, A4.3
 */
export const whyTwice = (
  { plan, referral: { referrals } }: { readonly plan: Plan; readonly referral: Referrals },
  planned: PlannedService,
  besideBecause: string | undefined,
): Refusal<'referral.already-open' | 'referral.need-already-referred' | 'referral.need-already-served'> | false => {
  const open = live(referrals).filter(isOpen);
  const same = open.filter((r) => r.plannedServiceId === planned.id);
  if (same.length > 0) return refuse('referral.already-open', idsOf(same));
  const beside = open.filter((r) => r.needId === planned.needId);
  if (beside.length > 0 && besideBecause === undefined) return refuse('referral.need-already-referred', idsOf(beside));
  const running = runningServices(plan).filter((s) => s.needId === planned.needId && s.id !== planned.id && s.status === 'in-progress');
  return running.length > 0 && besideBecause === undefined && refuse('referral.need-already-served', idsOf(running));
};
