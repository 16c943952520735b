import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { lastEnd } from '../termination/steps.js';
import type { Termination } from '../termination/termination.js';
import type { FollowUp } from './follow-up.js';

/** Close the follow-up, and why: it is complete, or the former client wants no more of it, or cannot be found. B8.1 */
export const close = command({
  type: 'followUp.close',
  label: text('close the case', 'menutup berkas layanan'),
  rows: ['B8.1'],
  moves: true,
  input: z.strictObject({ reason: Note }),
  fact: { type: 'followUp.closed', data: z.strictObject({ reason: Note, at: When, endId: Id.optional() }) },
  decide: ({ termination }: { termination: Termination }, { reason }, given) => ({
    reason,
    at: given.happenedAt,
    endId: lastEnd(termination)?.id,
  }),
  apply: ({ endId: _before, ...followUp }: FollowUp, { reason, at, endId }): FollowUp => ({
    ...followUp,
    closedAt: at,
    closedBecause: reason,
    ...(endId === undefined ? {} : { endId }),
  }),
});
