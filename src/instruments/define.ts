import { KasusError } from '../vocabulary/errors.js';
import type { Instrument, InstrumentAnswer, InstrumentItem, InstrumentScale, Worded } from '../vocabulary/instrument.js';
import { rangeOf } from './scale.js';
import { flaws } from './sound.js';

/** A scale as it is written: by default the sum of all items that are scored, of which none may be missing. */
export interface ScaleWritten extends Pick<InstrumentScale, 'id' | 'label'>, Partial<Omit<InstrumentScale, 'id' | 'label'>> {}
/** An instrument as it is written; the range of a scale is computed where it is left out, and checked where it is not. */
export interface InstrumentWritten extends Omit<Instrument, 'scales'> {
  readonly scales: readonly ScaleWritten[];
}

/**
 * Define an instrument. Throws `KASUS_INSTRUMENT_INVALID` with everything that contradicts itself, so that a wrong definition is found
 * when the program starts and not when a client has answered.
 */
export const defineInstrument = (written: InstrumentWritten): Instrument => {
  const scored = written.items.filter(({ notScored }) => !notScored).map(({ id }) => id);
  const bare: Instrument = { ...written, scales: [] };
  const scales = written.scales.map((scale): InstrumentScale => {
    const whole = { items: scored, how: 'sum' as const, mayMiss: 0, ...scale };
    return { range: rangeOf(bare, whole), ...whole };
  });
  const instrument: Instrument = { ...written, scales };
  const found = flaws(instrument);
  if (found.length > 0) throw new KasusError('KASUS_INSTRUMENT_INVALID', [instrument.id, ...found]);
  return instrument;
};

/**
 * Answers that count what they are called, in steps of one, with their words from the least on.
 * @example numbered(0, 3, [{ en: 'never', id: 'tidak pernah' }]) //=> [{ code: '0', weight: 0, words: … }, { code: '1', weight: 1 }, …]
 */
export const numbered = (least: number, most: number, words: readonly Worded[] = []): readonly InstrumentAnswer[] =>
  Array.from({ length: most - least + 1 }, (_, n) => ({
    code: String(least + n),
    weight: least + n,
    ...(words[n] && { words: words[n] }),
  }));

/**
 * Items by their ids, with their words.
 * @example itemsOf({ sleep: { en: 'I sleep badly', id: 'Saya sulit tidur' } }) //=> [{ id: 'sleep', words: { en: …, id: … } }]
 */
export const itemsOf = (words: Readonly<Record<string, Worded>>): readonly InstrumentItem[] =>
  Object.entries(words).map(([id, worded]) => ({ id, words: worded }));
