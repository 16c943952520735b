import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { FollowUp } from './follow-up.js';

/** Close the follow-up, and why: it is complete, or the former client wants no more of it, or cannot be found. B8.1 */
export const close = command({
  type: 'followUp.close',
  label: text('close the case', 'menutup berkas layanan'),
  rows: ['B8.1'],
  moves: true,
  input: z.strictObject({ reason: Note }),
  fact: { type: 'followUp.closed', data: z.strictObject({ reason: Note, at: When }) },
  decide: (_: object, { reason }, given) => ({ reason, at: given.happenedAt }),
  apply: (followUp: FollowUp, { reason, at }): FollowUp => ({ ...followUp, closedAt: at, closedBecause: reason }),
});
