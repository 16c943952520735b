import type { Actor } from '../../vocabulary/actor.js';
import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { type Side, sideOf } from '../referral/transitions.js';
import type { Monitoring, QueryStatus } from './monitoring.js';

const asker: readonly Side[] = ['requester'];
/** An answer is the agency's, or told to the worker who asked. */
const either: readonly Side[] = ['requester', 'target'];

/** What may follow on what, and who may say so. Asked again is a new query. */
export const querySteps: Readonly<Record<QueryStatus, Readonly<Partial<Record<QueryStatus, readonly Side[]>>>>> = {
  asked: { answered: either, dropped: asker },
  answered: {},
  dropped: {},
};

export const queryRefusals = ['monitoring.query-unknown', 'monitoring.query-not-open', 'monitoring.query-wrong-actor'] as const;

/** Why this actor cannot bring the query to that end; `undefined` where they can. */
export const whyNotEnd = (
  { queries }: Monitoring,
  queryId: string,
  to: QueryStatus,
  by: Actor,
): Refusal<(typeof queryRefusals)[number]> | undefined => {
  const found = byId(queries, queryId);
  if (!found) return refuse('monitoring.query-unknown', [queryId]);
  const sides = querySteps[found.status][to];
  if (!sides) return refuse('monitoring.query-not-open', [queryId]);
  const side = sideOf(found, by);
  return side !== undefined && sides.includes(side) ? undefined : refuse('monitoring.query-wrong-actor', [queryId]);
};
