import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Access } from './access.js';

/** Mark outreach or an agreement with the referrer as made in error. A move to another programme is not voided: the case is moved again. A2.2 */
export const voidEntry: VoidEntry<'access', Access> = voiding('access', ['outreach', 'agreements']);
