import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Minutes, Money, Note } from '../../vocabulary/fields.js';
import { refuseAll } from '../../vocabulary/refusal.js';
import { WorkRole } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import { Channel, type Client } from '../client/client.js';
import { asMade, notKept, reachedFields } from '../client/unsafe-contact.js';
import type { Consent } from '../consent/consent.js';
import { type Accompaniment, Contact, ContactPurpose, ContactStartedBy, ContactWith } from './accompaniment.js';
import { isSafeContact } from './contact-safety.js';

/**
 * Record a contact that came about. One that failed is `recordFailedAttempt`; a search for a lost client is `client.recordTracing`.
 * Over a channel that is not known to be safe it is refused, unless it was made before and is said to be `againstSafeContact`.
 * A1.1, A7.3, B2.1
 */
export const recordContact = command({
  type: 'accompaniment.recordContact',
  label: text('record a contact', 'mencatat kontak'),
  rows: ['A1.1', 'A3.7', 'A5.5.1', 'A7.3', 'A8.7.1', 'B2.1'],
  ofMember: true,
  input: z.strictObject({
    ...entryInput,
    with: ContactWith,
    /** Left out: the worker. */
    startedBy: ContactStartedBy.optional(),
    channel: Channel,
    purpose: ContactPurpose,
    role: WorkRole,
    note: Note.optional(),
    ...reachedFields,
    minutes: Minutes.optional(),
    cost: Money.optional(),
  }),
  fact: { type: 'accompaniment.contactRecorded', data: z.strictObject({ contact: Contact }) },
  refuses: ['contact.not-safe'],
  decide: (reads: { client: Client; consent: Consent }, input, given) => {
    const contact = entry<Contact>(given, { ...input, startedBy: input.startedBy ?? 'worker', reached: 'reached' });
    const safe = isSafeContact(reads, contact, given);
    return refuseAll(notKept(safe, input, given)) ?? { contact: asMade(safe, contact) };
  },
  apply: (accompaniment: Accompaniment, { contact }): Accompaniment => ({
    ...accompaniment,
    contacts: [...accompaniment.contacts, contact],
  }),
});
