import type { Instrument } from '../vocabulary/instrument.js';
import type { Refusal } from '../vocabulary/refusal.js';
import type { Acuity } from '../vocabulary/rules.js';
import { type Answered, refused, weightsGiven } from './answered.js';
import type { InstrumentCode } from './refusals.js';
import { scaleScore } from './scale.js';
import { type AboutClient, verdictOn, type WhyNoVerdict } from './verdict.js';

/** What an instrument says of a set of answers. */
export interface Scored {
  readonly instrument: { readonly id: string; readonly version: string };
  /** The total. Left out: too many answers are missing, or the instrument has only subscales. */
  readonly score?: number;
  readonly scales: readonly { readonly scale: string; readonly score?: number }[];
  /** Items that were to be answered and were not, in the instrument's order. */
  readonly missing: readonly string[];
  /** The verdict, by the instrument's cut-offs. It is a screen and no diagnosis. */
  readonly band?: string;
  /** Why there is no verdict. */
  readonly notApplied?: WhyNoVerdict;
  readonly acuity?: Acuity;
  /** What must be looked at now, whatever the total and however many answers are missing. It diagnoses nothing. */
  readonly alerts: readonly { readonly alert: string; readonly item: string }[];
}

const alertsIn = ({ alerts = [] }: Instrument, given: ReadonlyMap<string, number | 'unscored'>): Scored['alerts'] =>
  alerts.flatMap(({ code, item, from }) => {
    const weight = given.get(item);
    return typeof weight === 'number' && weight >= from ? [{ alert: code, item }] : [];
  });

/**
 * Score a set of answers. A missing answer is named, and counts as the mean of those given up to the limit of its scale: never as
 * nought. A score that was made up to full length is not rounded: 9.9 is not 10. Nothing is kept and nobody is told. A1.4, A8.3
 * @example score(instruments.phq9, answers) //=> { score: 12, band: 'moderate', missing: [], alerts: [], … }
 */
export const score = (
  instrument: Instrument,
  answers: readonly Answered[],
  client: AboutClient | undefined = {},
): Scored | Refusal<InstrumentCode> => {
  const refusal = refused(instrument, answers);
  if (refusal) return refusal;
  const given = weightsGiven(instrument, answers);
  const missing = instrument.items.filter(({ id, notScored }) => !notScored && !given.has(id)).map(({ id }) => id);
  const isTooFew = missing.length > (instrument.mayMiss ?? Number.POSITIVE_INFINITY);
  const scales = instrument.scales.map((scale) => {
    const found = isTooFew ? undefined : scaleScore(instrument, scale, given);
    return { scale: scale.id, ...(found !== undefined && { score: found }) };
  });
  const total = scales.find(({ scale }) => scale === instrument.total)?.score;
  const isScored = instrument.total === undefined ? scales.some((s) => s.score !== undefined) : total !== undefined;
  return {
    instrument: { id: instrument.id, version: instrument.version },
    ...(total !== undefined && { score: total }),
    scales,
    missing,
    ...verdictOn(instrument, { score: total, isScored }, given, client),
    alerts: alertsIn(instrument, given),
  };
};
