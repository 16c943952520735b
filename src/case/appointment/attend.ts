import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Appointments } from './appointment.js';
import { AppointmentStatusChange, steppedOnTheDay, stepRefusals, withStatus } from './status-change.js';

/** Record that an appointment came about. What was done there is a contact of `accompaniment`. A8.1, A1.1 */
export const attend = command({
  type: 'appointment.attend',
  label: text('record that an appointment was attended', 'mencatat janji temu yang dihadiri'),
  rows: ['A8.1', 'A1.1'],
  input: z.strictObject({ appointmentId: Id }),
  fact: { type: 'appointment.attended', data: AppointmentStatusChange },
  refuses: [...stepRefusals, 'appointment.not-yet'],
  decide: ({ appointment }: { appointment: Appointments }, input, given) => steppedOnTheDay(appointment, 'attend', input, given),
  apply: withStatus,
});
