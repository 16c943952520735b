import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { ClockTime, Day, fixed, Id, Instant, kindedText, Note, PersonRef, terms, Weekday, When, yesNo } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Support, Tie } from './network.js';
import { reachedFields } from './unsafe-contact.js';

export const ClientKind = fixed('client-kind', {
  person: text('person', 'perseorangan'),
  household: text('household or family', 'rumah tangga atau keluarga'),
  group: text('group', 'kelompok'),
});

const member = z.strictObject({ ...entryFields, ref: PersonRef, relation: Note.optional(), movedOutAt: When.optional() });
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

const hours = z.strictObject({
  from: ClockTime,
  /** Not itself within; `00:00` is the end of the day. Before `from`, it lies on the next day: `20:00` to `02:00`. */
  until: ClockTime,
  /** The days on which they begin; 1 is Monday (ISO 8601). Left out: every day. */
  weekdays: z.array(Weekday).min(1).max(7).optional(),
});
/** Hours in which a contact is safe, in the time zone of the site. */
export interface SafeHours extends z.infer<typeof hours> {}
export const SafeHours = named<SafeHours>(hours);

/** What the client says of one channel. */
export const safeContactFields = {
  channel: Channel,
  allowed: yesNo('contact'),
  /** Only then; left out: at any hour. */
  hours: z.array(SafeHours).min(1).max(20).optional(),
  /** Ties of the network that may pick up, take a message or pass one on. Nobody else may. */
  mayAnswer: z.array(Id).max(50).optional(),
  /** Whether a message may be left where another could hear or read it. Unknown means do not. */
  leaveMessage: yesNo('contact').optional(),
  /** Whether the client agreed to be traced over it, should contact be lost. Unknown means do not. */
  tracing: yesNo('contact').optional(),
  /** The name to ask for; for some the legal one gives them away. */
  nameToUse: kindedText('identifier').optional(),
  /** The words to use, and those not to. */
  words: Note.optional(),
};
const safeContact = z.strictObject({ ...entryFields, ...safeContactFields });
/** Whether and how a channel is safe for this client. The newest entry for a channel counts; unknown means do not. */
export interface SafeContact extends z.infer<typeof safeContact> {}
export const SafeContact = named<SafeContact>(safeContact);

export const TracingResult = fixed('tracing-result', {
  reached: text('reached', 'terhubung'),
  'not-reached': text('not reached', 'tidak terhubung'),
  moved: text('moved away', 'pindah'),
  died: text('died', 'meninggal'),
  'in-care-elsewhere': text('in care elsewhere', 'dilayani di tempat lain'),
});

const tracing = z.strictObject({ ...entryFields, channel: Channel, ...reachedFields, result: TracingResult });
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
  supports: z.array(Support),
  engagement: Engagement,
  /** What the engagement was before, oldest first. */
  formerEngagements: z.array(Engagement).optional(),
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
  supports: [],
  engagement: { phase: 'engaged' },
  tracings: [],
};
