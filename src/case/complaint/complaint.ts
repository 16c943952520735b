import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const ComplaintFrom = terms('complaint-from', {
  client: text('the client', 'klien'),
  family: text('family', 'keluarga'),
  friend: text('somebody the client trusts', 'orang kepercayaan klien'),
  agency: text('another agency', 'lembaga lain'),
  unnamed: text('somebody who gave no name', 'seseorang yang tidak menyebutkan nama'),
});

export const ComplaintStatus = fixed('complaint-status', {
  received: text('received', 'diterima'),
  escalated: text('taken to somebody else', 'diteruskan kepada orang lain'),
  answered: text('answered', 'dijawab'),
  withdrawn: text('withdrawn', 'ditarik kembali'),
});
export type ComplaintStatus = z.infer<typeof ComplaintStatus>;

export const ComplaintOutcome = fixed('complaint-outcome', {
  upheld: text('upheld', 'dibenarkan'),
  'upheld-in-part': text('upheld in part', 'dibenarkan sebagian'),
  'not-upheld': text('not upheld', 'tidak dibenarkan'),
});

const answer = z.strictObject({ at: When, by: Actor, answer: Note, outcome: ComplaintOutcome });
/** An answer to the complaint. One that does not content the client stays beside the next. */
export interface ComplaintAnswer extends z.infer<typeof answer> {}
export const ComplaintAnswer = named<ComplaintAnswer>(answer);

const complaint = z.strictObject({
  ...entryFields,
  /** Who or what it is about; the programme where neither is named. */
  person: PersonRef.optional(),
  agencyId: Id.optional(),
  receivedFrom: ComplaintFrom,
  what: Note,
  /** What the client wants to come of it. */
  wants: Note.optional(),
  /** Who looks into it and answers. */
  assignedTo: PersonRef,
  status: ComplaintStatus,
  statusSince: When,
  answers: z.array(ComplaintAnswer),
  whyWithdrawn: Note.optional(),
  /** The person and the agency complained of, and whoever else the client does not want to read it. None of them ever does. */
  hiddenFrom: z.array(PersonRef),
});
/** A complaint: received, looked into, answered, never by the person complained of. A3.7 */
export interface Complaint extends z.infer<typeof complaint> {}
export const Complaint = named<Complaint>(complaint);

const complaints = z.strictObject({ complaints: z.array(Complaint) });
/** The complaints of the case. */
export interface Complaints extends z.infer<typeof complaints> {}
export const Complaints: Schema<Complaints> = complaints;

export const noComplaints: Complaints = { complaints: [] };
