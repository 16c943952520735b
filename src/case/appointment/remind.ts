import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, yesNo } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom, happenedOn } from '../../vocabulary/time.js';
import { Channel, type Client } from '../client/client.js';
import { notSafe } from '../client/safe-contact.js';
import { saidOf } from '../client/said.js';
import { type Appointments, Reminder, ReminderWording } from './appointment.js';
import { notSafePlace } from './meeting.js';
import { appointmentFor, stepRefusals } from './status-change.js';

/**
 * Remind the client: a contact like any other that we start, so only over a channel that is safe, and over no other than the one the
 * client asked for, and of no place that has turned out to be unsafe. It is neutral (`reminderText`), or in words that the client gave; the text itself is not kept. A1.1
 */
export const remind = command({
  type: 'appointment.remind',
  label: text('remind of an appointment', 'mengingatkan janji temu'),
  rows: ['A1.1', 'A4.5'],
  input: z.strictObject({
    appointmentId: Id,
    over: Channel,
    wording: ReminderWording,
    tieId: Id.optional(),
    leftMessage: yesNo('contact').optional(),
  }),
  fact: { type: 'appointment.reminded', data: z.strictObject({ appointmentId: Id, reminder: Reminder }) },
  refuses: [...stepRefusals, 'appointment.passed', 'contact.not-safe'],
  decide: (
    { client, appointment }: { client: Client; appointment: Appointments },
    { appointmentId, over, wording, tieId, leftMessage: leavesMessage },
    given,
  ) => {
    const found = appointmentFor(appointment, appointmentId, 'remind', given);
    if (isRefusal(found)) return found;
    const { members = [undefined], remindOver = over } = found;
    const hasWords = wording === 'neutral' || members.every((m) => saidOf(client, over, m, given)?.words !== undefined);
    const isSafelySaid = hasWords && remindOver === over;
    return (
      refuseAll(
        happenedOn(given) > found.on && refuse('appointment.passed', [appointmentId]),
        isSafelySaid && !notSafePlace(client, found)
          ? notSafe(client, { with: 'client', channel: over, tieId, members: found.members, leavesMessage }, given)
          : refuse('contact.not-safe'),
      ) ?? { appointmentId, reminder: { at: countedFrom(given), by: given.by, over, wording, tieId } }
    );
  },
  apply: (section: Appointments, { appointmentId, reminder }): Appointments => ({
    ...section,
    appointments: change(section.appointments, appointmentId, (a) => ({ ...a, reminders: [...a.reminders, reminder] })),
  }),
});
