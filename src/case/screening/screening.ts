import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Count, Day, fixed, Id, Instant, kindedText, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const AcuteCondition = fixed(
  'acute-condition',
  {
    none: text('no acute condition', 'tidak ada kondisi akut'),
    medical: text('acute medical condition', 'kondisi medis akut'),
    psychiatric: text('acute psychiatric condition', 'kondisi psikiatri akut'),
  },
  'mental',
);

const condition = z.strictObject({ ...entryFields, acute: AcuteCondition, note: Note.optional() });
/** The client's condition as seen at prescreening; the newest counts. A5.1.2 */
export interface Condition extends z.infer<typeof condition> {}
export const Condition = named<Condition>(condition);

export const FamilyAnswer = fixed(
  'family-support',
  {
    supports: text('family supports the programme', 'keluarga mendukung program'),
    'does-not': text('family does not support the programme', 'keluarga tidak mendukung program'),
    'not-asked': text("family not asked, at the client's wish", 'keluarga tidak ditanya, atas keinginan klien'),
    'no-family': text('there is no family to ask', 'tidak ada keluarga yang dapat ditanya'),
  },
  'thirdPerson',
);
export const AgreesToFamily = fixed('client-agrees-to-family', {
  yes: text('the client agreed that the family is asked', 'klien setuju keluarga ditanya'),
  no: text('the client did not agree that the family is asked', 'klien tidak setuju keluarga ditanya'),
});

const familySupport = z.strictObject({ ...entryFields, support: FamilyAnswer, clientAgreed: AgreesToFamily.optional() });
/** Family support weighed, or the client's wish not to. *Not asked* is a complete answer and never weighs against admission. A5.1.3 */
export interface FamilySupport extends z.infer<typeof familySupport> {}
export const FamilySupport = named<FamilySupport>(familySupport);

export const PointedTo = kindedText('contact');
export const ReconsiderGround = fixed('reconsider-ground', {
  'asked-again': text('the client asked again', 'klien meminta kembali'),
  appeal: text('the client appealed', 'klien mengajukan keberatan'),
});

export const DeclineReason = terms('decline-reason', {
  'other-group': text('the programme is for others', 'program diperuntukkan bagi kelompok lain'),
  'other-area': text('lives outside the area', 'tinggal di luar wilayah'),
  'no-need': text('no need that the programme serves', 'tidak ada kebutuhan yang dilayani program'),
  'served-elsewhere': text('is served elsewhere', 'sudah dilayani di tempat lain'),
  'not-wanted': text('the client does not want it', 'klien tidak menghendakinya'),
});
/** Where somebody in an acute condition was brought: its name alone may tell what is wrong. */
export const BroughtTo = kindedText('mental');

const decision = z.strictObject({
  ...entryFields,
  outcome: fixed('screening-outcome', {
    admitted: text('admitted', 'diterima'),
    deferred: text('deferred', 'ditangguhkan'),
    declined: text('declined', 'tidak diterima'),
    reconsidered: text('looked at again', 'ditinjau kembali'),
  }),
  reason: Note,
  /** Deferred: when to look again, and who stays in contact until then. */
  lookAgainOn: Day.optional(),
  staysInContact: PersonRef.optional(),
  /** Deferred: where the client was brought for acute care, and since when it is known that they got there. */
  broughtTo: BroughtTo.optional(),
  reachedAt: When.optional(),
  /** Declined: for what, where the client was pointed to, and since when they know that they can appeal. */
  declinedFor: DeclineReason.optional(),
  pointedTo: PointedTo.optional(),
  toldOfAppealAt: When.optional(),
  /** Declined before, and looked at again: on what ground. */
  because: ReconsiderGround.optional(),
});
/** Who enters the programme, and why. A3.1, A5.1.1 */
export interface ScreeningDecision extends z.infer<typeof decision> {}
export const ScreeningDecision = named<ScreeningDecision>(decision);

export const WaitingReason = terms('waiting-reason', {
  'no-place': text('no place is free', 'belum ada tempat'),
  'no-worker': text('no worker is free', 'belum ada pekerja yang tersedia'),
  'no-funds': text('no funds are left', 'dana belum tersedia'),
});
export const LeftWaiting = fixed('left-waiting-list', {
  'place-free': text('a place is free', 'sudah ada tempat'),
  elsewhere: text('is served elsewhere', 'dilayani di tempat lain'),
  'not-wanted': text('the client does not want to wait', 'klien tidak ingin menunggu'),
  'not-needed': text('no longer needed', 'tidak diperlukan lagi'),
});
/** The place on the list: 1 is next. */
export const Place = Count;

const waiting = z.strictObject({
  ...entryFields,
  reason: WaitingReason,
  note: Note.optional(),
  place: Place,
  lookAgainOn: Day,
  /** The site, agency or service that is full. */
  capacityAt: Id.optional(),
  leftAt: When.optional(),
  leftBecause: LeftWaiting.optional(),
});
/** A wait for a place where there is no capacity: why, in which place, and when it is looked at again. A3.1 */
export interface Waiting extends z.infer<typeof waiting> {}
export const Waiting = named<Waiting>(waiting);

const screening = z.strictObject({
  /** When screening began. Absent until then. */
  begunAt: When.optional(),
  beginningRecordedAt: Instant.optional(),
  conditions: z.array(Condition),
  familySupport: z.array(FamilySupport),
  decisions: z.array(ScreeningDecision),
  waiting: z.array(Waiting),
});
/** Prescreening: who is admitted, deferred or declined, and on what. */
export interface Screening extends z.infer<typeof screening> {}
export const Screening: Schema<Screening> = screening;

export const noScreening: Screening = { conditions: [], familySupport: [], decisions: [], waiting: [] };
