import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Client, ClientKind } from './client.js';

/**
 * Say whom the case serves: a person, a household or a group, known here by the host's reference only. It does not open the case: that
 * is `access.open`. A1.6
 */
export const register = command({
  type: 'client.register',
  label: text('register the client', 'mendaftarkan klien'),
  rows: ['A1.6'],
  input: z.strictObject({ kind: ClientKind, ref: PersonRef }),
  fact: { type: 'client.registered', data: z.strictObject({ kind: ClientKind, ref: PersonRef }) },
  refuses: ['client.already-registered'],
  decide: ({ client }: { client: Client }, input) => (client.ref === undefined ? input : refuse('client.already-registered')),
  apply: (client: Client, registered): Client => ({ ...client, ...registered }),
});
