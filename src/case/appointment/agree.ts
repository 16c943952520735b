import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Appointments } from './appointment.js';
import { AppointmentStatusChange, stepped, stepRefusals, withStatus } from './status-change.js';

/** Agree to the day that is on offer. The client or the agency agrees, or a worker writes it down for them. A8.1 */
export const agree = command({
  type: 'appointment.agree',
  label: text('agree to an appointment', 'menyepakati janji temu'),
  rows: ['A8.1'],
  input: z.strictObject({ appointmentId: Id }),
  fact: { type: 'appointment.agreed', data: AppointmentStatusChange },
  refuses: stepRefusals,
  decide: ({ appointment }: { appointment: Appointments }, input, given) => stepped(appointment, 'agree', input, given),
  apply: withStatus,
});
