import { meaningOf } from './codes.js';
import type { MatchReason } from './rule.js';

/**
 * What stands between the client and the service by these reasons, as kinds of barrier that `plan.recordBarrier` takes over: `cost`,
 * `distance`, `language`, `rules`, each once. What is not known is no barrier yet. A2.3
 */
export const barriersOf = (reasons: readonly Pick<MatchReason, 'code'>[]): readonly string[] => [
  ...new Set(reasons.flatMap(({ code }) => meaningOf(code)?.barrier ?? [])),
];
