import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Count, fixed, Id, kindedText, Note, Score, Title, When } from '../../vocabulary/fields.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const FindingSource = fixed('finding-source', {
  observation: text('observation', 'observasi'),
  family: text('family or close persons', 'keluarga atau orang dekat'),
  client: text("the client's own voice", 'suara klien sendiri'),
  professional: text('another professional', 'profesional lain'),
  record: text('a record', 'dokumen'),
});
export const FindingBearing = fixed('finding-bearing', {
  strength: text('strength', 'kekuatan'),
  limit: text('weakness', 'kelemahan'),
  neutral: text('neither', 'netral'),
  'network-capacity': text('capacity of the network', 'kapasitas jaringan'),
  'provider-ability': text('ability of providers', 'kemampuan pemberi pelayanan'),
});

const finding = z.strictObject({
  ...entryFields,
  domain: LifeDomain,
  source: FindingSource,
  bears: FindingBearing,
  found: Note,
});
/** What was found, in which domain of life, and from whom: the source of every finding is kept. A3.2, A5.1.4 */
export interface Finding extends z.infer<typeof finding> {}
export const Finding = named<Finding>(finding);

export const ServiceWanted = fixed('service-wanted', {
  wanted: text('wants a service', 'menginginkan pelayanan'),
  'own-resources': text('met by own resources', 'dipenuhi dengan sumber sendiri'),
  declined: text('does not want a service', 'tidak menginginkan pelayanan'),
});
export const NeedClosed = fixed('need-closed', { met: text('met', 'terpenuhi'), gone: text('no longer there', 'sudah tidak ada') });

const need = z.strictObject({
  ...entryFields,
  domain: LifeDomain,
  title: Title,
  /** The findings that it rests on. */
  findingIds: z.array(Id),
  /** Whether the client wants a service for it; *declined* is a complete answer. A3.2 */
  service: ServiceWanted,
  /** 1 is the most urgent. Absent until put in order. */
  rank: Count.optional(),
  closed: NeedClosed.optional(),
  closedAt: When.optional(),
});
/** A need that the assessment found. A3.2, A5.2.1 */
export interface Need extends z.infer<typeof need> {}
export const Need = named<Need>(need);

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

const measurement = z.strictObject({
  ...entryFields,
  use: MeasurementUse,
  instrument: InstrumentRef,
  score: Score.optional(),
  verdict: kindedText('mental').optional(),
  /** How the client took part. A8.7.2 */
  clientPart: ClientPart,
});
/** A measurement by an instrument: the baseline, or a reassessment by the same one. A8.3, A8.7.3 */
export interface Measurement extends z.infer<typeof measurement> {}
export const Measurement = named<Measurement>(measurement);

const assessment = z.strictObject({
  findings: z.array(Finding),
  needs: z.array(Need),
  measurements: z.array(Measurement),
  /** Why there is no baseline, where there is none. */
  noBaseline: Note.optional(),
  completedAt: When.optional(),
  /** When planning last went back to assessment. */
  reopenedAt: When.optional(),
});
/** Findings with their source, needs, and the baseline. A8.3 */
export interface Assessment extends z.infer<typeof assessment> {}
export const Assessment: Schema<Assessment> = assessment;

export const noAssessment: Assessment = { findings: [], needs: [], measurements: [] };
