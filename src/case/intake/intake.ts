import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Instant, kindedText, Note, PersonRef, Title, terms, When } from '../../vocabulary/fields.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const OrientationTopic = terms('orientation-topic', {
  services: text('the services on offer', 'pelayanan yang tersedia'),
  rights: text('rights', 'hak klien'),
  confidentiality: text('confidentiality and its limits', 'kerahasiaan dan batasnya'),
  complaint: text('how to complain', 'cara menyampaikan keluhan'),
  cost: text('cost', 'biaya'),
  language: text('language and interpreter', 'bahasa dan juru bahasa'),
  forms: text('forms and how to fill them', 'formulir dan cara mengisinya'),
});

export const SpokenLanguage = kindedText('general');

export const Interpreter = fixed('interpreter', {
  'not-needed': text('no interpreter needed', 'tidak perlu juru bahasa'),
  present: text('interpreter present', 'ada juru bahasa'),
  missing: text('interpreter needed, but none there', 'perlu juru bahasa, tetapi tidak ada'),
});

const orientation = z.strictObject({
  ...entryFields,
  topics: z.array(OrientationTopic).min(1),
  language: SpokenLanguage.optional(),
  interpreter: Interpreter.optional(),
});
/** Information given to the client about services, rights and forms. A8.2 */
export interface Orientation extends z.infer<typeof orientation> {}
export const Orientation = named<Orientation>(orientation);

export const Urgency = fixed('urgency', {
  'can-wait': text('can wait for assessment', 'dapat menunggu asesmen'),
  urgent: text('cannot wait for assessment', 'tidak dapat menunggu asesmen'),
});

const presentingNeed = z.strictObject({ ...entryFields, domain: LifeDomain, inOwnWords: Note, urgent: Urgency });
/** A problem or need as the client first tells it. It is explored here and assessed later. A8.2 */
export interface PresentingNeed extends z.infer<typeof presentingNeed> {}
export const PresentingNeed = named<PresentingNeed>(presentingNeed);

export const EligibilityResult = fixed('eligibility', {
  eligible: text('eligible', 'memenuhi syarat'),
  'not-eligible': text('not eligible', 'tidak memenuhi syarat'),
  'papers-missing': text('papers missing', 'dokumen belum lengkap'),
});

const eligibility = z.strictObject({ ...entryFields, result: EligibilityResult, help: Note.optional() });
/** What was found about eligibility, and the help given with it. A8.2 */
export interface Eligibility extends z.infer<typeof eligibility> {}
export const Eligibility = named<Eligibility>(eligibility);

export const FormHelp = fixed('form-help', {
  explained: text('explained', 'dijelaskan'),
  'filled-together': text('filled together', 'diisi bersama'),
  'filled-for': text('filled for the client', 'diisikan untuk klien'),
});
const helpedForm = z.strictObject({ ...entryFields, form: Title, done: FormHelp, note: Note.optional() });
/** A form explained or filled; together rather than for the client where it can be. A8.2, B5.1 */
export interface HelpedForm extends z.infer<typeof helpedForm> {}
export const HelpedForm = named<HelpedForm>(helpedForm);

const urgentPlan = z.strictObject({
  ...entryFields,
  presentingNeedId: Id,
  what: Note,
  responsible: PersonRef,
  /** By when it is done. */
  on: Day,
  doneAt: When.optional(),
  result: Note.optional(),
});
/** A step of the preliminary plan: what is done at once, before assessment is complete. A8.2 */
export interface UrgentPlan extends z.infer<typeof urgentPlan> {}
export const UrgentPlan = named<UrgentPlan>(urgentPlan);

export const ContractStatus = fixed('contract-status', {
  proposed: text('proposed', 'diusulkan'),
  agreed: text('agreed', 'disepakati'),
  changed: text('a change is proposed', 'perubahan diusulkan'),
  ended: text('ended', 'berakhir'),
});
export type ContractStatus = z.infer<typeof ContractStatus>;

/** What each side takes on. */
export const contractTerms = { clientDoes: Note, workerDoes: Note };
const contractVersion = z.strictObject({
  ...contractTerms,
  /** Who worded it and when: agreeing to it is the other's part. */
  wordedBy: Actor,
  wordedAt: When,
  /** Since when it is agreed; absent where it never was. */
  agreedAt: When.optional(),
});
/** One wording of the contract. */
export interface ContractVersion extends z.infer<typeof contractVersion> {}
export const ContractVersion = named<ContractVersion>(contractVersion);

const contract = z.strictObject({
  ...entryFields,
  status: ContractStatus,
  /** All wordings, the newest last. The newest that was agreed holds until another is. */
  versions: z.array(ContractVersion).min(1),
  endedAt: When.optional(),
  endReason: Note.optional(),
});
/** The helping contract: what client and worker each do, negotiated and agreed. B2.2 */
export interface HelpingContract extends z.infer<typeof contract> {}
export const HelpingContract = named<HelpingContract>(contract);

const intake = z.strictObject({
  orientations: z.array(Orientation),
  presentingNeeds: z.array(PresentingNeed),
  eligibility: z.array(Eligibility),
  forms: z.array(HelpedForm),
  urgentPlans: z.array(UrgentPlan),
  contracts: z.array(HelpingContract),
  /** When the intake was complete. Absent until then. */
  completedAt: When.optional(),
  completionRecordedAt: Instant.optional(),
});
/** Intake: problems explored, information given, help with eligibility, the helping contract. A8.2 */
export interface Intake extends z.infer<typeof intake> {}
export const Intake: Schema<Intake> = intake;

export const noIntake: Intake = { orientations: [], presentingNeeds: [], eligibility: [], forms: [], urgentPlans: [], contracts: [] };
