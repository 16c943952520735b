import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Instant, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Evaluation, EvaluationKind } from './evaluation.js';

/**
 * Begin an evaluation: of the outcome, or of the process for a client who needs support without end. Earlier ratings and conclusions
 * stay on the record and do not count for this one. A8.8.1, A8.8.2
 */
export const begin = command({
  type: 'evaluation.begin',
  label: text('begin the evaluation', 'memulai evaluasi'),
  rows: ['A8.8.1', 'A8.8.2'],
  moves: true,
  input: z.strictObject({ kind: EvaluationKind }),
  fact: { type: 'evaluation.begun', data: z.strictObject({ kind: EvaluationKind, at: When, recordedAt: Instant }) },
  decide: (_: object, { kind }, given) => ({ kind, at: given.happenedAt, recordedAt: given.now }),
  apply: (evaluation: Evaluation, { kind, at, recordedAt }): Evaluation => ({ ...evaluation, kind, begunAt: at, recordedAt }),
});
