import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { FollowUp } from './follow-up.js';

/** Mark a visit of the follow-up as made in error. A2.2 */
export const voidEntry: VoidEntry<'followUp', FollowUp> = voiding('followUp', ['visits']);
