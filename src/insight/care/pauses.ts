import { type Ids, live } from '../../vocabulary/entry.js';
import type { Instant, When } from '../../vocabulary/fields.js';
import { dayIn, entryDay, firstDayOf, precisionOf } from '../../vocabulary/time.js';
import type { Interval, Readable } from '../reading.js';
import { seen } from '../seen.js';
import { isIn } from './intervals.js';

/** Days on which somebody said that the work rests, or that contact is lost. No gap is counted in them. */
export interface Pause extends Interval {
  readonly what: 'on-hold' | 'lost' | 'service-on-hold';
  /** The planned service; tracings of a lost client. */
  readonly ids: Ids;
}

const isExact = (when: When): boolean => ['instant', 'day'].includes(precisionOf(when));

/**
 * The engagements of the client as they followed on each other; of those, when the client was on hold or lost. Of a pause that began in
 * some month or year only the part after it was written down is sure: a gap is not hidden by what nobody knows exactly.
 */
export const clientPauses = ({ sections: { client } }: Readable, zone: string): Pause[] => {
  const phases = [...(client.formerEngagements ?? []), client.engagement].filter((e) => e?.phase !== undefined);
  const dayOf = (since: When | undefined, recordedAt: Instant | undefined) =>
    firstDayOf(since ?? 'unknown', zone) ?? (recordedAt === undefined ? undefined : dayIn(recordedAt, zone));
  const tracings = seen(client.tracings);
  return phases.flatMap(({ phase, since, recordedAt }, n) => {
    const [from, next] = [dayOf(since !== undefined && isExact(since) ? since : undefined, recordedAt), phases[n + 1]];
    const until = next && dayOf(next.since, next.recordedAt);
    if (phase === 'engaged' || from === undefined || (next && (until === undefined || until <= from))) return [];
    const rest: Interval = { from, ...(until !== undefined && { until }) };
    const traced = phase === 'lost' ? tracings.filter((t) => isIn(entryDay(t, zone), rest)).map((t) => t.id) : [];
    return [{ ...rest, what: phase === 'lost' ? 'lost' : 'on-hold', ids: traced }];
  });
};

/** The planned services that rest, or rested until they ended. The record forgets a hold of a service that was taken up again. */
export const servicePauses = (record: Readable, zone: string): Pause[] =>
  live(record.sections.plan.services).flatMap((s) => {
    const [from, until] = [s.heldAt, s.endedAt].map((when) => firstDayOf(when ?? 'unknown', zone));
    return from === undefined ? [] : [{ from, ...(until !== undefined && { until }), what: 'service-on-hold', ids: [s.id] }];
  });
