import * as z from 'zod/v4';
import { acuityLabels } from '../../vocabulary/acuity.js';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, kindedText, Note, Score } from '../../vocabulary/fields.js';
import { Measures } from '../../vocabulary/instrument.js';
import { named } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

const instrumentRef = z.strictObject({ id: Id, version: Id });
/** *The same instrument* means the same id and version. */
export interface InstrumentRef extends z.infer<typeof instrumentRef> {}
export const InstrumentRef = named<InstrumentRef>(instrumentRef);

export const MeasurementUse = fixed('measurement-use', {
  baseline: text('baseline', 'pengukuran dasar'),
  reassessment: text('reassessment', 'asesmen ulang'),
});
export const ClientPart = fixed('client-part', {
  answered: text('answered', 'menjawab sendiri'),
  helped: text('answered with help', 'menjawab dengan bantuan'),
  none: text('did not take part', 'tidak ikut serta'),
});

const itemAnswer = z.strictObject({ item: Id, answer: kindedText('mental', 100) });
/** The answer that was given to an item, by the codes of both. An item that is left out was not answered. */
export interface ItemAnswer extends z.infer<typeof itemAnswer> {}
export const ItemAnswer = named<ItemAnswer>(itemAnswer);

export const measurementFields = {
  use: MeasurementUse,
  instrument: InstrumentRef,
  measures: Measures.optional(),
  score: Score.optional(),
  /** In the words of whoever scored it, where that was not done here. */
  verdict: kindedText('mental').optional(),
  /** How the client took part. A8.7.2 */
  clientPart: ClientPart,
  /** Why the client did not take part. */
  whyNoPart: Note.optional(),
};

const scaleScore = z.strictObject({ scale: Id, score: Score.optional() });
/** What a scale of the instrument came to; without a score where too many of its answers are missing. */
export interface ScaleScore extends z.infer<typeof scaleScore> {}
export const ScaleScore = named<ScaleScore>(scaleScore);

export const NotApplied = fixed('no-verdict', {
  'sex-not-known': text(
    'the cut-offs differ by sex, and it is not known',
    'nilai batas berbeda menurut jenis kelamin, dan tidak diketahui',
  ),
  'too-many-missing': text('too many answers are missing', 'terlalu banyak jawaban yang kosong'),
  'no-cut-offs': text('the instrument has no cut-offs', 'alat ukur tidak memiliki nilai batas'),
});
export const AcuityLevel = fixed('acuity', acuityLabels, 'mental');

const alert = z.strictObject({
  alert: kindedText('mental', 100),
  item: Id,
  /** What kind of crisis it would be, should it be one. */
  crisisKind: kindedText('mental', 100),
});
/** Something in the answers that must be looked at now, whatever the total. It diagnoses nothing. */
export interface Alert extends z.infer<typeof alert> {}
export const Alert = named<Alert>(alert);

const measurement = z.strictObject({
  ...entryFields,
  ...measurementFields,
  /** As they were given, so that it can be scored again. Whatever follows is the engine's, kept as it judged that day. */
  answers: z.array(ItemAnswer).optional(),
  scales: z.array(ScaleScore).optional(),
  /** Items that were to be answered and were not. None of them counts as nought. */
  missing: z.array(Id).optional(),
  /** The verdict by the instrument's cut-offs: a code of its bands. */
  band: kindedText('mental', 100).optional(),
  notApplied: NotApplied.optional(),
  /** The level of help that the verdict stands for. It sets how often there is contact. */
  acuity: AcuityLevel.optional(),
  alerts: z.array(Alert).optional(),
  /** Of a reassessment: the baseline it stands beside. */
  baselineId: Id.optional(),
});
/** A measurement by an instrument: the baseline, or a reassessment by the same one. A8.3, A8.7.3 */
export interface Measurement extends z.infer<typeof measurement> {}
export const Measurement = named<Measurement>(measurement);

export const AlertFinding = fixed(
  'alert-finding',
  {
    crisis: text('it is a crisis', 'merupakan krisis'),
    watch: text('no crisis now; to be kept in view', 'bukan krisis saat ini; perlu terus diperhatikan'),
    'no-crisis': text('no crisis', 'bukan krisis'),
  },
  'mental',
);
/** What is said of the alerts of a measurement once somebody has looked, and asked the client. */
export const alertJudgementFields = { measurementId: Id, finding: AlertFinding, seen: Note };
const alertJudgement = z.strictObject({
  ...entryFields,
  ...alertJudgementFields,
  /** The kinds of crisis that the alerts stand for. */
  crisisKinds: z.array(kindedText('mental', 100)),
});
/** Somebody has judged whether what the answers point to is a crisis. */
export interface AlertJudgement extends z.infer<typeof alertJudgement> {}
export const AlertJudgement = named<AlertJudgement>(alertJudgement);
