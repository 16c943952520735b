import { isEndedStage } from '../../lifecycle/stages.js';
import { live } from '../../vocabulary/entry.js';
import type { Day, Instant, When } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { dayIn, firstDayOf, type Precision, precisionOf } from '../../vocabulary/time.js';
import { type Interval, type Readable, zoneOf } from '../reading.js';
import { union } from './intervals.js';

/** An opening, end or reopening of which the very day is not known, and the day that was taken in its place. */
export interface InexactDay {
  readonly what: 'opened' | 'ended' | 'reopened';
  /** The step or decision; none for the opening. */
  readonly id?: string;
  readonly known: Precision;
  readonly countedAs: Day;
}

/** When the case was open. */
export interface OpenTimes {
  /** In order and apart. The day of an end is no longer part of it; the last goes on where it has none. */
  readonly intervals: readonly Interval[];
  /** Since when what was done stands on this record: from the adoption on, where the case was adopted. */
  readonly keptSince?: Day;
  readonly inexact: readonly InexactDay[];
}

interface Turn {
  readonly what: 'ended' | 'reopened';
  readonly id: string;
  readonly at: When;
  readonly recordedAt: Instant;
}
const ends: readonly unknown[] = ['exited', 'ended-early', 'declined'];
const begins: readonly unknown[] = ['reopened', 'reconsidered'];

/** Ends and reopenings in the order of the journal. Whoever is declined is in no care until the decision is looked at again. */
const turnsOf = ({ sections: { termination, screening } }: Readable): Turn[] =>
  [
    ...live(termination.steps).map((s) => ({ ...s, said: s.step as unknown })),
    ...live(screening.decisions).map((d) => ({ ...d, said: d.outcome as unknown })),
  ]
    .flatMap(({ said, id, at = 'unknown', recordedAt }): Turn[] =>
      recordedAt === undefined || !(ends.includes(said) || begins.includes(said))
        ? []
        : [{ id, at, recordedAt, what: ends.includes(said) ? 'ended' : 'reopened' }],
    )
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));

/**
 * The intervals in which the case was open, a reopened one in several: from the request, to the exit, the early end or the decline. Where
 * a day is not known, the day on which it was written down is counted (of an adopted case the day of the adoption, also of its end where it
 * was over by then), and that is named:
 * by then it was so; since when, nobody knows. A2.1, A1.3
 */
export const openTimes = (record: Readable, rules: Pick<Rules, 'timeZone'>): OpenTimes => {
  const zone = zoneOf(record, rules);
  const { openedAt, openingRecordedAt, adoption } = record.sections.access;
  const inexact: InexactDay[] = [];
  const counted = (what: InexactDay['what'], at: When, instead: Day | undefined, id?: string): Day | undefined => {
    const day = firstDayOf(at, zone) ?? instead;
    const known = precisionOf(at);
    if (day !== undefined && known !== 'instant' && known !== 'day')
      inexact.push({ what, ...(id !== undefined && { id }), known, countedAs: day });
    return day;
  };
  const recorded = openingRecordedAt === undefined ? undefined : dayIn(openingRecordedAt, zone);
  const first = counted('opened', openedAt ?? 'unknown', adoption?.on ?? recorded);
  if (first === undefined) return { intervals: [], inexact };

  const intervals: Interval[] = [];
  let from: Day | undefined = first;
  if (adoption !== undefined && isEndedStage(adoption.stage)) {
    intervals.push({ from, until: counted('ended', 'unknown', adoption.on) as Day });
    from = undefined;
  }
  for (const { what, id, at, recordedAt } of turnsOf(record)) {
    if ((what === 'ended') !== (from !== undefined)) continue;
    const day = counted(what, at, dayIn(recordedAt, zone), id) as Day;
    if (from !== undefined) intervals.push({ from, until: day });
    from = what === 'ended' ? undefined : day;
  }
  if (from !== undefined) intervals.push({ from });
  return { intervals: union(intervals), keptSince: adoption?.on ?? first, inexact };
};
