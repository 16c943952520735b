import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Channel, type Client, Tracing, TracingResult } from './client.js';
import { isSafe } from './safe-contact.js';
import { asMade, notKept, reachedFields } from './unsafe-contact.js';

/**
 * Record an attempt to trace a lost client, over a channel for which the client agreed to it; who is asked where the client is, is a tie
 * of `mayAnswer` for the channel `person`. It says what tracing found, not why a case ends: forms of antiretroviral programmes keep the
 * two apart in the same way (KenyaEMR, defaulter tracing). A1.1, A4.5
 */
export const recordTracing = command({
  type: 'client.recordTracing',
  label: text('record a tracing attempt', 'mencatat upaya pelacakan'),
  rows: ['A1.1', 'A4.5'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, channel: Channel, ...reachedFields, result: TracingResult }),
  fact: { type: 'client.traced', data: z.strictObject({ tracing: Tracing }) },
  refuses: ['client.not-lost', 'contact.not-safe'],
  decide: ({ client }: { client: Client }, input, given) => {
    const { channel, tieId, members, told: tells, leftMessage: leavesMessage } = input;
    const safe = isSafe(client, { with: 'client', isTracing: true, channel, tieId, members, tells, leavesMessage }, given);
    return (
      refuseAll(client.engagement.phase !== 'lost' && refuse('client.not-lost'), notKept(safe, input, given)) ?? {
        tracing: asMade(safe, entry<Tracing>(given, input)),
      }
    );
  },
  apply: (client: Client, { tracing }): Client => ({ ...client, tracings: [...client.tracings, tracing] }),
});
