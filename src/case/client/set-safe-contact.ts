import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Client, SafeContact, safeContactFields } from './client.js';

/**
 * Record whether and how a channel is safe for this client. It counts from now on; what was said of the channel before is kept. In a
 * household each says it for themselves: one number may be safe for her and not for him. A1.1
 */
export const setSafeContact = command({
  type: 'client.setSafeContact',
  label: text('set what contact is safe', 'menetapkan kontak yang aman'),
  rows: ['A1.1', 'A1.6'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...safeContactFields }),
  fact: { type: 'client.safeContactSet', data: z.strictObject({ safeContact: SafeContact }) },
  refuses: ['client.tie-unknown'],
  decide: ({ client }: { client: Client }, input, given) => {
    const unknown = input.mayAnswer?.filter((id) => !byId(client.ties, id)) ?? [];
    return unknown.length > 0 ? refuse('client.tie-unknown', unknown) : { safeContact: entry<SafeContact>(given, input) };
  },
  apply: (client: Client, { safeContact }): Client => ({ ...client, safeContacts: [...client.safeContacts, safeContact] }),
});
