import type { GoalRating } from '../../case/evaluation/evaluation.js';
import type { Goal } from '../../case/plan/goal.js';
import { type Attainment, attainmentLevel, type GoalScale, weightOf } from '../../case/plan/goal-scale.js';
import { type GoalAttainment, goalAttainment } from '../../instruments/goal-attainment.js';
import type { Ids } from '../../vocabulary/entry.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';
import { type IdsBy, idsBy, idsOf, seen } from '../seen.js';
import { byWhom, type OfWhom, whomOf } from '../whom.js';

/** How far a goal was attained: by which rating, on which scale, and from where it began. */
export interface RatedGoal {
  readonly goalId: string;
  readonly ratingId: string;
  readonly attainment: Attainment;
  /** Absent where no levels had been worded for the goal: then it is in no score. */
  readonly scaleId?: string;
  readonly baseline?: Attainment;
}

/** The goals of a client or, in a household, of the same people. A8.8.1 */
export interface GoalsAttained extends OfWhom {
  /** Of every goal that stands, by its status. A cancelled or proposed one is not judged. */
  readonly byStatus: IdsBy;
  /** Of those that are closed, by what was said of them when they were. */
  readonly closedAs: IdsBy;
  readonly rated: readonly RatedGoal[];
  readonly unratedIds: Ids;
  /** Ids of rated goals by level: what stands beside a T-score, which is no measure on an interval. */
  readonly byLevel: IdsBy;
  /** Goal attainment scaling, over the rated goals that have a scale. Absent where none has. Kiresuk and Sherman 1968 */
  readonly score?: GoalAttainment;
}

interface Judged extends OfWhom {
  readonly goal: Goal;
  readonly rating?: GoalRating;
  readonly scale?: GoalScale;
}

/** Of each goal the rating that was made last, whenever it was written down: in a household, of each of those whom it was rated for. */
const judgedOf = ({ sections: { plan, evaluation } }: Readable, zone: string): Judged[] => {
  const standing = seen(plan.goals, 'status').filter((g) => g.status !== 'cancelled' && g.status !== 'proposed');
  const scales = seen(plan.scales, 'goalId', 'importance', 'difficulty', 'baseline');
  const rated = seen(evaluation.ratings, 'attainment')
    .map((r) => ({ r, day: entryDay(r, zone) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ r }) => r);
  return standing.flatMap((goal): Judged[] => {
    const members = goal.members && { members: goal.members };
    const ratings = rated.filter((r) => r.goalId === goal.id);
    const newest = new Map(ratings.map((r) => [whomOf({ ...members, ...(r.members && { members: r.members }) }), r]));
    if (newest.size === 0) return [{ goal, ...members }];
    return [...newest.values()].map((rating) => {
      const scale = scales.find((s) => s.id === rating.scaleId && s.goalId === goal.id);
      return { goal, rating, ...members, ...(rating.members && { members: rating.members }), ...(scale && { scale }) };
    });
  });
};

const scoreOf = (judged: readonly Judged[]): GoalAttainment | undefined => {
  const scaled = judged.flatMap(({ goal, rating, scale }) =>
    rating && scale
      ? { id: goal.id, level: attainmentLevel[rating.attainment], weight: weightOf(scale), baseline: attainmentLevel[scale.baseline] }
      : [],
  );
  const found = goalAttainment(scaled);
  return isRefusal(found) ? undefined : found;
};

/** How far goals were attained, beside where they began. The order in which they were set does not matter. A8.8.1 */
export const goalsAttained = (record: Readable, zone: string): GoalsAttained[] =>
  byWhom(judgedOf(record, zone)).map(({ entries, ...whom }) => {
    const goals = [...new Set(entries.map(({ goal }) => goal))];
    const rated = entries.flatMap(({ goal, rating, scale }) =>
      rating
        ? {
            goalId: goal.id,
            ratingId: rating.id,
            attainment: rating.attainment,
            ...(scale && { scaleId: scale.id, baseline: scale.baseline }),
          }
        : [],
    );
    const score = scoreOf(entries);
    return {
      ...whom,
      byStatus: idsBy(goals, (g) => g.status),
      closedAs: idsBy(
        goals.filter((g) => g.status === 'completed'),
        (g) => g.achievement,
      ),
      rated,
      unratedIds: idsOf(entries.flatMap(({ goal, rating }) => (rating ? [] : goal))),
      byLevel: idsBy(
        rated.map(({ goalId, attainment }) => ({ id: goalId, attainment })),
        (r) => r.attainment,
      ),
      ...(score && { score }),
    };
  });
