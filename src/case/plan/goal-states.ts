import type * as z from 'zod/v4';
import type { Actor } from '../../vocabulary/actor.js';
import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Goal, GoalStatus } from './goal.js';
import type { Plan } from './plan.js';

export type GoalState = z.infer<typeof GoalStatus>;
export type GoalAction = 'fix' | 'change' | 'record-progress' | 'hold' | 'resume' | 'complete' | 'cancel';
/** The house, or the client: who may hold, take up again and drop any goal at any time, and needs to give no reason. */
export type GoalSide = 'house' | 'client';
interface Step {
  readonly to: GoalState;
  readonly by: readonly GoalSide[];
}
const house: readonly GoalSide[] = ['house'];
const either: readonly GoalSide[] = ['house', 'client'];

/** What may be done with a goal, where it leads and who may: HL7 FHIR Goal.lifecycleStatus. An ended goal is not taken up again: a new one is set. */
export const goalStates: Readonly<Record<GoalState, Readonly<Partial<Record<GoalAction, Step>>>>> = {
  proposed: { fix: { to: 'active', by: house }, change: { to: 'proposed', by: house }, cancel: { to: 'cancelled', by: either } },
  active: {
    change: { to: 'active', by: house },
    'record-progress': { to: 'active', by: either },
    hold: { to: 'on-hold', by: either },
    complete: { to: 'completed', by: house },
    cancel: { to: 'cancelled', by: either },
  },
  'on-hold': {
    change: { to: 'on-hold', by: house },
    resume: { to: 'active', by: either },
    complete: { to: 'completed', by: house },
    cancel: { to: 'cancelled', by: either },
  },
  completed: {},
  cancelled: {},
};

/** An agency and a guardian are neither: what they want is asked of the client, or written down by the house. */
const sideOf = ({ kind }: Actor): GoalSide | undefined =>
  kind === 'client' ? 'client' : kind === 'agency' || kind === 'guardian' ? undefined : 'house';

export type WhyNotGoal = 'plan.goal-unknown' | 'plan.goal-closed' | 'plan.goal-status' | 'plan.not-theirs';
/** Why this actor cannot do this with the goal; `undefined` where they can. */
export const whyNotGoal = (plan: Plan, goalId: string, action: GoalAction, by: Actor): Refusal<WhyNotGoal> | undefined => {
  const goal: Goal | undefined = byId(plan.goals, goalId);
  if (!goal) return refuse('plan.goal-unknown', [goalId]);
  const next = goalStates[goal.status];
  if (Object.keys(next).length === 0) return refuse('plan.goal-closed', [goalId]);
  const step = next[action];
  if (!step) return refuse('plan.goal-status', [goalId]);
  const side = sideOf(by);
  return side !== undefined && step.by.includes(side) ? undefined : refuse('plan.not-theirs', [goalId]);
};
