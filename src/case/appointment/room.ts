import { live } from '../../vocabulary/entry.js';
import { type Limit, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Access } from '../access/access.js';
import { newestDecision } from '../screening/decisions.js';
import type { Screening } from '../screening/screening.js';
import { type Appointment, Appointments, noAppointments } from './appointment.js';
import * as commands from './index.js';
import { isAhead } from './transitions.js';

interface Reads {
  readonly appointment: Appointments;
}
interface ReadsAccess extends Reads {
  readonly access: Access;
  readonly screening: Screening;
}

/** Whoever comes by themselves, or is brought, is here already. */
const inPerson: readonly string[] = ['came', 'accompanied'];
const isFirst = (a: Appointment): boolean =>
  (a.with === 'client' || a.purpose === 'first') && (a.status === 'agreed' || a.status === 'attended');

/** A later one that was not cancelled: somebody has looked after it. */
const isFollowed = (missed: Appointment, all: readonly Appointment[]): boolean =>
  missed.followedUp !== undefined ||
  all.slice(all.indexOf(missed) + 1).some((later) => later.with === missed.with && later.status !== 'cancelled');

const limits = {
  /** From the request, until a day is agreed or admission is decided. Nothing is due of a case that was taken over. */
  'appointment.first-due': {
    text: text('agree on the first appointment', 'menyepakati janji temu pertama'),
    source: 'A8.1',
    takesClient: true,
    of: ({ access, screening, appointment }: ReadsAccess, { rules, zone }) => {
      const { openedAt: since, openingRecordedAt, adoption, way = '' } = access;
      if (since === undefined || openingRecordedAt === undefined || adoption !== undefined || inPerson.includes(way)) return [];
      const decided = newestDecision(screening);
      if ((decided && decided.outcome !== 'reconsidered') || live(appointment.appointments).some(isFirst)) return [];
      const from = firstDayOf(since, zone) ?? dayIn(openingRecordedAt, zone);
      return [{ ids: [], since, due: addDays(from, rules.limits.firstAppointmentDays) }];
    },
  },
  'appointment.due': {
    text: text('an appointment, and what became of it', 'janji temu dan hasilnya'),
    source: 'A1.1',
    of: ({ appointment }: Reads) =>
      live(appointment.appointments)
        .filter(isAhead)
        .map((a) => ({ ids: [a.id], since: a.statusSince, due: a.on })),
  },
  'appointment.missed-to-follow-up': {
    text: text('ask after a missed appointment', 'menanyakan janji temu yang tidak dihadiri'),
    source: 'A4.5',
    takesClient: true,
    of: ({ appointment }: Reads, { rules, zone }) => {
      const all = live(appointment.appointments);
      return all
        .filter((a) => a.status === 'missed' && !isFollowed(a, all))
        .map(({ id, statusSince: since, recordedAt }) => ({
          ids: [id],
          since,
          due: addDays(entryDay({ at: since, recordedAt }, zone), rules.limits.missedAppointmentDays),
        }));
    },
  },
} satisfies Record<string, Limit<never>>;

/** The appointment room: with the client and at agencies, from the offer to what became of it. A8.1, A1.1 */
export const appointment: Room<'appointment', Appointments, typeof commands, never, keyof typeof limits> = room({
  name: 'appointment',
  label: text('appointment', 'janji temu'),
  section: Appointments,
  empty: noAppointments,
  commands,
  refusals: {
    'appointment.unknown': text('This appointment is not on the record.', 'Janji temu ini tidak ada dalam catatan.'),
    'appointment.passed': text('The day of this appointment is over.', 'Hari janji temu ini sudah lewat.'),
    'appointment.agency-missing': text(
      'An appointment at an agency must say at which one.',
      'Janji temu di lembaga harus menyebutkan lembaganya.',
    ),
    'appointment.wrong-status': text(
      'This cannot be done with an appointment that stands as this one does.',
      'Langkah ini tidak dapat diambil dari status janji temu sekarang.',
    ),
    'appointment.wrong-actor': text('This step belongs to the other side.', 'Langkah ini adalah wewenang pihak lain.'),
    'appointment.not-yet': text(
      'The day of this appointment has not come; move it first.',
      'Hari janji temu ini belum tiba; pindahkan terlebih dahulu.',
    ),
    'appointment.not-missed': text('This appointment was not missed.', 'Janji temu ini bukan janji temu yang tidak dihadiri.'),
  },
  limits,
});
