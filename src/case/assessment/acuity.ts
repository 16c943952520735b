import { live } from '../../vocabulary/entry.js';
import { type Acuity, acuityLevels } from '../../vocabulary/rules.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Assessment } from './assessment.js';
import type { Measurement } from './measurement.js';

const isLater = (a: Measurement, b: Measurement, zone: string): boolean => {
  const [dayA, dayB] = [entryDay(a, zone), entryDay(b, zone)];
  return dayA === dayB ? a.recordedAt >= b.recordedAt : dayA > dayB;
};

/** The measurements that say how much help is needed now: the newest of each person of a household, or of the one client. */
export const acuityMeasurements = ({ measurements }: Pick<Assessment, 'measurements'>, zone: string): Measurement[] => {
  const newest = new Map<string, Measurement>();
  for (const m of live(measurements))
    for (const whom of m.acuity === undefined ? [] : (m.members ?? ['']))
      if (!newest.has(whom) || isLater(m, newest.get(whom) as Measurement, zone)) newest.set(whom, m);
  return [...new Set(newest.values())];
};

/**
 * How much help is needed now, by the newest measurement with a scale of acuity; in a household, by the member who needs most.
 * `undefined` where none was measured: unknown is not *self-managed*. NYS AIDS Institute: contact by client needs
 */
export const acuityNow = (assessment: Pick<Assessment, 'measurements'>, zone: string): Acuity | undefined =>
  acuityMeasurements(assessment, zone)
    .flatMap((m) => m.acuity ?? [])
    .sort((a, b) => acuityLevels.indexOf(b) - acuityLevels.indexOf(a))[0];
