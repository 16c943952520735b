import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Channel, type Client } from '../client/client.js';
import { isSafe } from '../client/safe-contact.js';
import { asMade, notKept, reachedFields } from '../client/unsafe-contact.js';
import { type Access, Outreach, OutreachResult } from './access.js';

/**
 * Record an attempt to reach somebody who does not come by themselves, also one that failed. Of a channel of which nothing was said it
 * asks nothing, because somebody unknown can have said nothing yet; what was said counts, and nobody goes through an unsafe person. Once
 * the client is known, a contact is recorded in accompaniment. A8.1
 */
export const recordOutreach = command({
  type: 'access.recordOutreach',
  label: text('record outreach', 'mencatat penjangkauan'),
  rows: ['A8.1', 'A1.1'],
  input: z.strictObject({ ...entryInput, channel: Channel, ...reachedFields, reached: OutreachResult, note: Note.optional() }),
  fact: { type: 'access.outreachRecorded', data: z.strictObject({ outreach: Outreach }) },
  refuses: ['contact.not-safe'],
  decide: ({ client }: { client: Client }, input, given) => {
    const { channel, tieId, members, told: tells, leftMessage: leavesMessage } = input;
    const safe = isSafe(client, { with: 'client', isOutreach: true, channel, tieId, members, tells, leavesMessage }, given);
    return refuseAll(notKept(safe, input, given)) ?? { outreach: asMade(safe, entry<Outreach>(given, input)) };
  },
  apply: (access: Access, { outreach }): Access => ({ ...access, outreach: [...access.outreach, outreach] }),
});
