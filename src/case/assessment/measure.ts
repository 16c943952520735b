import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, Measurement, measurementFields } from './assessment.js';
import { baselineFor } from './baselines.js';

/**
 * Record a measurement by an instrument. A reassessment uses one that a baseline has, in the same version, so that the two can be
 * compared. Nothing is scored here: score and verdict are the instrument's own; without either, nothing was measured. A8.3, A8.7.2, A8.7.3
 */
export const measure = command({
  type: 'assessment.measure',
  label: text('record a measurement', 'mencatat pengukuran'),
  rows: ['A1.4', 'A8.3', 'A8.7.2', 'A8.7.3'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...measurementFields }),
  fact: { type: 'assessment.measured', data: z.strictObject({ measurement: Measurement }) },
  refuses: ['assessment.other-instrument', 'assessment.result-missing', 'assessment.reason-missing'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) => {
    const baseline = input.use === 'reassessment' ? baselineFor(assessment, input) : undefined;
    return (
      refuseAll(
        input.use === 'reassessment' && !baseline && refuse('assessment.other-instrument', [input.instrument.id]),
        input.score === undefined && input.verdict === undefined && refuse('assessment.result-missing'),
        input.clientPart === 'none' && input.whyNoPart === undefined && refuse('assessment.reason-missing'),
      ) ?? { measurement: entry<Measurement>(given, { baselineId: baseline?.id, ...input }) }
    );
  },
  apply: (assessment: Assessment, { measurement }): Assessment => ({
    ...assessment,
    measurements: [...assessment.measurements, measurement],
  }),
});
