import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Minutes, Money, Note } from '../../vocabulary/fields.js';
import { WorkRole } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import { Channel, type Client } from '../client/client.js';
import { type Accompaniment, Contact, ContactPurpose, ContactWith } from './accompaniment.js';
import { againstSafeContact, kept } from './contact-safety.js';

/**
 * Record an attempt by the worker that reached nobody, and why. It does not count as contact, and does not report the client lost.
 * A call that another person may pick up is as unsafe as one that is answered, so the same channels are refused,
 * with the same way to own up to one that was made. A1.1
 */
export const recordFailedAttempt = command({
  type: 'accompaniment.recordFailedAttempt',
  label: text('record a failed attempt', 'mencatat upaya kontak yang gagal'),
  rows: ['A1.1', 'A8.7.1'],
  input: z.strictObject({
    ...entryInput,
    with: ContactWith,
    channel: Channel,
    purpose: ContactPurpose,
    role: WorkRole,
    cause: Note,
    againstSafeContact,
    minutes: Minutes.optional(),
    cost: Money.optional(),
  }),
  fact: { type: 'accompaniment.attemptFailed', data: z.strictObject({ contact: Contact }) },
  refuses: ['accompaniment.contact-not-safe'],
  decide: ({ client }: { client: Client }, input, given) => {
    const contact = entry<Contact>(given, { ...input, startedBy: 'worker', reached: 'not-reached' });
    return kept(client, contact, given);
  },
  apply: (accompaniment: Accompaniment, { contact }): Accompaniment => ({
    ...accompaniment,
    contacts: [...accompaniment.contacts, contact],
  }),
});
