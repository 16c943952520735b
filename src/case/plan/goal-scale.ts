import * as z from 'zod/v4';
import { entryFields, live } from '../../vocabulary/entry.js';
import { fixed, Id, Note } from '../../vocabulary/fields.js';
import { kinded, named } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from './plan.js';

/** Five levels around the expected one (Kiresuk and Sherman 1968). */
export const Attainment = fixed('attainment', {
  'much-more': text('much more than expected', 'jauh di atas harapan'),
  more: text('more than expected', 'di atas harapan'),
  expected: text('as expected', 'sesuai harapan'),
  less: text('less than expected', 'di bawah harapan'),
  'much-less': text('much less than expected', 'jauh di bawah harapan'),
});
export type Attainment = z.infer<typeof Attainment>;

/** The number that stands for a level. */
export const attainmentLevel: Readonly<Record<Attainment, -2 | -1 | 0 | 1 | 2>> = {
  'much-more': 2,
  more: 1,
  expected: 0,
  less: -1,
  'much-less': -2,
};

const levels = z.strictObject({ 'much-more': Note, more: Note, expected: Note, less: Note, 'much-less': Note });
/** What each level would look like for this goal, in words that can be observed. */
export interface LevelWords extends z.infer<typeof levels> {}
export const LevelWords = named<LevelWords>(levels);

/** 0 not, 1 a little, 2 very, 3 extremely (King's College London). A goal of nought would drop out of the sum: it is refused. */
const ofThree = kinded('general', z.int().min(0).max(3));
export const goalScaleFields = {
  goalId: Id,
  levels: LevelWords,
  /** How important the goal is, to the client above all. */
  importance: ofThree,
  /** How difficult it is to reach. */
  difficulty: ofThree,
  /** Where the client stands now: stored, and never taken for granted. */
  baseline: Attainment,
};
const goalScale = z.strictObject({ ...entryFields, ...goalScaleFields });
/** The scale by which the attainment of a goal is rated: five levels, a weight, and where the client began. A8.8.1 */
export interface GoalScale extends z.infer<typeof goalScale> {}
export const GoalScale = named<GoalScale>(goalScale);

/** The scale that a goal is rated by: the newest. */
export const scaleOf = ({ scales }: Pick<Plan, 'scales'>, goalId: string): GoalScale | undefined =>
  live(scales).findLast((s) => s.goalId === goalId);

/** What a goal weighs: importance times difficulty. */
export const weightOf = ({ importance, difficulty }: Pick<GoalScale, 'importance' | 'difficulty'>): number => importance * difficulty;
