import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Instant, Note, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Evaluation, EvaluationKind } from './evaluation.js';

/**
 * Begin an evaluation: of the outcome, or of the process for a client who needs support without end, and then why. Earlier ratings and
 * conclusions stay on the record and do not count for this one. A8.8.1, A8.8.2
 */
export const begin = command({
  type: 'evaluation.begin',
  label: text('begin the evaluation', 'memulai evaluasi'),
  rows: ['A8.8.1', 'A8.8.2'],
  moves: true,
  input: z.strictObject({ kind: EvaluationKind, because: Note.optional() }),
  fact: {
    type: 'evaluation.begun',
    data: z.strictObject({ kind: EvaluationKind, because: Note.optional(), at: When, recordedAt: Instant }),
  },
  refuses: ['evaluation.process-without-reason'],
  decide: (_: object, input, given) =>
    input.kind === 'process' && input.because === undefined
      ? refuse('evaluation.process-without-reason')
      : { ...input, at: given.happenedAt, recordedAt: given.now },
  apply: ({ because: _before, ...evaluation }: Evaluation, { at, ...begun }): Evaluation => ({ ...evaluation, ...begun, begunAt: at }),
});
