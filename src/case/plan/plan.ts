import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Count, Day, fixed, Id, Note, PersonRef, Title, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

const problem = z.strictObject({
  ...entryFields,
  title: Title,
  needIds: z.array(Id).min(1),
  rank: Count,
  clientsWish: Note.optional(),
  resource: Note.optional(),
});
/** A problem formulated from what the client wishes, the need and the resource at hand, in order of priority. A5.2.1 */
export interface Problem extends z.infer<typeof problem> {}
export const Problem = named<Problem>(problem);

const criterion = z.strictObject({ id: Id, observable: Note });
/** Something observable by which the goal will be judged. A5.2.4 */
export interface Criterion extends z.infer<typeof criterion> {}
export const Criterion = named<Criterion>(criterion);

export const GoalStatus = fixed('goal-status', {
  proposed: text('proposed', 'diusulkan'),
  active: text('active', 'berjalan'),
  'on-hold': text('on hold', 'ditunda'),
  completed: text('completed', 'selesai'),
  cancelled: text('cancelled', 'dibatalkan'),
});
/** HL7 goal-achievement, where the word fits. */
export const Achievement = fixed('goal-achievement', {
  'in-progress': text('in progress', 'dalam proses'),
  improving: text('improving', 'membaik'),
  'no-change': text('no change', 'tidak berubah'),
  worsening: text('worsening', 'memburuk'),
  achieved: text('achieved', 'tercapai'),
  'not-achieved': text('not achieved', 'tidak tercapai'),
  'not-attainable': text('not attainable', 'tidak dapat dicapai'),
});

export const GoalView = fixed('goal-view', { client: text('the client’s', 'klien'), worker: text('the case manager’s', 'manajer kasus') });
export const GoalTerm = fixed('goal-term', {
  'short-term': text('short-term', 'jangka pendek'),
  'long-term': text('long-term', 'jangka panjang'),
});

const goal = z.strictObject({
  ...entryFields,
  title: Title,
  needId: Id,
  /** Whose goal it is: the client's and the case manager's views are kept apart. A8.4 */
  whose: GoalView,
  term: GoalTerm,
  /** The long-term goal that this short-term one serves. A5.2.2 */
  serves: Id.optional(),
  criteria: z.array(Criterion),
  targetDate: Day,
  status: GoalStatus,
  achievement: Achievement.optional(),
  /** When it was last said how far the goal is. */
  achievementAt: When.optional(),
  closedAt: When.optional(),
  closedBecause: Note.optional(),
});
/** A goal with its evaluation criteria and its target date. A5.2.2, A5.2.4, A5.2.5 */
export interface Goal extends z.infer<typeof goal> {}
export const Goal = named<Goal>(goal);

export const ServiceHow = fixed('service-how', {
  own: text('own service', 'pelayanan sendiri'),
  agency: text('by another agency', 'oleh lembaga lain'),
});

const plannedService = z.strictObject({
  ...entryFields,
  title: Title,
  needId: Id,
  goalIds: z.array(Id),
  /** Own service, or another agency's. A5.3.1 */
  how: ServiceHow,
  responsible: PersonRef,
  serviceId: Id.optional(),
  /** Kept in case the first choice is not available. A8.5 */
  alternatives: z.array(Id),
  everyDays: Count.optional(),
  endedAt: When.optional(),
  endedBecause: Note.optional(),
});
/** A planned service: which need it meets, who answers for it, and what else could do. */
export interface PlannedService extends z.infer<typeof plannedService> {}
export const PlannedService = named<PlannedService>(plannedService);

export const BarrierKind = terms('barrier', {
  cost: text('cost', 'biaya'),
  rules: text('rules and requirements', 'aturan dan syarat'),
  obligations: text('work or family obligations', 'kewajiban kerja atau keluarga'),
  distance: text('distance and transport', 'jarak dan transportasi'),
  stigma: text('stigma', 'stigma'),
  language: text('language', 'bahasa'),
  fear: text('fear', 'rasa takut'),
});
const barrier = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  kind: BarrierKind,
  note: Note.optional(),
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

const consultation = z.strictObject({ ...entryFields, consulted: z.array(PersonRef).min(1), advice: Note });
/** The team was consulted before goals were fixed; where there is no team, whoever was. A5.2.3 */
export interface Consultation extends z.infer<typeof consultation> {}
export const Consultation = named<Consultation>(consultation);

const planVersion = z.strictObject({
  ...entryFields,
  number: Count,
  reason: Note.optional(),
  goalIds: z.array(Id),
  plannedServiceIds: z.array(Id),
});
/** A version of the plan as it was put in force. The newest one is in force; earlier ones are kept with the reason of the change. A2.2 */
export interface PlanVersion extends z.infer<typeof planVersion> {}
export const PlanVersion = named<PlanVersion>(planVersion);

const practice = z.strictObject({ ...entryFields, uses: z.array(Id), leavesOut: z.array(Id), reason: Note });
/** Elements of practice models in use for this client, and left out. A6.5 */
export interface Practice extends z.infer<typeof practice> {}
export const Practice = named<Practice>(practice);

export const PartInPlan = fixed('client-part-in-plan', {
  agreed: text('agrees with the plan', 'menyetujui rencana'),
  'agreed-in-part': text('agrees in part', 'menyetujui sebagian'),
  'could-not': text('could not take part', 'tidak dapat ikut serta'),
});
const agreement = z.strictObject({ ...entryFields, part: PartInPlan, note: Note.optional() });
/** The client's part in the plan. A8.5 */
export interface PlanAgreement extends z.infer<typeof agreement> {}
export const PlanAgreement = named<PlanAgreement>(agreement);

const plan = z.strictObject({
  problems: z.array(Problem),
  goals: z.array(Goal),
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
  problems: [],
  goals: [],
  services: [],
  barriers: [],
  contingencies: [],
  consultations: [],
  agreements: [],
  practices: [],
  versions: [],
};
