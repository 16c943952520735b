import type { Actor } from '../../vocabulary/actor.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Appointment, AppointmentStatus } from './appointment.js';

/** What can be done with an appointment that was offered. */
export type AppointmentStep = 'agree' | 'move' | 'attend' | 'miss' | 'cancel' | 'remind';
/** Us: workers, supervisors and systems that act for them. They also write down what the others say. */
export type Party = 'us' | 'client' | 'guardian' | 'agency';
interface Next {
  readonly to: AppointmentStatus;
  readonly by: readonly Party[];
}
export type NextSteps = Readonly<Partial<Record<AppointmentStep, Next>>>;

const anybody: readonly Party[] = ['us', 'client', 'guardian', 'agency'];
/** Whoever was there can say who came; nobody attests their own coming. */
const witnesses: readonly Party[] = ['us', 'agency'];
const us: readonly Party[] = ['us'];

/** A guardian finds a day and agrees to it; they do not call it off: that the client is not to come is a matter to talk about with us. */
const cancel: Next = { to: 'cancelled', by: ['us', 'client', 'agency'] };
/** A client may come to what they have not agreed to; only what was agreed can be missed. */
const attend: Next = { to: 'attended', by: witnesses };

/** What may be done in each status, where it leads, and who may. Our own: FHIR R4 Appointment knows the words, not the steps. */
export const transitions: Readonly<Record<AppointmentStatus, NextSteps>> = {
  offered: {
    agree: { to: 'agreed', by: anybody },
    move: { to: 'offered', by: anybody },
    remind: { to: 'offered', by: us },
    attend,
    cancel,
  },
  agreed: {
    move: { to: 'moved', by: anybody },
    remind: { to: 'agreed', by: us },
    attend,
    miss: { to: 'missed', by: witnesses },
    cancel,
  },
  moved: {
    agree: { to: 'agreed', by: anybody },
    move: { to: 'moved', by: anybody },
    remind: { to: 'moved', by: us },
    attend,
    cancel,
  },
  attended: {},
  missed: {},
  cancelled: {},
};

/** Whether it still lies ahead, as far as anybody has said. */
export const isAhead = ({ status }: Pick<Appointment, 'status'>): boolean => Object.keys(transitions[status]).length > 0;

/** For whom somebody speaks: a guardian for themselves, since their word is not the client's; another agency than the one of the appointment for nobody. */
export const partyOf = ({ agencyId }: { readonly agencyId?: string | undefined }, by: Actor): Party | undefined => {
  if (by.kind === 'agency') return by.id === agencyId ? 'agency' : undefined;
  return by.kind === 'client' || by.kind === 'guardian' ? by.kind : 'us';
};

/** Why this actor cannot take this step; `undefined` where they can. Nobody but us agrees to a day of their own. */
export const whyNotStep = (
  { id, agencyId, status, proposedBy }: Pick<Appointment, 'id' | 'agencyId' | 'status' | 'proposedBy'>,
  step: AppointmentStep,
  by: Actor,
): Refusal<'appointment.wrong-status' | 'appointment.wrong-actor'> | undefined => {
  const next = transitions[status][step];
  if (next === undefined) return refuse('appointment.wrong-status', [id]);
  const party = partyOf({ agencyId }, by);
  const isOwn = step === 'agree' && party !== 'us' && proposedBy.kind === party;
  return party === undefined || isOwn || !next.by.includes(party) ? refuse('appointment.wrong-actor', [id]) : undefined;
};
