import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Instant, Note, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Attainment } from '../plan/goal-scale.js';

export const RatedWith = fixed('rated-with', {
  client: text('with the client', 'bersama klien'),
  team: text('with the team', 'bersama tim'),
  alone: text('by the worker alone', 'oleh pekerja sendiri'),
});
/** What is said of a rating. */
export const ratingFields = { goalId: Id, attainment: Attainment, ratedWith: RatedWith, seen: Note.optional() };
const rating = z.strictObject({
  ...entryFields,
  ...ratingFields,
  /** The scale that it was rated by, where levels had been worded for this goal. */
  scaleId: Id.optional(),
  /** The baselines on record when it was rated, and what was measured since by the same instruments: none where there is no baseline. */
  baselineIds: z.array(Id),
  measuredSinceIds: z.array(Id),
});
/** How far a goal was attained, beside the baseline where there is one. A8.8.1 */
export interface GoalRating extends z.infer<typeof rating> {}
export const GoalRating = named<GoalRating>(rating);

export const AsPlanned = fixed('as-planned', {
  'as-planned': text('as planned', 'sesuai rencana'),
  'in-part': text('in part as planned', 'sebagian sesuai rencana'),
  'not-as-planned': text('not as planned', 'tidak sesuai rencana'),
});
/** What is said of a process. */
export const processFields = {
  findings: Note,
  /** Whether the services came as they were planned. */
  delivered: AsPlanned.optional(),
  clientsView: Note.optional(),
};
const processEvaluation = z.strictObject({ ...entryFields, ...processFields });
/** How the process went, for clients who need support without end. A8.8.2 */
export interface ProcessEvaluation extends z.infer<typeof processEvaluation> {}
export const ProcessEvaluation = named<ProcessEvaluation>(processEvaluation);

const conclusion = z.strictObject({
  ...entryFields,
  client: Note,
  network: Note,
  professionals: Note,
});
/** What the programme did for the client, the network, and the professionals' ability to work with the client. A7.4 */
export interface Conclusion extends z.infer<typeof conclusion> {}
export const Conclusion = named<Conclusion>(conclusion);

export const EvaluationKind = fixed('evaluation-kind', {
  outcome: text('outcome evaluation', 'evaluasi hasil'),
  process: text('process evaluation', 'evaluasi proses'),
});

const evaluation = z.strictObject({
  kind: EvaluationKind.optional(),
  /** Why this client needs support without end, where the process is evaluated in place of the outcome. A8.8.2 */
  because: Note.optional(),
  begunAt: When.optional(),
  /** When its beginning was recorded: what is recorded from then on belongs to the present evaluation, not to an earlier one. */
  recordedAt: Instant.optional(),
  ratings: z.array(GoalRating),
  processes: z.array(ProcessEvaluation),
  conclusions: z.array(Conclusion),
});
/** Evaluation of the outcome, or of the process. */
export interface Evaluation extends z.infer<typeof evaluation> {}
export const Evaluation: Schema<Evaluation> = evaluation;

export const noEvaluation: Evaluation = { ratings: [], processes: [], conclusions: [] };
