import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Engagement } from './client.js';
import { entering, withEngagement } from './engagement.js';

/** Take up the work again with a client who was on hold or lost. A tracing that reached the client does not do this by itself. A4.5 */
export const resume = command({
  type: 'client.resume',
  label: text('resume the work with the client', 'melanjutkan kembali layanan'),
  rows: ['A2.1', 'A4.5'],
  moves: true,
  input: z.strictObject({
    /** How the client came back, or what ended the hold. */
    how: Note.optional(),
  }),
  fact: { type: 'client.engaged', data: z.strictObject({ engagement: Engagement }) },
  decide: (_: object, { how }, given) => ({ engagement: entering('engaged', given, how === undefined ? {} : { reason: how }) }),
  apply: withEngagement,
});
