import * as z from 'zod/v4';
import type { Given } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { isRefusal, type Refusal, refuse } from '../../vocabulary/refusal.js';
import { named } from '../../vocabulary/schema.js';
import { countedFrom, happenedOn } from '../../vocabulary/time.js';
import { type Appointment, AppointmentStatus, type Appointments, CancelCause, MissedCause } from './appointment.js';
import { type AppointmentStep, transitions, whyNotStep } from './transitions.js';

const statusChange = z.strictObject({
  appointmentId: Id,
  status: AppointmentStatus,
  at: When,
  missedBecause: MissedCause.optional(),
  cancelledBecause: CancelCause.optional(),
});
/** What became of an appointment: agreed, attended, missed, cancelled. */
export interface AppointmentStatusChange extends z.infer<typeof statusChange> {}
export const AppointmentStatusChange = named<AppointmentStatusChange>(statusChange);

export const stepRefusals = ['appointment.unknown', 'appointment.wrong-status', 'appointment.wrong-actor'] as const;

/** The appointment, if the table lets this actor take the step. */
export const appointmentFor = (
  { appointments }: Appointments,
  appointmentId: string,
  step: AppointmentStep,
  { by }: Given,
): Appointment | Refusal<(typeof stepRefusals)[number]> => {
  const found = byId(appointments, appointmentId);
  return found ? (whyNotStep(found, step, by) ?? found) : refuse('appointment.unknown', [appointmentId]);
};

type Said = Omit<AppointmentStatusChange, 'status' | 'at'>;

/** The change of status to which the step leads. */
export const stepped = (
  section: Appointments,
  step: AppointmentStep,
  said: Said,
  given: Given,
): AppointmentStatusChange | Refusal<(typeof stepRefusals)[number]> => {
  const found = appointmentFor(section, said.appointmentId, step, given);
  return isRefusal(found) ? found : { ...said, status: transitions[found.status][step]?.to ?? found.status, at: countedFrom(given) };
};

/** Whether somebody came is not known before the day. */
export const steppedOnTheDay = (
  section: Appointments,
  step: 'attend' | 'miss',
  said: Said,
  given: Given,
): AppointmentStatusChange | Refusal<(typeof stepRefusals)[number] | 'appointment.not-yet'> => {
  const found = appointmentFor(section, said.appointmentId, step, given);
  return !isRefusal(found) && happenedOn(given) < found.on
    ? refuse('appointment.not-yet', [found.id])
    : stepped(section, step, said, given);
};

export const withStatus = (section: Appointments, { appointmentId, at, ...changed }: AppointmentStatusChange): Appointments => ({
  ...section,
  appointments: change(section.appointments, appointmentId, (a) => ({
    ...a,
    ...changed,
    statusSince: at,
    ...(changed.status === 'agreed' && { agreedAt: a.agreedAt ?? at }),
  })),
});
