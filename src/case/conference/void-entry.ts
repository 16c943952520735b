import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Conferences } from './conference.js';

/** Mark a conference as made in error. One that was called and did not take place is cancelled, not voided. A2.2 */
export const voidEntry: VoidEntry<'conference', Conferences> = voiding('conference', ['conferences']);
