import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Service } from './service.js';

/** Mark a delivery, or a delivery that did not come, as recorded in error. A2.2 */
export const voidEntry: VoidEntry<'service', Service> = voiding('service', ['deliveries', 'nonDeliveries']);
