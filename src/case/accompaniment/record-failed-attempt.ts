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
import { type Accompaniment, Contact, ContactPurpose, ContactWith } from './accompaniment.js';
import { isSafeContact } from './contact-safety.js';

/**
 * Record an attempt by the worker that reached nobody, and why. It does not count as contact, and does not report the client lost.
 * A call that another person may pick up is as unsafe as one that is answered, so the same channels are refused,
 * with the same way to own up to one that was made. A1.1
 */
export const recordFailedAttempt = command({
  type: 'accompaniment.recordFailedAttempt',
  label: text('record a failed attempt', 'mencatat upaya kontak yang gagal'),
  rows: ['A1.1', 'A8.7.1'],
  ofMember: true,
  input: z.strictObject({
    ...entryInput,
    with: ContactWith,
    channel: Channel,
    purpose: ContactPurpose,
    role: WorkRole,
    cause: Note,
    ...reachedFields,
    minutes: Minutes.optional(),
    cost: Money.optional(),
  }),
  fact: { type: 'accompaniment.attemptFailed', data: z.strictObject({ contact: Contact }) },
  refuses: ['contact.not-safe'],
  decide: (reads: { client: Client; consent: Consent }, input, given) => {
    const contact = entry<Contact>(given, { ...input, startedBy: 'worker', reached: 'not-reached' });
    const safe = isSafeContact(reads, contact, given);
    return refuseAll(notKept(safe, input, given)) ?? { contact: asMade(safe, contact) };
  },
  apply: (accompaniment: Accompaniment, { contact }): Accompaniment => ({
    ...accompaniment,
    contacts: [...accompaniment.contacts, contact],
  }),
});
