import type { Given } from '../../vocabulary/command.js';
import { yesNo } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Client } from '../client/client.js';
import { mayContact } from '../client/safe-contact.js';
import type { Contact } from './accompaniment.js';

/** Whoever records a contact that was made against what is safe has to say so. */
export const againstSafeContact = yesNo('contact').optional();

/**
 * Whether the worker would start a contact with the client over a channel that is not known to be safe. The client who comes to the
 * office is already there, and a crisis is never blocked: these two are let through.
 */
const isUnsafe = (client: Client, contact: Pick<Contact, 'with' | 'startedBy' | 'channel' | 'purpose'>): boolean =>
  contact.with === 'client' &&
  contact.startedBy === 'worker' &&
  contact.channel !== 'office' &&
  contact.purpose !== 'crisis' &&
  !mayContact(client, contact.channel);

/**
 * A contact against what is safe is refused. One that was made all the same, at an earlier time and said to be so, is not undone by
 * refusing to write it down: it is kept with its mark, and a supervisor looks at it.
 */
export const kept = (
  client: Client,
  { againstSafeContact: owned, ...contact }: Contact,
  { happenedAt, now }: Given,
): { readonly contact: Contact } | Refusal<'accompaniment.contact-not-safe'> => {
  if (!isUnsafe(client, contact)) return { contact };
  return owned === true && happenedAt !== now
    ? { contact: { ...contact, againstSafeContact: true } }
    : refuse('accompaniment.contact-not-safe');
};
