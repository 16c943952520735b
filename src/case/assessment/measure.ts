import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { kindedText, Score } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, ClientPart, InstrumentRef, Measurement, MeasurementUse } from './assessment.js';
import { baselines, isSameInstrument } from './baselines.js';

/**
 * Record a measurement by an instrument. A reassessment uses one that a baseline has, in the same version, so that the two can be
 * compared. Nothing is scored here: score and verdict are the instrument's own. A8.3, A8.7.2, A8.7.3
 */
export const measure = command({
  type: 'assessment.measure',
  label: text('record a measurement', 'mencatat pengukuran'),
  rows: ['A8.3', 'A8.7.2', 'A8.7.3'],
  input: z.strictObject({
    ...entryInput,
    use: MeasurementUse,
    instrument: InstrumentRef,
    score: Score.optional(),
    verdict: kindedText('mental').optional(),
    clientPart: ClientPart,
  }),
  fact: { type: 'assessment.measured', data: z.strictObject({ measurement: Measurement }) },
  refuses: ['assessment.other-instrument'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) =>
    input.use === 'reassessment' && !baselines(assessment).some((b) => isSameInstrument(b.instrument, input.instrument))
      ? refuse('assessment.other-instrument', [input.instrument.id])
      : { measurement: entry<Measurement>(given, input) },
  apply: (assessment: Assessment, { measurement }): Assessment => ({
    ...assessment,
    measurements: [...assessment.measurements, measurement],
  }),
});
