import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Minutes, Money, Note } from '../../vocabulary/fields.js';
import { WorkRole } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import { Channel, type Client } from '../client/client.js';
import { type Accompaniment, Contact, ContactPurpose, ContactStartedBy, ContactWith } from './accompaniment.js';
import { againstSafeContact, kept } from './contact-safety.js';

/**
 * Record a contact that came about. One that failed is `recordFailedAttempt`; a search for a lost client is `client.recordTracing`.
 * Over a channel that is not known to be safe it is refused, unless it was made before and is said to be `againstSafeContact`.
 * A1.1, A7.3, B2.1
 */
export const recordContact = command({
  type: 'accompaniment.recordContact',
  label: text('record a contact', 'mencatat kontak'),
  rows: ['A1.1', 'A3.7', 'A5.5.1', 'A7.3', 'A8.7.1', 'B2.1'],
  input: z.strictObject({
    ...entryInput,
    with: ContactWith,
    /** Left out: the worker. */
    startedBy: ContactStartedBy.optional(),
    channel: Channel,
    purpose: ContactPurpose,
    role: WorkRole,
    note: Note.optional(),
    againstSafeContact,
    minutes: Minutes.optional(),
    cost: Money.optional(),
  }),
  fact: { type: 'accompaniment.contactRecorded', data: z.strictObject({ contact: Contact }) },
  refuses: ['accompaniment.contact-not-safe'],
  decide: ({ client }: { client: Client }, input, given) => {
    const contact = entry<Contact>(given, { ...input, startedBy: input.startedBy ?? 'worker', reached: 'reached' });
    return kept(client, contact, given);
  },
  apply: (accompaniment: Accompaniment, { contact }): Accompaniment => ({
    ...accompaniment,
    contacts: [...accompaniment.contacts, contact],
  }),
});
