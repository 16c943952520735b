import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Monitoring } from './monitoring.js';

export const askedRefusals = ['monitoring.query-unknown', 'monitoring.query-not-open'] as const;

/** Why this query cannot be answered or dropped; `undefined` while it is asked. */
export const whyNotAsked = ({ queries }: Monitoring, queryId: string): Refusal<(typeof askedRefusals)[number]> | undefined => {
  const found = byId(queries, queryId);
  if (!found) return refuse('monitoring.query-unknown', [queryId]);
  return found.status === 'asked' ? undefined : refuse('monitoring.query-not-open', [queryId]);
};
