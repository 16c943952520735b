import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Appointments } from './appointment.js';
import { notSafePlace } from './meeting.js';
import { AppointmentStatusChange, stepped, stepRefusals, withStatus } from './status-change.js';

/**
 * Agree to the day that is on offer. The client or the agency agrees, or a worker writes it down for them. Where the place has turned out to
 * be unsafe the client is not sent there; an agency that agrees learns nothing of it. A8.1, A1.1
 */
export const agree = command({
  type: 'appointment.agree',
  label: text('agree to an appointment', 'menyepakati janji temu'),
  rows: ['A8.1'],
  input: z.strictObject({ appointmentId: Id }),
  fact: { type: 'appointment.agreed', data: AppointmentStatusChange },
  refuses: [...stepRefusals, 'contact.not-safe'],
  decide: ({ client, appointment }: { client: Client; appointment: Appointments }, input, given) => {
    const agreed = stepped(appointment, 'agree', input, given);
    const found = byId(appointment.appointments, input.appointmentId);
    const isForClient = given.by.kind !== 'agency' && found !== undefined && !isRefusal(agreed);
    return (isForClient && notSafePlace(client, found)) || agreed;
  },
  apply: withStatus,
});
