import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Complaints } from './complaint.js';
import { complaintFor, stepFields, stepRefusals } from './step.js';

/** Withdraw a complaint, at the wish of whoever made it. It needs no reason, and nobody complained of records it. A3.7 */
export const withdraw = command({
  type: 'complaint.withdraw',
  label: text('withdraw a complaint', 'menarik kembali pengaduan'),
  rows: ['A3.7'],
  input: z.strictObject({ complaintId: Id, reason: Note.optional() }),
  fact: { type: 'complaint.withdrawn', data: z.strictObject({ ...stepFields, reason: Note.optional(), at: When }) },
  refuses: stepRefusals,
  decide: ({ complaint }: { complaint: Complaints }, { complaintId, reason }, given) => {
    const found = complaintFor(complaint, complaintId, 'withdraw', given);
    if (isRefusal(found)) return found;
    return { complaintId, hiddenFrom: found.hiddenFrom, reason, at: countedFrom(given) };
  },
  apply: (section: Complaints, { complaintId, reason, at }): Complaints => ({
    ...section,
    complaints: change(section.complaints, complaintId, (c) => ({
      ...c,
      status: 'withdrawn',
      statusSince: at,
      ...(reason === undefined ? {} : { whyWithdrawn: reason }),
    })),
  }),
});
