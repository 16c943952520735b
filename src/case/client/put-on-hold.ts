import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Day, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { Engagement } from './client.js';
import { entering, withEngagement } from './engagement.js';

/**
 * Pause the work with a client for a while, with a day to look again. The stage stays as it is, and time limits go on running. A hold
 * that is written down late keeps the day that was agreed. A4.5
 */
export const putOnHold = command({
  type: 'client.putOnHold',
  label: text('put on hold', 'menghentikan sementara layanan'),
  rows: ['A2.2', 'A4.5'],
  moves: true,
  input: z.strictObject({ reason: Note, lookAgainOn: Day }),
  fact: { type: 'client.putOnHold', data: z.strictObject({ engagement: Engagement }) },
  refuses: ['client.look-again-passed'],
  decide: (_: object, input, given) =>
    input.lookAgainOn < entryDay({ at: given.happenedAt, recordedAt: given.now }, given.zone)
      ? refuse('client.look-again-passed')
      : { engagement: entering('onHold', given, input) },
  apply: withEngagement,
});
