import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef, When } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { mayHandle } from './complained-of.js';
import type { Complaints } from './complaint.js';
import { complaintFor, stepFields, stepRefusals } from './step.js';

/**
 * Take a complaint to somebody else, because no answer comes or because the client is not content with it: never to whoever had it or
 * has answered it before. The time in which it is to be answered begins anew; what was answered stays. A3.7
 */
export const escalate = command({
  type: 'complaint.escalate',
  label: text('take a complaint to somebody else', 'meneruskan pengaduan kepada orang lain'),
  rows: ['A3.7'],
  input: z.strictObject({ complaintId: Id, to: PersonRef, reason: Note }),
  fact: { type: 'complaint.escalated', data: z.strictObject({ ...stepFields, to: PersonRef, reason: Note, at: When }) },
  refuses: [...stepRefusals, 'complaint.same-person'],
  decide: ({ complaint }: { complaint: Complaints }, { complaintId, to, reason }, given) => {
    const found = complaintFor(complaint, complaintId, 'escalate', given);
    if (isRefusal(found)) return found;
    const hadIt = [found.assignedTo, ...found.answers.map((a) => a.by.id)].includes(to);
    return (
      refuseAll(
        !mayHandle(found, to) && refuse('complaint.person-complained-of', [complaintId]),
        hadIt && refuse('complaint.same-person', [complaintId]),
      ) ?? { complaintId, hiddenFrom: found.hiddenFrom, to, reason, at: countedFrom(given) }
    );
  },
  apply: (section: Complaints, { complaintId, to: assignedTo, at }): Complaints => ({
    ...section,
    complaints: change(section.complaints, complaintId, (c) => ({ ...c, assignedTo, status: 'escalated', statusSince: at })),
  }),
});
