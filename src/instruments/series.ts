import type { Instrument } from '../vocabulary/instrument.js';
import { type Refusal, refuse } from '../vocabulary/refusal.js';
import { type Change, compared, type JudgedBy, notComparable, type Result } from './change.js';
import type { ComparisonCode } from './refusals.js';

/** One result in a series. */
export interface SeriesStep<R extends Result = Result> {
  readonly result: R;
  /** Left out on the baseline, and where too many answers are missing to compare. */
  readonly sinceBaseline?: Change;
  /** Against the one before, that is the last that can be compared with it. */
  readonly sinceBefore?: Change;
}

/**
 * Repeated reassessments in the order in which they are given, the baseline first: each against the baseline, and against the one
 * before. One that has no score stays in the series and is compared with nothing. Many comparisons find a *reliable* change by chance
 * sooner than one does. A8.7.3
 */
export const series = <R extends Result>(
  instrument: Instrument,
  results: readonly R[],
  by: JudgedBy = {},
): readonly SeriesStep<R>[] | Refusal<ComparisonCode> => {
  const [baseline] = results;
  if (!baseline) return refuse('instrument.series-empty', [instrument.id]);
  const refusal = notComparable(instrument, results, by);
  if (refusal) return refusal;
  if (!compared(instrument, baseline, baseline, by)) return refuse('instrument.not-scored', [instrument.id]);
  return results.map((result, n) => {
    if (n === 0) return { result };
    const sinceBaseline = compared(instrument, baseline, result, by);
    const before = results.slice(0, n).findLast((r) => compared(instrument, r, result, by));
    const sinceBefore = before && compared(instrument, before, result, by);
    return { result, ...(sinceBaseline && { sinceBaseline }), ...(sinceBefore && { sinceBefore }) };
  });
};
