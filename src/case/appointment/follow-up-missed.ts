import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { type Appointments, MissedFollowUp } from './appointment.js';

/** Record what came of asking after a missed appointment, where no other one follows it. The contact itself is in `accompaniment`. A4.5 */
export const followUpMissed = command({
  type: 'appointment.followUpMissed',
  label: text('follow up a missed appointment', 'menindaklanjuti janji temu yang tidak dihadiri'),
  rows: ['A4.5', 'A1.1'],
  input: z.strictObject({ appointmentId: Id, found: Note }),
  fact: { type: 'appointment.missedFollowedUp', data: z.strictObject({ appointmentId: Id, followedUp: MissedFollowUp }) },
  refuses: ['appointment.unknown', 'appointment.not-missed'],
  decide: ({ appointment }: { appointment: Appointments }, { appointmentId, found }, given) => {
    const missed = byId(appointment.appointments, appointmentId);
    if (!missed) return refuse('appointment.unknown', [appointmentId]);
    if (missed.status !== 'missed') return refuse('appointment.not-missed', [appointmentId]);
    return { appointmentId, followedUp: { at: countedFrom(given), by: given.by, found } };
  },
  apply: (section: Appointments, { appointmentId, followedUp }): Appointments => ({
    ...section,
    appointments: change(section.appointments, appointmentId, (a) => ({ ...a, followedUp })),
  }),
});
