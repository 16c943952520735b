import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom, firstDayOf } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { AppointmentMove, AppointmentStatus, type Appointments, meetingFields } from './appointment.js';
import { notSafeToMeet } from './meeting.js';
import { appointmentFor, stepRefusals } from './status-change.js';
import { transitions } from './transitions.js';

/** Name another day. One that was agreed is to be agreed anew; every day that was named before is kept, so that moves can be counted. A1.1 */
export const move = command({
  type: 'appointment.move',
  label: text('move an appointment', 'memindahkan janji temu'),
  rows: ['A1.1', 'A8.1'],
  input: z.strictObject({ appointmentId: Id, ...meetingFields, why: Note.optional() }),
  fact: {
    type: 'appointment.moved',
    data: z.strictObject({ appointmentId: Id, ...meetingFields, status: AppointmentStatus, before: AppointmentMove }),
  },
  refuses: [...stepRefusals, 'appointment.passed', 'contact.not-safe'],
  decide: ({ client, appointment }: { client: Client; appointment: Appointments }, { why, ...input }, given) => {
    const found = appointmentFor(appointment, input.appointmentId, 'move', given);
    if (isRefusal(found)) return found;
    const movedOn = firstDayOf(given.happenedAt, given.zone);
    const meeting = { ...input, over: input.over ?? found.over };
    return (
      refuseAll(
        movedOn !== undefined && input.on < movedOn && refuse('appointment.passed', [found.id]),
        notSafeToMeet(client, { ...found, ...meeting, clock: input.clock }, given),
      ) ?? {
        ...meeting,
        status: transitions[found.status].move?.to ?? found.status,
        before: { on: found.on, clock: found.clock, at: countedFrom(given), by: given.by, why },
      }
    );
  },
  apply: (section: Appointments, { appointmentId, before, ...named }): Appointments => ({
    ...section,
    appointments: change(section.appointments, appointmentId, ({ clock: _, ...a }) => ({
      ...a,
      ...named,
      statusSince: before.at,
      proposedBy: before.by,
      moves: [...a.moves, before],
    })),
  }),
});
