import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Assessment } from './assessment.js';

/** Mark a finding, a need or a measurement as made in error. A need that was true once is closed, not voided. A2.2 */
export const voidEntry: VoidEntry<'assessment', Assessment> = voiding('assessment', ['findings', 'needs', 'measurements']);
