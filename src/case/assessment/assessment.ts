import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields } from '../../vocabulary/entry.js';
import { Count, fixed, Id, Note, Title, terms, When, yesNo } from '../../vocabulary/fields.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { AlertJudgement, ClientPart, Measurement } from './measurement.js';

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

export const findingFields = {
  domain: LifeDomain,
  source: FindingSource,
  bears: FindingBearing,
  found: Note,
  /** Of a family finding: the tie of the network that said it. */
  tieId: Id.optional(),
  /** Of a family finding: nobody was asked; they came by themselves. */
  cameUnasked: yesNo('thirdPerson').optional(),
};
const finding = z.strictObject({ ...entryFields, ...findingFields });
/** What was found, in which domain of life, and from whom: the source of every finding is kept. A3.2, A5.1.4 */
export interface Finding extends z.infer<typeof finding> {}
export const Finding = named<Finding>(finding);

export const ServiceWanted = fixed('service-wanted', {
  wanted: text('wants a service', 'menginginkan pelayanan'),
  'own-resources': text('met by own resources', 'dipenuhi dengan sumber sendiri'),
  declined: text('does not want a service', 'tidak menginginkan pelayanan'),
});
/** Why the client wants no service, in as few words as they choose; that they gave no reason is an answer. */
export const WhyNoService = terms('why-no-service', {
  'own-way': text('manages in an own way', 'mengatasi dengan cara sendiri'),
  'family-helps': text('family or friends help', 'dibantu keluarga atau teman'),
  'not-now': text('not now', 'tidak sekarang'),
  fear: text('fear of being known or judged', 'takut diketahui atau dihakimi'),
  'bad-experience': text('bad experience with services', 'pengalaman buruk dengan pelayanan'),
  cost: text('cost', 'biaya'),
  'not-said': text('gave no reason', 'tidak memberi alasan'),
});
/** What is said when no service is wanted: one of them at least. */
export const reasonFields = { why: WhyNoService.optional(), reason: Note.optional() };

export const NeedClosed = fixed('need-closed', { met: text('met', 'terpenuhi'), gone: text('no longer there', 'sudah tidak ada') });

const need = z.strictObject({
  ...entryFields,
  domain: LifeDomain,
  title: Title,
  /** The findings that it rests on. */
  findingIds: z.array(Id),
  /** Whether the client wants a service for it; *declined* is a complete answer. A3.2 */
  service: ServiceWanted,
  ...reasonFields,
  /** 1 is the most urgent. Absent until put in order. */
  rank: Count.optional(),
  closed: NeedClosed.optional(),
  closedAt: When.optional(),
});
/** A need that the assessment found. A3.2, A5.2.1 */
export interface Need extends z.infer<typeof need> {}
export const Need = named<Need>(need);

export const ReassessmentHow = fixed('reassessment-how', {
  informal: text('informally, without an instrument', 'secara informal, tanpa alat ukur'),
  'not-made': text('could not be made', 'tidak dapat dilakukan'),
});
export const reassessmentFields = {
  how: ReassessmentHow,
  clientPart: ClientPart,
  /** What was seen; or why none could be made. */
  note: Note,
};
const reassessment = z.strictObject({ ...entryFields, ...reassessmentFields });
/** A reassessment without an instrument, or the stated reason for none. A8.7.2 */
export interface Reassessment extends z.infer<typeof reassessment> {}
export const Reassessment = named<Reassessment>(reassessment);

/** Where a person lives, learns, works and meets others: the settings among which the client chooses. A6.2 */
export const LifeSetting = terms('life-setting', {
  living: text('living', 'tempat tinggal'),
  learning: text('learning', 'belajar'),
  working: text('working', 'bekerja'),
  social: text('social life', 'pergaulan'),
});
export const FunctionLevel = fixed(
  'function-level',
  {
    alone: text('alone', 'sendiri'),
    'with-aids': text('alone, with aids or more time', 'sendiri, dengan alat bantu atau waktu lebih'),
    'with-help': text('with help of another person', 'dengan bantuan orang lain'),
    'cannot-yet': text('cannot yet', 'belum dapat'),
    'not-tried': text('has not tried', 'belum mencoba'),
  },
  'mental',
);
export const functionFields = {
  setting: LifeSetting,
  activity: Title,
  level: FunctionLevel,
  /** The skill that would make the difference. */
  skillNeeded: Title.optional(),
};
const lifeFunction = z.strictObject({ ...entryFields, ...functionFields });
/** What the client can do in a setting of life, and which skill is missing. A6.2 */
export interface LifeFunction extends z.infer<typeof lifeFunction> {}
export const LifeFunction = named<LifeFunction>(lifeFunction);

const setAside = z.strictObject({ ...entryFields, domain: LifeDomain, why: Note });
/** A domain of life that is deliberately not looked at. A3.3 */
export interface SetAside extends z.infer<typeof setAside> {}
export const SetAside = named<SetAside>(setAside);

const completion = z.strictObject({ id: Id, by: Actor });
/** Which completion of the assessment this is, and whose. */
export interface Completion extends z.infer<typeof completion> {}
export const Completion = named<Completion>(completion);

const signOff = z.strictObject({ ...entryFields, completionId: Id, note: Note.optional() });
/** A second person has read the completed assessment and stands by it. It counts for that completion only. */
export interface SignOff extends z.infer<typeof signOff> {}
export const SignOff = named<SignOff>(signOff);

const assessment = z.strictObject({
  findings: z.array(Finding),
  needs: z.array(Need),
  measurements: z.array(Measurement),
  alertJudgements: z.array(AlertJudgement),
  reassessments: z.array(Reassessment),
  functions: z.array(LifeFunction),
  setAside: z.array(SetAside),
  signOffs: z.array(SignOff),
  /** Why there is no baseline, where there is none. */
  noBaseline: Note.optional(),
  completedAt: When.optional(),
  completion: Completion.optional(),
  /** When planning last went back to assessment. */
  reopenedAt: When.optional(),
});
/** Findings with their source, needs, and the baseline. A8.3 */
export interface Assessment extends z.infer<typeof assessment> {}
export const Assessment: Schema<Assessment> = assessment;

export const noAssessment: Assessment = {
  findings: [],
  needs: [],
  measurements: [],
  alertJudgements: [],
  reassessments: [],
  functions: [],
  setAside: [],
  signOffs: [],
};
