import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Referrals } from './referral.js';

/** Mark an entry as made in error. A referral is not voided: once sent it was told, and a draft is cancelled. A2.2 */
export const voidEntry: VoidEntry<'referral', Referrals> = voiding('referral', ['handOffs', 'visits', 'outcomes', 'talks']);
