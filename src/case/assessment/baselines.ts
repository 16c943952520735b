import { type Entry, live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { dayIn, entryDay, precisionOf } from '../../vocabulary/time.js';
import type { Assessment } from './assessment.js';
import type { InstrumentRef, Measurement } from './measurement.js';

/** The measurements that later ones are compared with. A8.3 */
export const baselines = (assessment: Assessment): Measurement[] => live(assessment.measurements).filter((m) => m.use === 'baseline');

/** The same instrument is the same id and the same version. A8.7.3 */
export const isSameInstrument = (a: InstrumentRef, b: InstrumentRef): boolean => a.id === b.id && a.version === b.version;

interface Measured {
  readonly instrument: InstrumentRef;
  readonly members?: readonly string[] | undefined;
}

/**
 * Whether a measurement was surely made before its baseline: the two turned round would make of every client who got worse one who
 * recovered. Where no more than the month or the year is known, that decides. A8.7.3
 */
export const isBeforeBaseline = ({ at }: Pick<Entry, 'at'>, baseline: Pick<Entry, 'at' | 'recordedAt'>, zone: string): boolean => {
  if (at === 'unknown') return false;
  const known = precisionOf(at) === 'instant' ? dayIn(at, zone) : at;
  return known < entryDay(baseline, zone).slice(0, known.length);
};

/** When a reassessment was made, at the site. */
interface Made {
  readonly on: Day;
  readonly zone: string;
}

/**
 * The baseline that this can be compared with: of the same instrument and, in a household, of the same people before one of others beside
 * them. Of several the newest by then; where none was made by then, the newest. A8.7.3
 */
export const baselineFor = (
  assessment: Assessment,
  { instrument, members = [] }: Measured,
  { on, zone }: Made,
): Measurement | undefined => {
  const fit = baselines(assessment)
    .filter((b) => isSameInstrument(b.instrument, instrument) && members.every((member) => b.members?.includes(member) ?? false))
    .map((b) => ({ b, day: entryDay(b, zone), isOwn: (b.members?.length ?? 0) === members.length }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const theirs = fit.some((f) => f.isOwn) ? fit.filter((f) => f.isOwn) : fit;
  return (theirs.findLast(({ day }) => day <= on) ?? theirs.at(-1))?.b;
};

/** A baseline and what was measured later beside it. */
export interface Comparison {
  readonly baseline: Measurement;
  readonly later: readonly Measurement[];
}

/**
 * Every baseline with its reassessments, in the order in which they were recorded. Whether a difference is a change for the better is the
 * instrument's to say: some count what hurts. A1.4, A8.7.3
 */
export const sideBySide = (assessment: Assessment): Comparison[] =>
  baselines(assessment).map((baseline) => ({
    baseline,
    later: live(assessment.measurements).filter((m) => m.baselineId === baseline.id),
  }));
