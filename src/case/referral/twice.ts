import { live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { PlannedService } from '../plan/planned-service.js';
import type { Referrals } from './referral.js';
import { isOpen } from './transitions.js';

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map((e) => e.id);

/**
 * What already asks for help with this: an open referral of the same planned service, or one for the same need by another planned
 * service, which may stand beside it only with a reason. A2.4, A4.3
 */
export const whyTwice = (
  { referrals }: Referrals,
  planned: PlannedService,
  besideBecause: string | undefined,
): Refusal<'referral.already-open' | 'referral.need-already-referred'> | false => {
  const open = live(referrals).filter(isOpen);
  const same = open.filter((r) => r.plannedServiceId === planned.id);
  if (same.length > 0) return refuse('referral.already-open', idsOf(same));
  const beside = open.filter((r) => r.needId === planned.needId);
  return beside.length > 0 && besideBecause === undefined && refuse('referral.need-already-referred', idsOf(beside));
};
