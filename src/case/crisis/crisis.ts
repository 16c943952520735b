import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
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
/** From making sure the referral source knows, to the case manager as central worker. B3.3 */
export const CrisisReach = fixed('crisis-reach', {
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

const act = z.strictObject({
  what: Note,
  reach: CrisisReach,
  doneBy: PersonRef,
  at: When,
});
/** An act that lowers the threat. B3.2 */
export interface CrisisAct extends z.infer<typeof act> {}
export const CrisisAct = named<CrisisAct>(act);

const crisis = z.strictObject({
  ...entryFields,
  kind: CrisisKind,
  safeNow: SafeNow,
  note: Note.optional(),
  judgement: CrisisJudgement.optional(),
  acts: z.array(CrisisAct),
  status: fixed('crisis-status', {
    open: text('open', 'terbuka'),
    stabilised: text('stabilised', 'stabil'),
    closed: text('closed', 'ditutup'),
  }),
  stabilisedAt: When.optional(),
  closedAt: When.optional(),
  outcome: Note.optional(),
});
/** A crisis. Never blocked by a missing form: what was left out is asked for afterwards. B3 */
export interface Crisis extends z.infer<typeof crisis> {}
export const Crisis = named<Crisis>(crisis);

const section = z.strictObject({ crises: z.array(Crisis) });
/** The client's crises, several at once if need be. */
export interface Crises extends z.infer<typeof section> {}
export const Crises: Schema<Crises> = section;

export const noCrises: Crises = { crises: [] };
