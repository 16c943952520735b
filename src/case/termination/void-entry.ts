import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Termination } from './termination.js';

/** Mark an entry of own planning as made in error. A step is not voided: the case is moved back with a reason. A2.2 */
export const voidEntry: VoidEntry<'termination', Termination> = voiding('termination', ['ownPlanning']);
