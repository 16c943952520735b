import * as z from 'zod/v4';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Note, PersonRef, Title, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

const decided = { what: Title, responsible: PersonRef, by: Day };
const told = z.strictObject(decided);
/** A decision as it is told, before it has an id. */
export interface Decided extends z.infer<typeof told> {}
export const Decided = named<Decided>(told);

export const DecisionStatus = fixed('conference-decision-status', {
  open: text('to be carried out', 'perlu dilaksanakan'),
  done: text('carried out', 'sudah dilaksanakan'),
  dropped: text('dropped', 'tidak diteruskan'),
});
export type DecisionStatus = z.infer<typeof DecisionStatus>;

const decision = z.strictObject({ id: Id, ...decided, status: DecisionStatus, endedAt: When.optional(), result: Note.optional() });
/** A decision of the conference: what, who answers for it, by which day, and what came of it. */
export interface ConferenceDecision extends z.infer<typeof decision> {}
export const ConferenceDecision = named<ConferenceDecision>(decision);

export const ConferenceReason = terms('conference-reason', {
  plan: text('to make or change the plan', 'menyusun atau mengubah rencana'),
  crisis: text('after a crisis', 'setelah krisis'),
  review: text('to review the case', 'meninjau kasus'),
  ending: text('to prepare the ending', 'menyiapkan pengakhiran'),
});

/** Nothing is decided about a client without a word on why they are not there. A8.5 */
export const ClientAtConference = fixed('client-at-conference', {
  invited: text('the client is invited', 'klien diundang'),
  represented: text('somebody of the client’s choice comes', 'orang pilihan klien yang hadir'),
  'does-not-want': text('the client does not want to come', 'klien tidak ingin hadir'),
  'not-invited': text('the client is not invited', 'klien tidak diundang'),
});
export const ClientCame = fixed('client-came', {
  came: text('the client took part', 'klien ikut serta'),
  represented: text('somebody took part for the client', 'klien diwakili'),
  'did-not-come': text('the client did not come', 'klien tidak hadir'),
});

const matter = z.strictObject({ by: PersonRef, what: Note, kinds: Kinds.optional() });
/** What somebody brought before the conference. */
export interface Matter extends z.infer<typeof matter> {}
export const Matter = named<Matter>(matter);

const outsider = z.strictObject({ person: PersonRef, disclosureId: Id });
/** Somebody from outside heard of the client: the disclosure, with its ground, stands in the consent room. */
export interface Outsider extends z.infer<typeof outsider> {}
export const Outsider = named<Outsider>(outsider);

export const ConferenceStatus = fixed('conference-status', {
  called: text('called', 'diundang'),
  held: text('held', 'terlaksana'),
  cancelled: text('cancelled', 'dibatalkan'),
});
export type ConferenceStatus = z.infer<typeof ConferenceStatus>;

/** What is said when a conference is called. */
export const callFields = {
  on: Day,
  invited: z.array(PersonRef).min(1).max(100),
  about: Note,
  reason: ConferenceReason,
  client: ClientAtConference,
  whyWithoutClient: Note.optional(),
};
/** What is said of one that was held. */
export const holdFields = {
  attended: z.array(PersonRef).min(1).max(100),
  clientCame: ClientCame.optional(),
  /** Those from outside, each with what they were told. */
  outsiders: z.array(Outsider).max(100).optional(),
  brought: z.array(Matter).max(100).optional(),
};
const conference = z.strictObject({
  ...entryFields,
  ...callFields,
  ...holdFields,
  status: ConferenceStatus,
  attended: z.array(PersonRef),
  decisions: z.array(ConferenceDecision),
  /** When it was held; `on` is the day it was called for. */
  heldAt: When.optional(),
  whyCancelled: Note.optional(),
  /** Why it was last put on another day. */
  whyMoved: Note.optional(),
});
/** A case conference. B1, A5.2.3 */
export interface Conference extends z.infer<typeof conference> {}
export const Conference = named<Conference>(conference);

const section = z.strictObject({ conferences: z.array(Conference) });
/** Case conferences, called and held. */
export interface Conferences extends z.infer<typeof section> {}
export const Conferences: Schema<Conferences> = section;

export const noConferences: Conferences = { conferences: [] };
