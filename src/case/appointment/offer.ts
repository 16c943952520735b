import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, PersonRef, yesNo } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom, firstDayOf } from '../../vocabulary/time.js';
import { Channel, type Client } from '../client/client.js';
import { Appointment, AppointmentPurpose, type Appointments, AppointmentWith, meetingFields } from './appointment.js';
import { notSafeToMeet } from './meeting.js';
import { partyOf } from './transitions.js';

/**
 * Offer an appointment, or write down one that was agreed as it was offered. The client can ask for one, and an agency can for its own.
 * One arranged long ago may be recorded late; one that lies before its own arrangement may not. A8.1, A1.1
 */
export const offer = command({
  type: 'appointment.offer',
  label: text('offer an appointment', 'menawarkan janji temu'),
  rows: ['A8.1', 'A1.1'],
  ofMember: true,
  input: z.strictObject({
    ...entryInput,
    with: AppointmentWith,
    agencyId: Id.optional(),
    contactPerson: PersonRef.optional(),
    ...meetingFields,
    purpose: AppointmentPurpose,
    remindOver: Channel.optional(),
    /** Whether the others have agreed already. Left out: not yet. */
    agreed: yesNo().optional(),
  }),
  fact: { type: 'appointment.offered', data: z.strictObject({ appointment: Appointment }) },
  refuses: ['appointment.passed', 'appointment.agency-missing', 'appointment.wrong-actor', 'contact.not-safe'],
  decide: ({ client }: { client: Client }, { agreed = false, ...input }, given) => {
    const [party, arrangedOn] = [partyOf(input, given.by), firstDayOf(given.happenedAt, given.zone)];
    return (
      refuseAll(
        arrangedOn !== undefined && input.on < arrangedOn && refuse('appointment.passed'),
        input.with === 'agency' && input.agencyId === undefined && refuse('appointment.agency-missing'),
        (party === undefined || (agreed && party !== 'us')) && refuse('appointment.wrong-actor'),
        notSafeToMeet(client, input, given),
      ) ?? {
        appointment: entry<Appointment>(given, {
          ...input,
          status: agreed ? 'agreed' : 'offered',
          statusSince: countedFrom(given),
          agreedAt: agreed ? countedFrom(given) : undefined,
          proposedBy: given.by,
          moves: [],
          reminders: [],
        }),
      }
    );
  },
  apply: (section: Appointments, { appointment }): Appointments => ({ ...section, appointments: [...section.appointments, appointment] }),
});
