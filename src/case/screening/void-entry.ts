import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Screening } from './screening.js';

/** Mark a finding of the screening as made in error. A decision moved the case: it is not voided, the next one moves on. A2.2 */
export const voidEntry: VoidEntry<'screening', Screening> = voiding('screening', ['conditions', 'familySupport', 'waiting']);
