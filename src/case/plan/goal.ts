import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Note, Title, When } from '../../vocabulary/fields.js';
import { named } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

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

const earlierGoal = z.strictObject({ title: Title, criteria: z.array(Criterion), targetDate: Day, until: When, by: Actor, reason: Note });
/** How a goal was worded before it was changed, and why it was. A2.2 */
export interface EarlierGoal extends z.infer<typeof earlierGoal> {}
const EarlierGoal = named<EarlierGoal>(earlierGoal);

/** What is said of a goal when it is set. */
export const goalFields = {
  title: Title,
  needId: Id,
  /** Whose goal it is: the client's and the case manager's views are kept apart. A8.4 */
  whose: GoalView,
  term: GoalTerm,
  /** The long-term goal that this short-term one serves. A5.2.2 */
  serves: Id.optional(),
  /** The client's strengths, and those of the network, that it builds on: findings. A6.3 */
  buildsOn: z.array(Id).max(50).optional(),
  targetDate: Day,
};
const goal = z.strictObject({
  ...entryFields,
  ...goalFields,
  criteria: z.array(Criterion),
  /** Newest last. */
  earlier: z.array(EarlierGoal),
  status: GoalStatus,
  heldAt: When.optional(),
  heldBecause: Note.optional(),
  /** When a goal on hold is looked at again. */
  lookAgainOn: Day.optional(),
  achievement: Achievement.optional(),
  /** When it was last said how far the goal is. */
  achievementAt: When.optional(),
  closedAt: When.optional(),
  closedBecause: Note.optional(),
});
/** A goal with its evaluation criteria and its target date. A5.2.2, A5.2.4, A5.2.5 */
export interface Goal extends z.infer<typeof goal> {}
export const Goal = named<Goal>(goal);
