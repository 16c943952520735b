import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { mayHandle } from './complained-of.js';
import type { Complaints } from './complaint.js';
import { complaintFor, stepFields, stepRefusals } from './step.js';

/** Give a complaint to somebody else to look into. The time in which it is to be answered goes on. A3.7, A4.5 */
export const reassign = command({
  type: 'complaint.reassign',
  label: text('reassign a complaint', 'menugaskan ulang pengaduan'),
  rows: ['A3.7', 'A4.5'],
  input: z.strictObject({ complaintId: Id, to: PersonRef, reason: Note }),
  fact: { type: 'complaint.reassigned', data: z.strictObject({ ...stepFields, to: PersonRef, reason: Note }) },
  refuses: stepRefusals,
  decide: ({ complaint }: { complaint: Complaints }, { complaintId, to, reason }, given) => {
    const found = complaintFor(complaint, complaintId, 'reassign', given);
    if (isRefusal(found)) return found;
    if (!mayHandle(found, to)) return refuse('complaint.person-complained-of', [complaintId]);
    return { complaintId, hiddenFrom: found.hiddenFrom, to, reason };
  },
  apply: (section: Complaints, { complaintId, to: assignedTo }): Complaints => ({
    ...section,
    complaints: change(section.complaints, complaintId, (c) => ({ ...c, assignedTo })),
  }),
});
