import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { ComplaintAnswer, ComplaintOutcome, type Complaints } from './complaint.js';
import { complaintFor, stepFields, stepRefusals } from './step.js';

/** Answer a complaint: by whoever looks into it or a supervisor, never by the person complained of. A3.7 */
export const answer = command({
  type: 'complaint.answer',
  label: text('answer a complaint', 'menjawab pengaduan'),
  rows: ['A3.7'],
  input: z.strictObject({ complaintId: Id, answer: Note, outcome: ComplaintOutcome }),
  fact: { type: 'complaint.answered', data: z.strictObject({ ...stepFields, answer: ComplaintAnswer }) },
  refuses: stepRefusals,
  decide: ({ complaint }: { complaint: Complaints }, { complaintId, ...said }, given) => {
    const found = complaintFor(complaint, complaintId, 'answer', given);
    if (isRefusal(found)) return found;
    return { complaintId, hiddenFrom: found.hiddenFrom, answer: { at: countedFrom(given), by: given.by, ...said } };
  },
  apply: (section: Complaints, { complaintId, answer }): Complaints => ({
    ...section,
    complaints: change(section.complaints, complaintId, (c) => ({
      ...c,
      status: 'answered',
      statusSince: answer.at,
      answers: [...c.answers, answer],
    })),
  }),
});
