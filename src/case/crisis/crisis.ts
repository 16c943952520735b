import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Instant, Minutes, Money, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const CrisisKind = terms(
  'crisis-kind',
  {
    illness: text('illness', 'penyakit'),
    family: text('family relations', 'hubungan keluarga'),
    'drug-use': text('drug use', 'penggunaan napza'),
    'death-in-family': text('sudden death in the family', 'kematian mendadak anggota keluarga'),
    'self-harm': text('suicide or self-harm', 'bunuh diri atau melukai diri'),
    violence: text('violence', 'kekerasan'),
    'status-disclosed': text('status disclosed', 'status terungkap'),
    'treatment-interrupted': text('treatment interrupted', 'pengobatan terputus'),
    'housing-lost': text('loss of housing', 'kehilangan tempat tinggal'),
  },
  'violence',
);

/** The first question: is the client safe now? */
export const SafeNow = fixed(
  'safe-now',
  { yes: text('safe now', 'aman saat ini'), no: text('not safe', 'tidak aman'), unknown: text('not known', 'tidak diketahui') },
  'violence',
);
export const CrisisSeverity = fixed('crisis-severity', {
  'life-threatening': text('life-threatening', 'mengancam jiwa'),
  serious: text('serious', 'serius'),
  manageable: text('manageable', 'dapat ditangani'),
});
/** How long it can wait. B3.1 */
export const CrisisTime = fixed('crisis-time', {
  none: text('no time', 'tidak ada waktu'),
  hours: text('hours', 'hitungan jam'),
  days: text('days', 'hitungan hari'),
});
/** From making sure that the referral source knows, to the case manager as central worker. B3.3 */
export const CrisisReach = fixed('crisis-reach', {
  'source-knows': text('the referral source knows of it', 'sumber rujukan sudah mengetahuinya'),
  'source-told': text('the referral source was told', 'sumber rujukan diberi tahu'),
  shared: text('shared with others', 'ditangani bersama'),
  'central-worker': text('as central worker', 'sebagai pekerja utama'),
});

const judgement = z.strictObject({
  severity: CrisisSeverity,
  timeAvailable: CrisisTime,
  at: When,
});
/** Severity and the time available, judged at once. B3.1 */
export interface CrisisJudgement extends z.infer<typeof judgement> {}
export const CrisisJudgement = named<CrisisJudgement>(judgement);

/** What is said of an act. */
export const actFields = {
  what: Note,
  reach: CrisisReach,
  /** What the referral source was told, as it stands in the consent room, on its ground. */
  disclosureId: Id.optional(),
  /** The part of the plan for the unexpected that was used. A5.2.6 */
  contingencyId: Id.optional(),
  minutes: Minutes.optional(),
  cost: Money.optional(),
};
const act = z.strictObject({ id: Id, ...actFields, doneBy: PersonRef, at: When, recordedAt: Instant });
/** An act that lowers the threat, and what it took. B3.2, A1.3 */
export interface CrisisAct extends z.infer<typeof act> {}
export const CrisisAct = named<CrisisAct>(act);

export const CrisisStatus = fixed('crisis-status', {
  open: text('open', 'terbuka'),
  stabilised: text('stabilised', 'stabil'),
  closed: text('closed', 'ditutup'),
});
export type CrisisStatus = z.infer<typeof CrisisStatus>;

/** What can be left out in the haste without harm to the truth. Severity is none of it: that is always judged in the end. */
export const LeftOut = fixed('crisis-left-out', {
  act: text('an act', 'tindakan'),
  safety: text('whether the client is safe', 'apakah klien aman'),
});
export type LeftOut = z.infer<typeof LeftOut>;
const explained = z.strictObject({ what: LeftOut, why: Note, at: When });
/** Why there was no act, or why nobody could find out whether the client is safe. */
export interface Explained extends z.infer<typeof explained> {}
export const Explained = named<Explained>(explained);

/** What is said of a crisis when it is reported. Whether the client is safe comes first. */
export const reportFields = {
  safeNow: SafeNow,
  kind: CrisisKind,
  /** What else it is at once: violence that is also the loss of the home. */
  furtherKinds: z.array(CrisisKind).max(20).optional(),
  note: Note.optional(),
};
const crisis = z.strictObject({
  ...entryFields,
  ...reportFields,
  /** When it was last told that the client is in danger: with the report, or when it flared up again. */
  alarmAt: Instant,
  judgement: CrisisJudgement.optional(),
  acts: z.array(CrisisAct),
  explained: z.array(Explained),
  status: CrisisStatus,
  stabilisedAt: When.optional(),
  closedAt: When.optional(),
  outcome: Note.optional(),
});
/** A crisis. Never blocked by a missing form: what was left out is asked for afterwards. B3 */
export interface Crisis extends z.infer<typeof crisis> {}
export const Crisis = named<Crisis>(crisis);

const acknowledgement = z.strictObject({
  ...entryFields,
  /** The crisis, or the measurement whose alert is to be judged. */
  of: Id,
});
/** Somebody has taken an alarm in hand: it is told to nobody else for now. It ends nothing. A7.2 */
export interface Acknowledgement extends z.infer<typeof acknowledgement> {}
export const Acknowledgement = named<Acknowledgement>(acknowledgement);

const section = z.strictObject({ crises: z.array(Crisis), acknowledgements: z.array(Acknowledgement) });
/** The client's crises, several at once if need be, and who took them in hand. */
export interface Crises extends z.infer<typeof section> {}
export const Crises: Schema<Crises> = section;

export const noCrises: Crises = { crises: [], acknowledgements: [] };
