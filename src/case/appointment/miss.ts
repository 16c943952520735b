import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Appointments, MissedCause } from './appointment.js';
import { AppointmentStatusChange, steppedOnTheDay, stepRefusals, withStatus } from './status-change.js';

/** Record that an agreed appointment was missed, by whichever side, and why. It does not report the client lost. A1.1, A4.5 */
export const miss = command({
  type: 'appointment.miss',
  label: text('record that an appointment was missed', 'mencatat janji temu yang tidak dihadiri'),
  rows: ['A1.1', 'A4.5'],
  input: z.strictObject({ appointmentId: Id, cause: MissedCause }),
  fact: { type: 'appointment.missed', data: AppointmentStatusChange },
  refuses: [...stepRefusals, 'appointment.not-yet'],
  decide: ({ appointment }: { appointment: Appointments }, { appointmentId, cause: missedBecause }, given) =>
    steppedOnTheDay(appointment, 'miss', { appointmentId, missedBecause }, given),
  apply: withStatus,
});
