import type { Given } from '../../vocabulary/command.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { instantAt } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { isUnsafePlace, notSafe } from '../client/safe-contact.js';
import type { Appointment } from './appointment.js';

/** An agency where somebody unsafe works, or who would be met there. */
export const notSafePlace = (
  client: Client,
  { agencyId, contactPerson }: Pick<Appointment, 'agencyId' | 'contactPerson'>,
): Refusal<'contact.not-safe'> | false =>
  agencyId !== undefined &&
  isUnsafePlace(client, { agencyId, ...(contactPerson !== undefined && { contactPerson }) }) &&
  refuse('contact.not-safe');

type Meeting = Pick<Appointment, 'with' | 'agencyId' | 'contactPerson' | 'on' | 'clock' | 'over' | 'members'>;

/**
 * An appointment is as unsafe as the contact that it leads to: a home visit at an hour that was not allowed, an agency where somebody
 * unsafe works. What the client names is the client's own choice.
 */
export const notSafeToMeet = (client: Client, meeting: Meeting, { by, zone }: Given): Refusal<'contact.not-safe'> | false => {
  const { on, clock, over: channel = 'office', members } = meeting;
  const place = notSafePlace(client, meeting);
  if (place) return place;
  if (meeting.with === 'agency' || by.kind === 'client') return false;
  return notSafe(client, { channel, members }, { happenedAt: clock === undefined ? on : instantAt(on, clock, zone), zone });
};
