import type { Client } from '../client/client.js';
import { mayContact } from '../client/safe-contact.js';
import type { Contact } from './accompaniment.js';

/**
 * Whether the worker would start a contact with the client over a channel that is not known to be safe. The client who comes to the
 * office is already there, and a crisis is never blocked: these two are let through.
 */
export const isUnsafe = (client: Client, contact: Pick<Contact, 'with' | 'startedBy' | 'channel' | 'purpose'>): boolean =>
  contact.with === 'client' &&
  contact.startedBy === 'worker' &&
  contact.channel !== 'office' &&
  contact.purpose !== 'crisis' &&
  !mayContact(client, contact.channel);
