import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Monitoring } from './monitoring.js';

/** Mark an entry of monitoring as made in error. A query that was asked and leads nowhere is dropped, not voided. A2.2 */
export const voidEntry: VoidEntry<'monitoring', Monitoring> = voiding('monitoring', ['verifications', 'reviews', 'queries']);
