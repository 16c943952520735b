import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Instant, kindedText, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { giverFields } from './giver.js';
import { RecipientIs } from './recipient.js';

export const ConsentPurpose = terms('consent-purpose', {
  service: text('to receive the service', 'menerima pelayanan'),
  disclosure: text('to share information', 'membagikan informasi'),
  'family-contact': text('to ask or tell the family', 'menghubungi keluarga'),
  'follow-up': text('to be followed up after the case', 'dihubungi setelah layanan berakhir'),
  research: text('to take part in evaluation or research', 'ikut evaluasi atau penelitian'),
});

const proof = z.strictObject({
  how: fixed('consent-form', {
    written: text('written', 'tertulis'),
    spoken: text('spoken, with a witness', 'lisan, dengan saksi'),
    recorded: text('recorded', 'direkam'),
  }),
  language: kindedText('general'),
  /** Which version of the consent text was read or explained. */
  textVersion: Id,
  witness: PersonRef.optional(),
});
/** What a controller must be able to show of a consent (UU 27/2022, articles 22 to 24). */
export interface Proof extends z.infer<typeof proof> {}
export const Proof = named<Proof>(proof);

const consentGiven = z.strictObject({
  ...entryFields,
  purpose: ConsentPurpose,
  /** To whom; an agency's or a person's id. Absent for the service itself. */
  recipient: Id.optional(),
  /** The kinds of information it covers. A kind that is not named is not covered. */
  covers: Kinds,
  from: Day,
  until: Day.optional(),
  ...giverFields,
  proof: Proof,
  withdrawnAt: Instant.optional(),
  /** When the recipient, who was told something on it, was told that it is withdrawn. */
  recipientToldAt: When.optional(),
});
/** A consent, for one purpose, one recipient, named kinds of information and a period. */
export interface ConsentGiven extends z.infer<typeof consentGiven> {}
export const ConsentGiven = named<ConsentGiven>(consentGiven);

const consentRefused = z.strictObject({ ...entryFields, purpose: ConsentPurpose, recipient: Id.optional() });
/** A consent that was asked for and not given: a complete answer. */
export interface ConsentRefused extends z.infer<typeof consentRefused> {}
export const ConsentRefused = named<ConsentRefused>(consentRefused);

export const Ground = fixed(
  'disclosure-ground',
  {
    consent: text('consent', 'persetujuan'),
    'danger-to-life': text('danger to life', 'bahaya yang mengancam jiwa'),
    'duty-to-report': text('duty to report', 'kewajiban melapor'),
    'court-order': text('court order', 'perintah pengadilan'),
  },
  'legal',
);

export const ClientTold = fixed('client-told', {
  told: text('the client was told', 'klien diberi tahu'),
  'not-yet': text('not told yet', 'belum diberi tahu'),
});

/** What is said of a disclosure that no consent allows. */
export const withoutConsent = {
  reason: Note.optional(),
  /** Why no less would have done. */
  whyThisMuch: Note.optional(),
  /** When it is looked at again, and by whom; a person's id. */
  reviewOn: Day.optional(),
  reviewer: PersonRef.optional(),
  /** Why the client is not told yet. */
  whyNotTold: Note.optional(),
};

export const DisclosureWas = fixed('disclosure-was', {
  right: text('right', 'tepat'),
  wrong: text('wrong', 'keliru'),
});
const disclosureReview = z.strictObject({
  was: DisclosureWas,
  note: Note,
  at: When,
  by: Actor,
});
/** Whether it was right to tell this without consent. */
export interface DisclosureReview extends z.infer<typeof disclosureReview> {}
export const DisclosureReview = named<DisclosureReview>(disclosureReview);

const disclosure = z.strictObject({
  ...entryFields,
  recipient: Id,
  /** The kinds of information that left. */
  told: Kinds,
  recipientIs: RecipientIs.optional(),
  ground: Ground,
  consentId: Id.optional(),
  ...withoutConsent,
  clientTold: ClientTold,
  /** When the client was told afterwards. */
  clientToldAt: When.optional(),
  /** A disclosure is never voided: it happened. It can be marked as wrong. */
  markedWrong: Note.optional(),
  /** Somebody else has looked whether it was right to tell this without consent. */
  review: DisclosureReview.optional(),
});
/** Information that left the programme: to whom, what kinds, on which ground. */
export interface Disclosure extends z.infer<typeof disclosure> {}
export const Disclosure = named<Disclosure>(disclosure);

const consent = z.strictObject({
  given: z.array(ConsentGiven),
  refused: z.array(ConsentRefused),
  disclosures: z.array(Disclosure),
});
/** Consent to the service and to each disclosure, and what was disclosed. */
export interface Consent extends z.infer<typeof consent> {}
export const Consent: Schema<Consent> = consent;

export const noConsent: Consent = { given: [], refused: [], disclosures: [] };
