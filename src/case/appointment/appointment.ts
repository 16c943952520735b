import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields } from '../../vocabulary/entry.js';
import { ClockTime, Day, fixed, Id, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Channel } from '../client/client.js';

export const AppointmentWith = fixed('appointment-with', {
  client: text('with the client', 'dengan klien'),
  agency: text('at an agency', 'di lembaga'),
});

export const AppointmentPurpose = terms('appointment-purpose', {
  first: text('first appointment', 'janji temu pertama'),
  'hand-off': text('hand-off to a provider', 'pengantaran ke pemberi pelayanan'),
  assessment: text('assessment', 'asesmen'),
  review: text('review', 'tinjauan'),
  support: text('support', 'dukungan'),
  other: text('other', 'lainnya'),
});

export const AppointmentStatus = fixed('appointment-status', {
  offered: text('offered', 'ditawarkan'),
  agreed: text('agreed', 'disepakati'),
  moved: text('moved, to be agreed anew', 'dipindahkan, perlu disepakati kembali'),
  attended: text('attended', 'dihadiri'),
  missed: text('missed', 'tidak dihadiri'),
  cancelled: text('cancelled', 'dibatalkan'),
});
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

export const MissedCause = terms(
  'missed-cause',
  {
    forgot: text('forgotten', 'lupa'),
    'not-told': text('the client did not know of it', 'klien tidak mengetahuinya'),
    transport: text('no way to get there', 'tidak ada transportasi'),
    cost: text('no money for it', 'tidak ada biaya'),
    work: text('work or care for others', 'pekerjaan atau mengurus orang lain'),
    ill: text('illness', 'sakit'),
    'not-safe': text('it was not safe to come', 'tidak aman untuk datang'),
    'not-wanted': text('the client did not want to come', 'klien tidak ingin datang'),
    'agency-absent': text('the agency was not there', 'pihak lembaga tidak hadir'),
    'worker-absent': text('the worker was not there', 'pekerja tidak hadir'),
    unknown: text('not known yet', 'belum diketahui'),
  },
  'contact',
);
export const CancelCause = terms('cancel-cause', {
  client: text("at the client's wish", 'atas keinginan klien'),
  agency: text("at the agency's wish", 'atas permintaan lembaga'),
  worker: text('by the worker', 'oleh pekerja'),
  'no-answer': text('the offer was not answered', 'tawaran tidak dijawab'),
  'not-needed': text('no longer needed', 'tidak diperlukan lagi'),
});

/** When and where: what an offer names. */
export const meetingFields = {
  on: Day,
  /** Left out: at any time of that day. */
  clock: ClockTime.optional(),
  /** By what they meet: at the office where it is left out, else a visit, a call … */
  over: Channel.optional(),
  place: Note.optional(),
};

const move = z.strictObject({ on: Day, clock: ClockTime.optional(), at: When, by: Actor, why: Note.optional() });
/** The day that was named before, and when and by whom it was changed. */
export interface AppointmentMove extends z.infer<typeof move> {}
export const AppointmentMove = named<AppointmentMove>(move);

export const ReminderWording = fixed(
  'reminder-wording',
  {
    neutral: text('neutral: day and time, nothing else', 'netral: hanya hari dan jam'),
    'clients-words': text('in the words that the client gave', 'dengan kata-kata yang diberikan klien'),
  },
  'contact',
);
const reminder = z.strictObject({ at: When, by: Actor, over: Channel, wording: ReminderWording, tieId: Id.optional() });
/** That the client was reminded: over what and in which wording, never the text itself. */
export interface Reminder extends z.infer<typeof reminder> {}
export const Reminder = named<Reminder>(reminder);

const missedFollowUp = z.strictObject({ at: When, by: Actor, found: Note });
/** What came of asking after a missed appointment. */
export interface MissedFollowUp extends z.infer<typeof missedFollowUp> {}
export const MissedFollowUp = named<MissedFollowUp>(missedFollowUp);

const appointment = z.strictObject({
  ...entryFields,
  with: AppointmentWith,
  /** Where the client, the worker or both go. */
  agencyId: Id.optional(),
  contactPerson: PersonRef.optional(),
  ...meetingFields,
  purpose: AppointmentPurpose,
  /** The one channel over which the client wishes to be reminded. */
  remindOver: Channel.optional(),
  status: AppointmentStatus,
  statusSince: When,
  /** When a day was first agreed on; absent where none ever was. */
  agreedAt: When.optional(),
  /** Who named the present day: agreeing to it is the others' part. */
  proposedBy: Actor,
  moves: z.array(AppointmentMove),
  reminders: z.array(Reminder),
  missedBecause: MissedCause.optional(),
  cancelledBecause: CancelCause.optional(),
  followedUp: MissedFollowUp.optional(),
});
/** An appointment with the client or at an agency, from the offer to what became of it. A8.1, A1.1 */
export interface Appointment extends z.infer<typeof appointment> {}
export const Appointment = named<Appointment>(appointment);

const appointments = z.strictObject({ appointments: z.array(Appointment) });
/** The appointments of the case. */
export interface Appointments extends z.infer<typeof appointments> {}
export const Appointments: Schema<Appointments> = appointments;

export const noAppointments: Appointments = { appointments: [] };
