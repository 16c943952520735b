import { live } from '../../vocabulary/entry.js';
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

/** The newest baseline that this can be compared with: of the same instrument and, in a household, of the same people. A8.7.3 */
export const baselineFor = (assessment: Assessment, { instrument, members = [] }: Measured): Measurement | undefined =>
  baselines(assessment).findLast(
    (b) => isSameInstrument(b.instrument, instrument) && members.every((member) => b.members?.includes(member) ?? false),
  );

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
