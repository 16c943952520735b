import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Intake } from './intake.js';

/** Mark an entry of the intake as made in error. A contract that no longer holds is ended, not voided. A2.2 */
export const voidEntry: VoidEntry<'intake', Intake> = voiding('intake', [
  'orientations',
  'presentingNeeds',
  'eligibility',
  'forms',
  'urgentPlans',
  'contracts',
]);
