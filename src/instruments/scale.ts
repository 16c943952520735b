import type { Instrument, InstrumentScale } from '../vocabulary/instrument.js';
import { boundsOf, counted, exact } from './weights.js';

type Shape = Pick<InstrumentScale, 'items' | 'how' | 'times' | 'onto'>;
const total = (ns: readonly number[]): number => ns.reduce((sum, n) => sum + n, 0);

/** The least and the most of a scale before it is put on another range. */
const bare = (instrument: Instrument, { items, how, times = 1 }: Shape): readonly [number, number] => {
  const bounds = instrument.items.filter(({ id }) => items.includes(id)).map((item) => boundsOf(instrument, item) ?? [0, 0]);
  const of = (n: 0 | 1) => (total(bounds.map((b) => b[n])) * times) / (how === 'mean' ? Math.max(bounds.length, 1) : 1);
  return [of(0), of(1)];
};

/** The range that a scale has by its items. */
export const rangeOf = (instrument: Instrument, scale: Shape): readonly [number, number] => {
  const [least, most] = scale.onto ?? bare(instrument, scale);
  return [exact(least), exact(most)];
};

/**
 * The score of a scale. Answers that are missing, and those that are complete and count nothing, count as the mean of those that count:
 * never as nought. `undefined` where more are missing than may be, or nothing counts.
 */
export const scaleScore = (
  instrument: Instrument,
  scale: InstrumentScale,
  given: ReadonlyMap<string, number | 'unscored'>,
): number | undefined => {
  const values = instrument.items
    .filter(({ id }) => scale.items.includes(id))
    .flatMap((item) => {
      const weight = given.get(item.id);
      return typeof weight === 'number' ? [counted(instrument, item, weight)] : [];
    });
  const missing = scale.items.filter((id) => !given.has(id)).length;
  if (missing > scale.mayMiss || values.length === 0) return undefined;
  const asMany = scale.how === 'mean' ? 1 : scale.items.length;
  const raw = ((total(values) * asMany) / values.length) * (scale.times ?? 1);
  if (!scale.onto) return exact(raw);
  const [[least, most], [from, to]] = [bare(instrument, scale), scale.onto];
  return exact(from + ((to - from) * (raw - least)) / (most - least));
};
