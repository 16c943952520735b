import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Appointments } from './appointment.js';

/** Mark an appointment as made in error: one that was never offered. One that is not wanted any more is cancelled. A2.2 */
export const voidEntry: VoidEntry<'appointment', Appointments> = voiding('appointment', ['appointments']);
