import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Day, fixed, kindedText, Note, PersonRef } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

const condition = z.strictObject({
  ...entryFields,
  acute: fixed(
    'acute-condition',
    {
      none: text('no acute condition', 'tidak ada kondisi akut'),
      medical: text('acute medical condition', 'kondisi medis akut'),
      psychiatric: text('acute psychiatric condition', 'kondisi psikiatri akut'),
    },
    'mental',
  ),
  note: Note.optional(),
});
/** The client's condition as seen at prescreening; the newest counts. A5.1.2 */
export interface Condition extends z.infer<typeof condition> {}
export const Condition = named<Condition>(condition);

const familySupport = z.strictObject({
  ...entryFields,
  support: fixed(
    'family-support',
    {
      supports: text('family supports the programme', 'keluarga mendukung program'),
      'does-not': text('family does not support the programme', 'keluarga tidak mendukung program'),
      'not-asked': text("family not asked, at the client's wish", 'keluarga tidak ditanya, atas keinginan klien'),
      'no-family': text('there is no family to ask', 'tidak ada keluarga yang dapat ditanya'),
    },
    'thirdPerson',
  ),
});
/** Family support weighed, or the client's wish not to. *Not asked* is a complete answer and never weighs against admission. A5.1.3 */
export interface FamilySupport extends z.infer<typeof familySupport> {}
export const FamilySupport = named<FamilySupport>(familySupport);

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
  pointedTo: kindedText('contact').optional(),
});
/** Who enters the programme, and why. A3.1, A5.1.1 */
export interface ScreeningDecision extends z.infer<typeof decision> {}
export const ScreeningDecision = named<ScreeningDecision>(decision);

const screening = z.strictObject({
  conditions: z.array(Condition),
  familySupport: z.array(FamilySupport),
  decisions: z.array(ScreeningDecision),
});
/** Prescreening: who is admitted, deferred or declined, and on what. */
export interface Screening extends z.infer<typeof screening> {}
export const Screening: Schema<Screening> = screening;

export const noScreening: Screening = { conditions: [], familySupport: [], decisions: [] };
