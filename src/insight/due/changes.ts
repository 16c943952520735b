import type { Instant } from '../../vocabulary/fields.js';
import type { Escalation } from './escalation.js';

interface Changing {
  readonly overdueFrom: Instant;
  readonly escalation?: Escalation;
}

/**
 * The next instant after this one at which what is due is answered differently though nobody does anything: something becomes overdue, or
 * is told to somebody. Until then a host need not ask again; `undefined` where nothing will change. `daysOver` is a count of days, and no
 * change: it grows every midnight.
 */
export const changesAt = (items: readonly Changing[], now: Instant): Instant | undefined => {
  let first: Instant | undefined;
  for (const { overdueFrom, escalation } of items)
    for (const at of [overdueFrom, escalation?.next?.at])
      if (at !== undefined && Date.parse(at) > Date.parse(now) && (first === undefined || Date.parse(at) < Date.parse(first))) first = at;
  return first;
};
