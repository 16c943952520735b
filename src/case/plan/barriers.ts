import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Plan } from './plan.js';

/** Why nothing is left to do against this barrier; `undefined` while it stands. */
export const whyNotWorkOn = (plan: Plan, id: string): Refusal<'plan.barrier-unknown' | 'plan.barrier-resolved'> | undefined => {
  const barrier = byId(plan.barriers, id);
  if (!barrier) return refuse('plan.barrier-unknown', [id]);
  return barrier.resolvedAt === undefined ? undefined : refuse('plan.barrier-resolved', [id]);
};
