import type { CutOff, Instrument, PublishedChange, Reliability } from '../vocabulary/instrument.js';
import { type Refusal, refuse, refuseAll } from '../vocabulary/refusal.js';
import type { ComparisonCode } from './refusals.js';
import { type ChangeVerdict, type ReliableChange, reliableChange, verdictOnChange } from './reliable-change.js';
import { isReliability } from './sound.js';
import { exact } from './weights.js';

export type { ChangeVerdict } from './reliable-change.js';

/** What is compared: a score that `score` gave, or a measurement on a record. */
export interface Result {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly score?: number | undefined;
  readonly scales?: readonly { readonly scale: string; readonly score?: number | undefined }[] | undefined;
}

/** By what a difference is judged, where the caller knows better than the instrument: of the host's own clients. */
export interface JudgedBy {
  readonly reliability?: Reliability | PublishedChange;
  readonly cutOff?: CutOff;
}

/** A score before and after. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  /** Later less earlier. Whether that is better is the polarity's to say. */
  readonly difference: number;
  readonly reliable?: ReliableChange;
  /** The cut-off that `recovered` was judged by. */
  readonly cutOff?: CutOff;
  readonly judged?: ChangeVerdict;
  /** Why it is shown and not judged. */
  readonly notJudged?: 'no-reliability';
}
export interface Change {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly polarity: Instrument['polarity'];
  /** Of the total; left out where the instrument has none, or one of the two has too many answers missing. */
  readonly total?: Difference;
  /** Of every other scale that both have. */
  readonly scales: readonly ({ readonly scale: string } & Difference)[];
}

const differenceOf = (polarity: Instrument['polarity'], from: number, to: number, { reliability, cutOff }: JudgedBy): Difference => {
  const raw = { from, to, difference: exact(to - from) };
  if (!reliability) return { ...raw, notJudged: 'no-reliability' };
  const reliable = reliableChange(raw.difference, reliability);
  const judged = verdictOnChange({ from, to, polarity, isReliable: reliable.isReliable, cutOff: cutOff?.at });
  return { ...raw, reliable, ...(cutOff && { cutOff }), judged };
};

/** Why these results are not to be compared by this instrument. */
export const notComparable = (instrument: Instrument, results: readonly Result[], by: JudgedBy): Refusal<ComparisonCode> | undefined => {
  const others = results.filter((r) => r.instrument.id !== instrument.id);
  const versions = results.filter((r) => r.instrument.id === instrument.id && r.instrument.version !== instrument.version);
  return refuseAll(
    instrument.lifetime && refuse('instrument.lifetime', [instrument.id]),
    others.length > 0 && refuse('instrument.other-instrument', [...new Set(others.map((r) => r.instrument.id))]),
    versions.length > 0 && refuse('instrument.other-version', [...new Set(versions.map((r) => r.instrument.version))]),
    by.reliability && !isReliability(by.reliability) && refuse('instrument.reliability-wrong', [instrument.id]),
  );
};

/** The two results of one instrument side by side; `undefined` where no score stands on both sides. */
export const compared = (instrument: Instrument, earlier: Result, later: Result, by: JudgedBy): Change | undefined => {
  const { polarity } = instrument;
  const ofTotal: JudgedBy = {
    ...(instrument.reliability && { reliability: instrument.reliability }),
    ...(instrument.recovered && { cutOff: instrument.recovered }),
    ...by,
  };
  const isTotal = instrument.total !== undefined && earlier.score !== undefined && later.score !== undefined;
  const scales = instrument.scales.flatMap(({ id, reliability }) => {
    const of = ({ scales: found = [] }: Result) => found.find(({ scale }) => scale === id)?.score;
    const [from, to] = [of(earlier), of(later)];
    return id === instrument.total || from === undefined || to === undefined
      ? []
      : [{ scale: id, ...differenceOf(polarity, from, to, reliability ? { reliability } : {}) }];
  });
  if (!isTotal && scales.length === 0) return undefined;
  return {
    instrument: { id: instrument.id, version: instrument.version },
    polarity,
    ...(isTotal && { total: differenceOf(polarity, earlier.score, later.score, ofTotal) }),
    scales,
  };
};

/**
 * What changed between a baseline and a later result of the same instrument in the same version: the raw difference of the total and of
 * every subscale and, where the instrument or the caller says how dependable it is, one of four verdicts. Without that it is shown and
 * not judged. It does not say what brought the change about. A8.7.3, A1.4
 */
export const change = (instrument: Instrument, baseline: Result, later: Result, by: JudgedBy = {}): Change | Refusal<ComparisonCode> =>
  notComparable(instrument, [baseline, later], by) ??
  compared(instrument, baseline, later, by) ??
  refuse('instrument.not-scored', [instrument.id]);
