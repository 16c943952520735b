import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Channel, type Client, Tracing, TracingResult } from './client.js';
import { mayContact, safeContactFor } from './safe-contact.js';

/**
 * Record an attempt to trace a lost client, over a channel that is safe. It says what tracing found, not why a case ends: forms of
 * antiretroviral programmes keep the two apart in the same way (KenyaEMR, defaulter tracing). A1.1, A4.5
 */
export const recordTracing = command({
  type: 'client.recordTracing',
  label: text('record a tracing attempt', 'mencatat upaya pelacakan'),
  rows: ['A1.1', 'A4.5'],
  input: z.strictObject({ ...entryInput, channel: Channel, result: TracingResult }),
  fact: { type: 'client.traced', data: z.strictObject({ tracing: Tracing }) },
  refuses: ['client.not-lost', 'client.contact-not-safe'],
  decide: ({ client }: { client: Client }, input, given) => {
    const said = safeContactFor(client, input.channel);
    return (
      refuseAll(
        client.engagement.phase !== 'lost' && refuse('client.not-lost'),
        !mayContact(client, input.channel) && refuse('client.contact-not-safe', said && [said.id]),
      ) ?? { tracing: entry<Tracing>(given, input) }
    );
  },
  apply: (client: Client, { tracing }): Client => ({ ...client, tracings: [...client.tracings, tracing] }),
});
