import * as z from 'zod/v4';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { Day, fixed, Instant, Note, PersonRef, terms, When, yesNo } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const ClientKind = fixed('client-kind', {
  person: text('person', 'perseorangan'),
  household: text('household or family', 'rumah tangga atau keluarga'),
  group: text('group', 'kelompok'),
});

const member = z.strictObject({ ...entryFields, ref: PersonRef, relation: Note.optional() });
/** A member of a household or group. A1.6 */
export interface Member extends z.infer<typeof member> {}
export const Member = named<Member>(member);

export const Channel = terms('channel', {
  phone: text('phone call', 'telepon'),
  message: text('message', 'pesan'),
  letter: text('letter', 'surat'),
  visit: text('home visit', 'kunjungan rumah'),
  office: text('at the office', 'di kantor'),
  person: text('through another person', 'melalui orang lain'),
});
export type Channel = z.infer<typeof Channel>;

const safeContact = z.strictObject({
  ...entryFields,
  channel: Channel,
  allowed: yesNo('contact'),
  /** Hours, who may answer, the words and the name to use. */
  how: Note.optional(),
});
/** Whether and how a channel is safe for this client. The newest entry for a channel counts; unknown means do not. */
export interface SafeContact extends z.infer<typeof safeContact> {}
export const SafeContact = named<SafeContact>(safeContact);

export const Formality = fixed('formality', { formal: text('formal', 'formal'), informal: text('informal', 'informal') }, 'thirdPerson');
export const Relation = terms(
  'relation',
  {
    partner: text('partner', 'pasangan'),
    parent: text('parent', 'orang tua'),
    child: text('child', 'anak'),
    family: text('extended family', 'keluarga besar'),
    friend: text('friend', 'teman'),
    neighbour: text('neighbour', 'tetangga'),
    club: text('club or recreational group', 'klub atau kelompok rekreasi'),
    religious: text('religious community', 'komunitas keagamaan'),
    agency: text('agency', 'lembaga'),
  },
  'thirdPerson',
);

const tie = z.strictObject({
  ...entryFields,
  person: PersonRef,
  formality: Formality,
  relation: Relation,
  /** The kinds of information that this person already has. */
  knows: Kinds,
  mayBeAsked: yesNo('thirdPerson'),
  unsafe: yesNo('violence'),
  supportWanted: Note.optional(),
  supportGiven: Note.optional(),
});
/** A tie of the support network, formal or informal. A1.5 */
export interface Tie extends z.infer<typeof tie> {}
export const Tie = named<Tie>(tie);

export const TracingResult = fixed('tracing-result', {
  reached: text('reached', 'terhubung'),
  'not-reached': text('not reached', 'tidak terhubung'),
  moved: text('moved away', 'pindah'),
  died: text('died', 'meninggal'),
  'in-care-elsewhere': text('in care elsewhere', 'dilayani di tempat lain'),
});

const tracing = z.strictObject({ ...entryFields, channel: Channel, result: TracingResult });
/** An attempt to trace a client whose contact was lost; its outcome is kept apart from a reason of ending. */
export interface Tracing extends z.infer<typeof tracing> {}
export const Tracing = named<Tracing>(tracing);

export const EngagementPhase = fixed('engagement', {
  engaged: text('engaged', 'terlibat'),
  onHold: text('on hold', 'dihentikan sementara'),
  lost: text('contact lost', 'putus kontak'),
});
export type EngagementPhase = z.infer<typeof EngagementPhase>;

const engagement = z.strictObject({
  phase: EngagementPhase,
  since: When.optional(),
  recordedAt: Instant.optional(),
  /** Why on hold or lost; how the client came back. */
  reason: Note.optional(),
  /** When a hold is looked at again. */
  lookAgainOn: Day.optional(),
});
/** Whether client and agency are working together at present. */
export interface Engagement extends z.infer<typeof engagement> {}
export const Engagement = named<Engagement>(engagement);

const client = z.strictObject({
  kind: ClientKind,
  /** The host's own client record; never the name. Absent until the case is opened. */
  ref: PersonRef.optional(),
  /** References that the host has merged into `ref`. */
  formerRefs: z.array(PersonRef),
  members: z.array(Member),
  safeContacts: z.array(SafeContact),
  ties: z.array(Tie),
  engagement: Engagement,
  tracings: z.array(Tracing),
});
/** Whom the case serves, who stands around them, and whether they can safely be reached. */
export interface Client extends z.infer<typeof client> {}
export const Client: Schema<Client> = client;

export const noClient: Client = {
  kind: 'person',
  formerRefs: [],
  members: [],
  safeContacts: [],
  ties: [],
  engagement: { phase: 'engaged' },
  tracings: [],
};
