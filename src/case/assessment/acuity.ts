import { live } from '../../vocabulary/entry.js';
import { type Acuity, acuityLevels } from '../../vocabulary/rules.js';
import { dayIn, entryDay, precisionOf } from '../../vocabulary/time.js';
import type { Assessment } from './assessment.js';
import type { Measurement } from './measurement.js';

/** The first and the last day on which it may have been: of a month or a year no later than it was written down. */
const daysOf = ({ at, recordedAt }: Measurement, zone: string): readonly [string, string] => {
  const first = entryDay({ at, recordedAt }, zone);
  const precision = precisionOf(at);
  if (precision !== 'month' && precision !== 'year') return [first, first];
  const [last, known] = [precision === 'month' ? `${at}-31` : `${at}-12-31`, dayIn(recordedAt, zone)];
  return [first, last < known ? last : known];
};

/** Whether this one was surely made after the other; of one day, where it was written down after it. */
const isLater = (a: Measurement, b: Measurement, zone: string): boolean => {
  const [[firstA, lastA], [firstB, lastB]] = [daysOf(a, zone), daysOf(b, zone)];
  const isSame = firstA === firstB && (a.at === b.at || (firstA === lastA && firstB === lastB));
  return isSame ? a.recordedAt >= b.recordedAt : firstA > lastB;
};

/**
 * The measurements that say how much help is needed now: the newest of each person of a household, or of the one client. Where only the
 * month or the year of one is known, it stands beside another that may have been before or after it: neither makes the other disappear.
 */
export const acuityMeasurements = ({ measurements }: Pick<Assessment, 'measurements'>, zone: string): Measurement[] => {
  const newest = new Map<string, readonly Measurement[]>();
  for (const m of live(measurements))
    for (const whom of m.acuity === undefined ? [] : (m.members ?? [''])) {
      const before = newest.get(whom) ?? [];
      if (!before.some((b) => isLater(b, m, zone) && !isLater(m, b, zone)))
        newest.set(whom, [...before.filter((b) => !isLater(m, b, zone)), m]);
    }
  return [...new Set([...newest.values()].flat())];
};

/**
 * How much help is needed now, by the newest measurement with a scale of acuity; in a household, by the member who needs most.
 * `undefined` where none was measured: unknown is not *self-managed*. NYS AIDS Institute: contact by client needs
 */
export const acuityNow = (assessment: Pick<Assessment, 'measurements'>, zone: string): Acuity | undefined =>
  acuityMeasurements(assessment, zone)
    .flatMap((m) => m.acuity ?? [])
    .sort((a, b) => acuityLevels.indexOf(b) - acuityLevels.indexOf(a))[0];
