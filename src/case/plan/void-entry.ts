import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Plan } from './plan.js';

/** Mark an entry of the plan as made in error. A version of the plan is not voided: it is revised. A2.2 */
export const voidEntry: VoidEntry<'plan', Plan> = voiding('plan', [
  'settings',
  'problems',
  'goals',
  'scales',
  'services',
  'barriers',
  'contingencies',
  'consultations',
  'agreements',
  'practices',
]);
