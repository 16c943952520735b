import * as z from 'zod/v4';
import { instrumentCodes } from '../../instruments/refusals.js';
import { score } from '../../instruments/score.js';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { happenedOn } from '../../vocabulary/time.js';
import type { Assessment } from './assessment.js';
import { baselineFor, isSameInstrument } from './baselines.js';
import { ItemAnswer, Measurement, measurementFields } from './measurement.js';
import { asScored } from './scored.js';

/**
 * Record a measurement by an instrument: its answers, which are scored here where the programme names the instrument, or the score and
 * verdict of somebody else. A reassessment uses one that a baseline has, in the same version, so that the two can be compared. What the
 * answers raise as an alert is due to be judged at once (`judgeAlert`). It diagnoses nothing. A1.4, A8.3, A8.7.2, A8.7.3
 */
export const measure = command({
  type: 'assessment.measure',
  label: text('record a measurement', 'mencatat pengukuran'),
  rows: ['A1.4', 'A8.3', 'A8.7.2', 'A8.7.3'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...measurementFields, answers: z.array(ItemAnswer).max(500).optional() }),
  fact: { type: 'assessment.measured', data: z.strictObject({ measurement: Measurement }) },
  refuses: [
    'assessment.other-instrument',
    'assessment.instrument-unknown',
    'assessment.not-for-reassessment',
    'assessment.scored-twice',
    'assessment.result-missing',
    'assessment.reason-missing',
    ...instrumentCodes,
  ],
  needs: { client: true },
  decide: ({ assessment }: { assessment: Assessment }, input, given) => {
    const instrument = given.rules.instruments?.find((i) => isSameInstrument(i, input.instrument));
    const isAgain = input.use === 'reassessment';
    const baseline = isAgain ? baselineFor(assessment, input, { on: happenedOn(given), zone: given.zone }) : undefined;
    const { answers } = input;
    const scored = answers && instrument && score(instrument, answers, given.client);
    return (
      refuseAll(
        isAgain && instrument?.lifetime && refuse('assessment.not-for-reassessment', [instrument.id]),
        isAgain && !instrument?.lifetime && !baseline && refuse('assessment.other-instrument', [input.instrument.id]),
        answers && !instrument && refuse('assessment.instrument-unknown', [input.instrument.id]),
        answers && input.score !== undefined && refuse('assessment.scored-twice', [input.instrument.id]),
        scored && isRefusal(scored) && scored,
        !answers && input.score === undefined && input.verdict === undefined && refuse('assessment.result-missing'),
        input.clientPart === 'none' && input.whyNoPart === undefined && refuse('assessment.reason-missing'),
      ) ?? {
        measurement: entry<Measurement>(given, {
          baselineId: baseline?.id,
          ...input,
          ...(instrument && asScored(instrument, input, scored && !isRefusal(scored) ? scored : undefined)),
        }),
      }
    );
  },
  apply: (assessment: Assessment, { measurement }): Assessment => ({
    ...assessment,
    measurements: [...assessment.measurements, measurement],
  }),
});
