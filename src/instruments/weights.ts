import type { Instrument, InstrumentAnswer, InstrumentItem } from '../vocabulary/instrument.js';

/** The answers that an item offers: its own list, or that of the instrument. */
export const listOf = (instrument: Instrument, item: InstrumentItem): readonly InstrumentAnswer[] =>
  item.answers ?? instrument.answers ?? [];

/** The least and the most that an answer of an item counts; `undefined` where none of its answers counts. */
export const boundsOf = (instrument: Instrument, item: InstrumentItem): readonly [number, number] | undefined => {
  const weights = listOf(instrument, item).flatMap(({ weight }) => weight ?? []);
  return weights.length > 0 ? [Math.min(...weights), Math.max(...weights)] : undefined;
};

/** What an answer counts in its scales: turned round where the item is reversed. */
export const counted = (instrument: Instrument, item: InstrumentItem, weight: number): number => {
  const [least, most] = boundsOf(instrument, item) ?? [0, 0];
  return item.reversed ? least + most - weight : weight;
};

/** Without the dust of binary fractions, so that 0.1 + 0.2 does not fall short of a cut-off at 0.3. */
export const exact = (n: number): number => Math.round(n * 1e9) / 1e9;
