import fc from 'fast-check';
import { defineInstrument, houseInstruments, type Instrument, numbered, text } from '../../src/index.js';

/** The list of an item. */
export const listOf = (instrument: Instrument, id: string) =>
  instrument.items.find((item) => item.id === id)?.answers ?? instrument.answers ?? [];

/** Answers to some of the items of an instrument, to one at least. */
export const answersTo = (instrument: Instrument) =>
  fc
    .subarray([...instrument.items], { minLength: 1 })
    .chain((items) =>
      fc.tuple(...items.map(({ id }) => fc.constantFrom(...listOf(instrument, id)).map(({ code }) => ({ item: id, answer: code })))),
    );

/** An instrument that is sound, of any size and direction. */
export const someInstrument: fc.Arbitrary<Instrument> = fc
  .record({
    count: fc.integer({ min: 2, max: 9 }),
    least: fc.integer({ min: -2, max: 2 }),
    steps: fc.integer({ min: 1, max: 6 }),
    how: fc.constantFrom('sum' as const, 'mean' as const),
    reversed: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    mayMiss: fc.nat({ max: 8 }),
    withUnscored: fc.boolean(),
    polarity: fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const),
  })
  .map(({ count, least, steps, how, reversed, mayMiss, withUnscored, polarity }) =>
    defineInstrument({
      id: 'some',
      version: '1',
      name: text('some', 'suatu'),
      measures: 'symptoms',
      kinds: [],
      polarity,
      answers: [...numbered(least, least + steps), ...(withUnscored ? [{ code: 'n/a' }] : [])],
      items: Array.from({ length: count }, (_, n) => ({ id: `i${n}`, ...(reversed[n] && { reversed: true as const }) })),
      total: 't',
      scales: [{ id: 't', label: text('total', 'total'), how, mayMiss: Math.min(mayMiss, count - 1) }],
      licence: 'test',
      source: 'test',
    }),
  );

export const anyInstrument: fc.Arbitrary<Instrument> = fc.oneof(fc.constantFrom(...houseInstruments), someInstrument);
/** An instrument, and answers to it. */
export const answered = anyInstrument.chain((instrument) => answersTo(instrument).map((answers) => ({ instrument, answers })));
