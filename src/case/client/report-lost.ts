import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Engagement } from './client.js';
import { entering, withEngagement } from './engagement.js';

/** Report that contact with the client is lost. It ends nothing: the client is traced, and an ending is a step of its own. A1.1, A4.5 */
export const reportLost = command({
  type: 'client.reportLost',
  label: text('report contact as lost', 'melaporkan putus kontak'),
  rows: ['A1.1', 'A4.5'],
  moves: true,
  input: z.strictObject({ reason: Note.optional() }),
  fact: { type: 'client.contactLost', data: z.strictObject({ engagement: Engagement }) },
  decide: (_: object, input, given) => ({ engagement: entering('lost', given, input) }),
  apply: withEngagement,
});
