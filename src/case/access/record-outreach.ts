import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Channel } from '../client/client.js';
import { type Access, Outreach, OutreachResult } from './access.js';

/**
 * Record an attempt to reach somebody who does not come by themselves, also one that failed. It asks for no safe channel, because
 * nothing can be known of one yet; once the client is known, a contact is recorded in accompaniment. A8.1
 */
export const recordOutreach = command({
  type: 'access.recordOutreach',
  label: text('record outreach', 'mencatat penjangkauan'),
  rows: ['A8.1', 'A1.1'],
  input: z.strictObject({ ...entryInput, channel: Channel, reached: OutreachResult, note: Note.optional() }),
  fact: { type: 'access.outreachRecorded', data: z.strictObject({ outreach: Outreach }) },
  decide: (_: object, input, given) => ({ outreach: entry<Outreach>(given, input) }),
  apply: (access: Access, { outreach }): Access => ({ ...access, outreach: [...access.outreach, outreach] }),
});
