import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Appointments, CancelCause } from './appointment.js';
import { AppointmentStatusChange, stepped, stepRefusals, withStatus } from './status-change.js';

/** Cancel an appointment that still lies ahead. One that nobody came to was missed, not cancelled. A1.1 */
export const cancel = command({
  type: 'appointment.cancel',
  label: text('cancel an appointment', 'membatalkan janji temu'),
  rows: ['A1.1'],
  input: z.strictObject({ appointmentId: Id, cause: CancelCause }),
  fact: { type: 'appointment.cancelled', data: AppointmentStatusChange },
  refuses: stepRefusals,
  decide: ({ appointment }: { appointment: Appointments }, { appointmentId, cause: cancelledBecause }, given) =>
    stepped(appointment, 'cancel', { appointmentId, cancelledBecause }, given),
  apply: withStatus,
});
