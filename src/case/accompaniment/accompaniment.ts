import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Minutes, Money, Note, terms } from '../../vocabulary/fields.js';
import { WorkRole } from '../../vocabulary/roles.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Channel } from '../client/client.js';
import { reachedFields } from '../client/unsafe-contact.js';
import { Advocacy, Dispute, Mediation } from './dispute.js';

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

const contact = z.strictObject({
  ...entryFields,
  with: ContactWith,
  ...reachedFields,
  /** A client who calls, writes or comes has chosen the channel; whether it is safe is asked only of what the worker starts. */
  startedBy: ContactStartedBy,
  channel: Channel,
  purpose: ContactPurpose,
  role: WorkRole,
  reached: fixed('reached', { reached: text('reached', 'terhubung'), 'not-reached': text('not reached', 'tidak terhubung') }),
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
export const EnabledActivity = terms('enabled-activity', {
  appointments: text('making and keeping appointments', 'membuat dan menepati janji temu'),
  paperwork: text('forms and papers', 'formulir dan surat-surat'),
  'talking-to-agencies': text('talking to agencies', 'berbicara dengan lembaga'),
  money: text('handling money', 'mengelola uang'),
  transport: text('getting about', 'bepergian'),
  household: text('shopping, cooking and household', 'belanja, memasak, dan urusan rumah tangga'),
  treatment: text('treatment and medicines', 'pengobatan dan obat'),
  'self-care': text('self-care', 'perawatan diri'),
});
/** What is told of responsibility: of one goal, or of one activity. */
export const enablingFields = {
  goalId: Id.optional(),
  activity: EnabledActivity.optional(),
  level: EnablingLevel,
  /** Why it is a step back, where it is one. */
  reason: Note.optional(),
};
const enabling = z.strictObject({ ...entryFields, ...enablingFields });
/** How far responsibility has moved to the client, per goal or activity. A4.4, B5.1 */
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
export const Understood = fixed('understood', {
  yes: text('understood', 'dipahami'),
  'in-part': text('understood in part', 'dipahami sebagian'),
  no: text('not understood', 'belum dipahami'),
});
/** What is told of something taught. */
export const educationFields = {
  topic: EducationTopic,
  form: EducationForm,
  /** As the client shows or says it; left out: nobody asked. */
  understood: Understood.optional(),
  note: Note.optional(),
};
const education = z.strictObject({ ...entryFields, ...educationFields });
/** Something was taught, on what and how. B5.2 */
export interface Education extends z.infer<typeof education> {}
export const Education = named<Education>(education);

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
