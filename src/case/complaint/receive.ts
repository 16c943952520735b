import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { isHiddenFrom, mayHandle, speaksForHidden } from './complained-of.js';
import { Complaint, ComplaintFrom, type Complaints } from './complaint.js';

/**
 * Receive a complaint and give it to somebody to look into. Neither is ever the person complained of: whoever hears a complaint about
 * themselves lets another person write it down. A3.7
 */
export const receive = command({
  type: 'complaint.receive',
  label: text('receive a complaint', 'menerima pengaduan'),
  rows: ['A3.7'],
  input: z.strictObject({
    ...entryInput,
    /** Left out, as `agencyId`: it is about the programme. */
    person: PersonRef.optional(),
    agencyId: Id.optional(),
    receivedFrom: ComplaintFrom,
    what: Note,
    wants: Note.optional(),
    assignedTo: PersonRef,
    /** Who else must not read it, beside the person complained of. */
    hiddenFrom: z.array(PersonRef).max(20).optional(),
  }),
  fact: { type: 'complaint.received', data: z.strictObject({ complaint: Complaint }) },
  refuses: ['complaint.person-complained-of'],
  decide: (_: object, { hiddenFrom: others = [], ...input }, given) => {
    const { person, agencyId, assignedTo } = input;
    const hiddenFrom = [...new Set([person, agencyId, ...others].filter((id) => id !== undefined))];
    const of = { hiddenFrom, agencyId };
    return isHiddenFrom(of, given.by) || speaksForHidden(of, given.by) || !mayHandle(of, assignedTo)
      ? refuse('complaint.person-complained-of')
      : {
          complaint: entry<Complaint>(given, {
            ...input,
            hiddenFrom,
            status: 'received',
            statusSince: countedFrom(given),
            answers: [],
          }),
        };
  },
  apply: (section: Complaints, { complaint }): Complaints => ({ ...section, complaints: [...section.complaints, complaint] }),
});
