import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note, yesNo } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Channel, type Client, SafeContact } from './client.js';

/** Record whether and how a channel is safe for this client. It counts from now on; what was said of the channel before is kept. A1.1 */
export const setSafeContact = command({
  type: 'client.setSafeContact',
  label: text('set what contact is safe', 'menetapkan kontak yang aman'),
  rows: ['A1.1'],
  input: z.strictObject({ ...entryInput, channel: Channel, allowed: yesNo('contact'), how: Note.optional() }),
  fact: { type: 'client.safeContactSet', data: z.strictObject({ safeContact: SafeContact }) },
  decide: (_: object, input, given) => ({ safeContact: entry<SafeContact>(given, input) }),
  apply: (client: Client, { safeContact }): Client => ({ ...client, safeContacts: [...client.safeContacts, safeContact] }),
});
