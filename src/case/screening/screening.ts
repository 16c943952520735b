import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Day, fixed, Instant, kindedText, Note, PersonRef, When } from '../../vocabulary/fields.js';
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
  /** Declined: where the client was pointed to. */
  pointedTo: PointedTo.optional(),
  /** Declined before, and looked at again: on what ground. */
  because: ReconsiderGround.optional(),
});
/** Who enters the programme, and why. A3.1, A5.1.1 */
export interface ScreeningDecision extends z.infer<typeof decision> {}
export const ScreeningDecision = named<ScreeningDecision>(decision);

const screening = z.strictObject({
  /** When screening began. Absent until then. */
  begunAt: When.optional(),
  beginningRecordedAt: Instant.optional(),
  conditions: z.array(Condition),
  familySupport: z.array(FamilySupport),
  decisions: z.array(ScreeningDecision),
});
/** Prescreening: who is admitted, deferred or declined, and on what. */
export interface Screening extends z.infer<typeof screening> {}
export const Screening: Schema<Screening> = screening;

export const noScreening: Screening = { conditions: [], familySupport: [], decisions: [] };
