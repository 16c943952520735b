import { live } from '../../vocabulary/entry.js';
import type { Assessment, InstrumentRef, Measurement } from './assessment.js';

/** The measurements that later ones are compared with. A8.3 */
export const baselines = (assessment: Assessment): Measurement[] => live(assessment.measurements).filter((m) => m.use === 'baseline');

/** The same instrument is the same id and the same version. A8.7.3 */
export const isSameInstrument = (a: InstrumentRef, b: InstrumentRef): boolean => a.id === b.id && a.version === b.version;
