import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Note, PersonRef, Title, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

const decided = { what: Title, responsible: PersonRef, by: Day };
const told = z.strictObject(decided);
/** A decision as it is told, before it has an id. */
export interface Decided extends z.infer<typeof told> {}
export const Decided = named<Decided>(told);

const decision = z.strictObject({ id: Id, ...decided });
/** A decision of the conference: what, who answers for it, by which day. */
export interface ConferenceDecision extends z.infer<typeof decision> {}
export const ConferenceDecision = named<ConferenceDecision>(decision);

export const ConferenceReason = terms('conference-reason', {
  plan: text('to make or change the plan', 'menyusun atau mengubah rencana'),
  crisis: text('after a crisis', 'setelah krisis'),
  review: text('to review the case', 'meninjau kasus'),
  ending: text('to prepare the ending', 'menyiapkan pengakhiran'),
});

const conference = z.strictObject({
  ...entryFields,
  on: Day,
  invited: z.array(PersonRef).min(1),
  about: Note,
  reason: ConferenceReason,
  status: fixed('conference-status', {
    called: text('called', 'diundang'),
    held: text('held', 'terlaksana'),
    cancelled: text('cancelled', 'dibatalkan'),
  }),
  attended: z.array(PersonRef),
  decisions: z.array(ConferenceDecision),
  /** When it was held; `on` is the day it was called for. */
  heldAt: When.optional(),
  whyCancelled: Note.optional(),
});
/** A case conference. B1, A5.2.3 */
export interface Conference extends z.infer<typeof conference> {}
export const Conference = named<Conference>(conference);

const section = z.strictObject({ conferences: z.array(Conference) });
/** Case conferences, called and held. */
export interface Conferences extends z.infer<typeof section> {}
export const Conferences: Schema<Conferences> = section;

export const noConferences: Conferences = { conferences: [] };
