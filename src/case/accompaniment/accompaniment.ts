import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Minutes, Money, Note, PersonRef, Title, terms, When, yesNo } from '../../vocabulary/fields.js';
import { WorkRole } from '../../vocabulary/roles.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Channel } from '../client/client.js';

export const ContactPurpose = terms('contact-purpose', {
  support: text('personal support', 'dukungan pribadi'),
  counselling: text('counselling', 'konseling'),
  information: text('information', 'informasi'),
  monitoring: text('monitoring', 'pemantauan'),
  accompaniment: text('accompaniment', 'pendampingan'),
  coordination: text('coordination', 'koordinasi'),
  crisis: text('crisis', 'krisis'),
});

export const ContactWith = fixed('contact-with', {
  client: text('the client', 'klien'),
  family: text('family', 'keluarga'),
  agency: text('an agency', 'lembaga'),
  network: text('the network', 'jaringan dukungan'),
});
export const ContactStartedBy = fixed('contact-started-by', {
  worker: text('the worker', 'pekerja'),
  'other-side': text('the other side', 'pihak lain'),
});

const lookedAt = z.strictObject({ at: When, by: Actor, note: Note });
/** A supervisor looked at it: when, who, and what came of it. */
export interface LookedAt extends z.infer<typeof lookedAt> {}
const LookedAt = named<LookedAt>(lookedAt);

const contact = z.strictObject({
  ...entryFields,
  with: ContactWith,
  /** A client who calls, writes or comes has chosen the channel; whether it is safe is asked only of what the worker starts. */
  startedBy: ContactStartedBy,
  channel: Channel,
  purpose: ContactPurpose,
  role: WorkRole,
  reached: fixed('reached', { reached: text('reached', 'terhubung'), 'not-reached': text('not reached', 'tidak terhubung') }),
  /** It was made although the client was not known to be safe in this way: recorded as it was, and looked at by a supervisor. */
  againstSafeContact: yesNo('contact').optional(),
  lookedAt: LookedAt.optional(),
  /** Why it failed. */
  cause: Note.optional(),
  note: Note.optional(),
  minutes: Minutes.optional(),
  cost: Money.optional(),
});
/** A contact or a failed attempt: with whom, how, what for, in which role. A1.1, A7.3, B2.1 */
export interface Contact extends z.infer<typeof contact> {}
export const Contact = named<Contact>(contact);

export const EnablingLevel = fixed('enabling-level', {
  for: text('done for the client', 'dikerjakan untuk klien'),
  with: text('done with the client', 'dikerjakan bersama klien'),
  alone: text('the client does it alone', 'dikerjakan klien sendiri'),
});
const enabling = z.strictObject({ ...entryFields, goalId: Id, level: EnablingLevel });
/** How far responsibility has moved to the client, per goal. B5.1 */
export interface Enabling extends z.infer<typeof enabling> {}
export const Enabling = named<Enabling>(enabling);

export const EducationTopic = terms('education-topic', {
  hiv: text('HIV and AIDS', 'HIV dan AIDS'),
  treatment: text('treatment', 'pengobatan'),
  resources: text('community resources', 'sumber daya masyarakat'),
  'mental-illness': text('mental illness', 'gangguan jiwa'),
  health: text('health', 'kesehatan'),
  'sexually-transmitted-infections': text('sexually transmitted infections', 'infeksi menular seksual'),
  'drugs-and-alcohol': text('drugs and alcohol', 'alkohol dan napza'),
});
export const EducationForm = fixed('education-form', {
  'one-to-one': text('one to one', 'tatap muka perorangan'),
  group: text('group discussion', 'diskusi kelompok'),
  'role-play': text('role play', 'bermain peran'),
});
const education = z.strictObject({ ...entryFields, topic: EducationTopic, form: EducationForm });
/** Something was taught, on what and how. B5.2 */
export interface Education extends z.infer<typeof education> {}
export const Education = named<Education>(education);

export const DisputeBetween = fixed('dispute-between', {
  clients: text('among clients', 'antarklien'),
  'client-agency': text('client and agency', 'klien dan lembaga'),
  'agency-staff': text('among agency staff', 'antarpegawai lembaga'),
});
export const Parties: Schema<string[]> = z.array(PersonRef).min(2);
const dispute = z.strictObject({
  ...entryFields,
  title: Title,
  parties: Parties,
  between: DisputeBetween,
  settledAt: When.optional(),
});
/** A conflict with its parties. B5.3 */
export interface Dispute extends z.infer<typeof dispute> {}
export const Dispute = named<Dispute>(dispute);

const mediation = z.strictObject({ ...entryFields, disputeId: Id, mediator: PersonRef, result: Note.optional() });
/** A neutral person helped the parties of a dispute. B5.3 */
export interface Mediation extends z.infer<typeof mediation> {}
export const Mediation = named<Mediation>(mediation);

export const AdvocacyReason = terms('advocacy-reason', {
  child: text('a child', 'anak'),
  'older-person': text('an older person', 'lanjut usia'),
  disability: text('a person with a disability', 'penyandang disabilitas'),
  distress: text('emotional or physical distress', 'tekanan emosional atau fisik'),
  'more-effective': text('can be done more effectively', 'dapat dilakukan lebih efektif'),
});
export const ClientAgrees = fixed('client-agrees', {
  agrees: text('the client agrees', 'klien setuju'),
  'cannot-say': text('the client cannot say', 'klien tidak dapat menyatakan'),
});
const advocacy = z.strictObject({
  ...entryFields,
  disputeId: Id.optional(),
  advocate: PersonRef,
  /** The agency, or whoever else, towards which the case manager acted. */
  towards: Id,
  because: AdvocacyReason,
  clientAgrees: ClientAgrees,
  what: Note,
});
/** The case manager acted for a client who cannot or will not act alone. B6.1 */
export interface Advocacy extends z.infer<typeof advocacy> {}
export const Advocacy = named<Advocacy>(advocacy);

const accompaniment = z.strictObject({
  contacts: z.array(Contact),
  enabling: z.array(Enabling),
  education: z.array(Education),
  disputes: z.array(Dispute),
  mediations: z.array(Mediation),
  advocacy: z.array(Advocacy),
});
/** Walking beside the client (*pendampingan*), all through the programme. A5.5.1 */
export interface Accompaniment extends z.infer<typeof accompaniment> {}
export const Accompaniment: Schema<Accompaniment> = accompaniment;

export const noAccompaniment: Accompaniment = { contacts: [], enabling: [], education: [], disputes: [], mediations: [], advocacy: [] };
