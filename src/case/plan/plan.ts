import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { Day, FromOne, fixed, Id, Note, PersonRef, Title, terms, When } from '../../vocabulary/fields.js';
import { PracticeElement } from '../../vocabulary/practice-elements.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { LifeSetting } from '../assessment/assessment.js';
import { Goal } from './goal.js';
import { GoalScale } from './goal-scale.js';
import { PlannedService } from './planned-service.js';

const problem = z.strictObject({
  ...entryFields,
  title: Title,
  needIds: z.array(Id).min(1),
  /** 1 is the most urgent; no two have the same. */
  rank: FromOne,
  clientsWish: Note.optional(),
  resource: Note.optional(),
});
/** A problem formulated from what the client wishes, the need and the resource at hand, in order of priority. A5.2.1 */
export interface Problem extends z.infer<typeof problem> {}
export const Problem = named<Problem>(problem);

export const BarrierKind = terms('barrier', {
  cost: text('cost', 'biaya'),
  rules: text('rules and requirements', 'aturan dan syarat'),
  obligations: text('work or family obligations', 'kewajiban kerja atau keluarga'),
  distance: text('distance and transport', 'jarak dan transportasi'),
  stigma: text('stigma', 'stigma'),
  language: text('language', 'bahasa'),
  fear: text('fear', 'rasa takut'),
});
const barrierStep = z.strictObject({ id: Id, what: Note, at: When, by: Actor });
/** Something that was done against a barrier, whether it helped or not. */
export interface BarrierStep extends z.infer<typeof barrierStep> {}
export const BarrierStep = named<BarrierStep>(barrierStep);
const barrier = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  kind: BarrierKind,
  note: Note.optional(),
  steps: z.array(BarrierStep),
  resolvedAt: When.optional(),
  resolution: Note.optional(),
});
/** What stands between the client and a service, worked until resolved. A2.3 */
export interface Barrier extends z.infer<typeof barrier> {}
export const Barrier = named<Barrier>(barrier);

const contingency = z.strictObject({ ...entryFields, ifThis: Note, thenThat: Note, call: PersonRef.optional() });
/** What will be done in a crisis or an unexpected event. A5.2.6 */
export interface Contingency extends z.infer<typeof contingency> {}
export const Contingency = named<Contingency>(contingency);

/** What is said of a consultation. */
export const consultationFields = {
  consulted: z.array(PersonRef).min(1).max(50),
  advice: Note,
  /** The goals whose criteria were agreed with those consulted. A5.2.4 */
  criteriaAgreedOf: z.array(Id).max(50).optional(),
  /** What they were told of the client; left out: nothing by which the client can be known. */
  told: Kinds.optional(),
};
const toldOutside = z.strictObject({ to: PersonRef, consentId: Id });
/** Who was told outside the team, and on which consent. */
export interface ToldOutside extends z.infer<typeof toldOutside> {}
const ToldOutside = named<ToldOutside>(toldOutside);
const consultation = z.strictObject({
  ...entryFields,
  ...consultationFields,
  /** The version of the plan that was being made. */
  forVersion: FromOne,
  toldOutside: z.array(ToldOutside).optional(),
});
/** The team was consulted before goals were fixed; where there is no team, whoever was. A5.2.3 */
export interface Consultation extends z.infer<typeof consultation> {}
export const Consultation = named<Consultation>(consultation);

const planVersion = z.strictObject({
  ...entryFields,
  number: FromOne,
  /** When a later version took its place. */
  replacedAt: When.optional(),
  reason: Note.optional(),
  goalIds: z.array(Id),
  plannedServiceIds: z.array(Id),
});
/** A version of the plan as it was put in force. The one that nothing replaced is in force; earlier ones are kept with the reason of the change. A2.2 */
export interface PlanVersion extends z.infer<typeof planVersion> {}
export const PlanVersion = named<PlanVersion>(planVersion);

/** Which elements, for which needs and why. */
export const practiceFields = {
  uses: z.array(PracticeElement).max(50),
  leavesOut: z.array(PracticeElement).max(50),
  needIds: z.array(Id).min(1).max(50),
  reason: Note,
};
const practice = z.strictObject({ ...entryFields, ...practiceFields });
/** Elements of practice models in use for this client, and left out. A6.5 */
export interface Practice extends z.infer<typeof practice> {}
export const Practice = named<Practice>(practice);

export const PartInPlan = fixed('client-part-in-plan', {
  agreed: text('agrees with the plan', 'menyetujui rencana'),
  'agreed-in-part': text('agrees in part', 'menyetujui sebagian'),
  disagrees: text('disagrees with the plan', 'tidak menyetujui rencana'),
  'could-not': text('could not take part', 'tidak dapat ikut serta'),
});
/** The part somebody took in the plan. */
export const agreementFields = {
  part: PartInPlan,
  note: Note.optional(),
  /** Goals and planned services to which they do not agree: they stay out of the version. */
  without: z.array(Id).min(1).max(100).optional(),
};
const agreement = z.strictObject({
  ...entryFields,
  ...agreementFields,
  /** The version of the plan that was being made. */
  forVersion: FromOne,
});
/** The client's part in the plan. A8.5 */
export interface PlanAgreement extends z.infer<typeof agreement> {}
export const PlanAgreement = named<PlanAgreement>(agreement);

export const settingFields = { setting: LifeSetting, inOwnWords: Title, byWhen: Day.optional() };
const chosenSetting = z.strictObject({ ...entryFields, ...settingFields });
/** Where the client wants to succeed, in the client's own words. A6.2 */
export interface ChosenSetting extends z.infer<typeof chosenSetting> {}
export const ChosenSetting = named<ChosenSetting>(chosenSetting);

const plan = z.strictObject({
  settings: z.array(ChosenSetting),
  problems: z.array(Problem),
  goals: z.array(Goal),
  scales: z.array(GoalScale),
  services: z.array(PlannedService),
  barriers: z.array(Barrier),
  contingencies: z.array(Contingency),
  consultations: z.array(Consultation),
  agreements: z.array(PlanAgreement),
  practices: z.array(Practice),
  versions: z.array(PlanVersion),
});
/** The service plan: problems, goals with criteria and dates, services with alternatives, barriers, contingency. */
export interface Plan extends z.infer<typeof plan> {}
export const Plan: Schema<Plan> = plan;

export const noPlan: Plan = {
  settings: [],
  problems: [],
  goals: [],
  scales: [],
  services: [],
  barriers: [],
  contingencies: [],
  consultations: [],
  agreements: [],
  practices: [],
  versions: [],
};
