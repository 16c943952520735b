import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Instant, kindedText, Note, terms, When } from '../../vocabulary/fields.js';
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

const orientation = z.strictObject({ ...entryFields, topics: z.array(OrientationTopic).min(1), language: SpokenLanguage.optional() });
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

export const Agreement = fixed('agreement', { agreed: text('agreed', 'disepakati'), proposed: text('proposed', 'diusulkan') });

const contract = z.strictObject({
  ...entryFields,
  clientDoes: Note,
  workerDoes: Note,
  agreedByClient: Agreement,
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
  contracts: z.array(HelpingContract),
  /** When the intake was complete. Absent until then. */
  completedAt: When.optional(),
  completionRecordedAt: Instant.optional(),
});
/** Intake: problems explored, information given, help with eligibility, the helping contract. A8.2 */
export interface Intake extends z.infer<typeof intake> {}
export const Intake: Schema<Intake> = intake;

export const noIntake: Intake = { orientations: [], presentingNeeds: [], eligibility: [], contracts: [] };
