import { isBeforeBaseline, isSameInstrument } from '../../case/assessment/baselines.js';
import type { InstrumentRef, Measurement } from '../../case/assessment/measurement.js';
import type { Change } from '../../instruments/change.js';
import type { ComparisonCode } from '../../instruments/refusals.js';
import { series } from '../../instruments/series.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Instrument } from '../../vocabulary/instrument.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import type { Rules } from '../../vocabulary/rules.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';
import { seen } from '../seen.js';
import { type OfWhom, whomOf } from '../whom.js';

/** One measurement of a series. */
export interface MeasuredStep {
  readonly id: string;
  readonly on: Day;
  readonly score?: number;
  readonly scales: Measurement['scales'] & object;
  /** Since the baseline, by the instrument; and since the measurement before. */
  readonly sinceBaseline?: Change;
  readonly sinceBefore?: Change;
  /** Later less baseline, where the instrument is not known: nobody can say whether that is better. */
  readonly rawDifference?: number;
}

/** A baseline and what was measured by the same instrument, in the same version, of the same people, since. A8.7.3 */
export interface MeasuredSeries extends OfWhom {
  readonly instrument: InstrumentRef;
  /** What it measures; `not-said` where nobody says. */
  readonly measures: string;
  /** The baseline first, then by day. One step: it was not measured again. */
  readonly steps: readonly MeasuredStep[];
  /** Why no change is judged. */
  readonly notJudged?: 'instrument-unknown' | ComparisonCode;
}

/** Series, and what stands in none: it is shown, and compared with nothing. */
export interface Measured {
  readonly series: readonly MeasuredSeries[];
  readonly notCompared: readonly {
    readonly id: string;
    readonly why: 'no-baseline' | 'other-instrument' | 'other-people' | 'before-baseline';
  }[];
}

const whyNot = (later: Measurement, baseline: Measurement | undefined, zone: string): Measured['notCompared'][number]['why'] | undefined =>
  baseline === undefined
    ? 'no-baseline'
    : !isSameInstrument(later.instrument, baseline.instrument)
      ? 'other-instrument'
      : whomOf(later) !== whomOf(baseline)
        ? 'other-people'
        : isBeforeBaseline(later, baseline, zone)
          ? 'before-baseline'
          : undefined;

const raw = ({ id, score, scales = [] }: Measurement, on: Day): MeasuredStep => ({ id, on, ...(score !== undefined && { score }), scales });

const withChange = (
  instrument: Instrument | undefined,
  all: readonly Measurement[],
  steps: readonly MeasuredStep[],
): Pick<MeasuredSeries, 'steps' | 'notJudged'> => {
  if (instrument === undefined) {
    const from = steps[0]?.score;
    const difference = ({ score }: MeasuredStep) => (score === undefined || from === undefined ? {} : { rawDifference: score - from });
    return { notJudged: 'instrument-unknown', steps: steps.map((step, n) => (n === 0 ? step : { ...step, ...difference(step) })) };
  }
  const judged = series(instrument, all);
  if (isRefusal(judged)) return { steps, ...(judged.because[0] && { notJudged: judged.because[0].code }) };
  return {
    steps: steps.map((step, n) => {
      const { sinceBaseline, sinceBefore } = judged[n] ?? {};
      return { ...step, ...(sinceBaseline && { sinceBaseline }), ...(sinceBefore && { sinceBefore }) };
    }),
  };
};

/**
 * What was measured, as series: change is judged by the instrument that the programme names, and shown raw where it names none. What was
 * measured of one person of a household stands beside nobody else's; another version is another instrument. A1.4, A7.4, A8.7.3
 */
export const measured = ({ sections: { assessment } }: Readable, rules: Pick<Rules, 'instruments'>, zone: string): Measured => {
  const all = seen(assessment.measurements, 'instrument', 'use').filter((m) => m.instrument.id !== undefined);
  const baselines = all.filter((m) => m.use === 'baseline');
  const beside = all
    .filter((m) => m.use !== 'baseline')
    .map((later) => {
      const baseline = baselines.find((b) => b.id === later.baselineId);
      return { later, baseline, why: whyNot(later, baseline, zone) };
    });
  const seriesOf = (baseline: Measurement): MeasuredSeries => {
    const { id, version } = baseline.instrument;
    const instrument = rules.instruments?.find((i) => i.id === id && i.version === version);
    const later = beside
      .filter((b) => b.baseline === baseline && b.why === undefined)
      .map((b) => ({ m: b.later, on: entryDay(b.later, zone) }))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    const inOrder = [{ m: baseline, on: entryDay(baseline, zone) }, ...later];
    return {
      instrument: { id, version },
      measures: baseline.measures ?? instrument?.measures ?? 'not-said',
      ...(baseline.members && { members: baseline.members }),
      ...withChange(
        instrument,
        inOrder.map(({ m }) => m),
        inOrder.map(({ m, on }) => raw(m, on)),
      ),
    };
  };
  return {
    series: baselines.map(seriesOf),
    notCompared: beside.flatMap(({ later, why }) => (why === undefined ? [] : { id: later.id, why })),
  };
};
