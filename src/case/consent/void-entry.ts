import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Consent } from './consent.js';

/** Mark a recorded refusal as made in error. A consent is not voided but withdrawn; a disclosure happened and is marked wrong. A2.2 */
export const voidEntry: VoidEntry<'consent', Consent> = voiding('consent', ['refused']);
