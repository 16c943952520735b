import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from './client.js';

/**
 * Follow the host when it merges two client records into one: the case goes with the reference that stays, and keeps the former one.
 * It does not merge two cases. A1.2
 */
export const relink = command({
  type: 'client.relink',
  label: text('link to another client record', 'menautkan ke catatan klien lain'),
  rows: ['A1.2'],
  input: z.strictObject({ ref: PersonRef }),
  fact: { type: 'client.relinked', data: z.strictObject({ ref: PersonRef, formerRef: PersonRef }) },
  refuses: ['client.not-registered', 'client.same-ref'],
  decide: ({ client }: { client: Client }, { ref }) =>
    client.ref === undefined
      ? refuse('client.not-registered')
      : ref === client.ref
        ? refuse('client.same-ref')
        : { ref, formerRef: client.ref },
  apply: (client: Client, { ref, formerRef }): Client => ({
    ...client,
    ref,
    formerRefs: [...client.formerRefs.filter((r) => r !== ref && r !== formerRef), formerRef],
  }),
});
