import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defineInstrument,
  flaws,
  houseInstruments,
  type Instrument,
  instruments,
  isKasusError,
  itemsOf,
  numbered,
  text,
} from '../../src/index.js';
import { someInstrument } from './arbitrary.js';

const { phq9, kasusAcuity, auditC } = instruments;
const [total] = phq9.scales;
const scale = (changed: object): Instrument => ({ ...phq9, scales: [{ ...(total as NonNullable<typeof total>), ...changed }] });
const band = (from: number, code = `b${from}`) => ({ from, code, label: text(code, code) });

describe('the definition of an instrument', () => {
  test.each(houseInstruments)('[A8.3] of $id is sound', (instrument) => {
    expect(flaws(instrument)).toEqual([]);
  });

  test('[A8.3] of the house says its licence, its source and its version, and no two are alike', () => {
    expect(houseInstruments.every((i) => i.licence !== '' && i.source !== '' && i.version !== '')).toBe(true);
    expect(new Set(houseInstruments.map((i) => i.id)).size).toBe(houseInstruments.length);
  });

  test('[A8.3] prints the words of items only where the licence lets it, and in Indonesian only its own', () => {
    const worded = houseInstruments.filter((i) => i.items.some((item) => item.words));
    expect(worded.map((i) => i.id)).toEqual(['phq-9', 'gad-7', 'self-sufficiency-matrix', 'kasus-acuity']);
    const inIndonesian = houseInstruments.filter((i) => [...i.items, ...(i.answers ?? [])].some((x) => x.words?.id));
    expect(inIndonesian.map((i) => i.id)).toEqual(['kasus-acuity']);
  });

  test('[A8.3] of an alert names the kind of crisis that it would be', () => {
    expect(phq9.alerts?.map((a) => [a.item, a.crisisKind])).toEqual([['44260-8', 'self-harm']]);
  });

  const broken: readonly (readonly [string, Instrument, RegExp])[] = [
    ['an item twice', { ...phq9, items: [...phq9.items, ...phq9.items.slice(0, 1)] }, /item 44250-9 is there twice/],
    ['no item', { ...phq9, items: [] }, /it has no item/],
    [
      'an item without answers',
      { ...phq9, items: phq9.items.map(({ answers: _, ...i }) => i), answers: [] },
      /item 44250-9 has no answers/,
    ],
    ['an answer twice', { ...phq9, answers: [...numbered(0, 3), ...numbered(3, 3)] }, /item 44250-9 has the answer 3 twice/],
    ['nothing that counts', { ...phq9, answers: [{ code: 'a' }] }, /item 44250-9 has no answer that counts/],
    ['a weight that is no number', { ...phq9, answers: [{ code: 'a', weight: Number.NaN }] }, /weight is no number/],
    ['an item in no scale', scale({ items: total?.items.slice(1), range: [0, 24] }), /item 44250-9 is in no scale/],
    ['a scale over an item that is not there', scale({ items: [...(total?.items ?? []), 'x'] }), /x is no item of the instrument/],
    ['a scale over an item that is not scored', scale({ items: [...(total?.items ?? []), '69722-7'] }), /item 69722-7 is not scored/],
    ['an item twice in a scale', scale({ items: [...(total?.items ?? []), '44250-9'] }), /item 44250-9 is in it twice/],
    ['a wrong range', scale({ range: [0, 28] }), /its range is not 0 to 28, but 0 to 27/],
    ['a range of nothing', scale({ onto: [5, 5], range: [5, 5] }), /it has no range/],
    ['all that may be missing', scale({ mayMiss: 9 }), /all of its answers may be missing/],
    ['half an answer that may be missing', scale({ mayMiss: 0.5 }), /is no count/],
    ['no scale', { ...phq9, scales: [] }, /it has no scale/],
    ['a scale twice', { ...phq9, scales: [...phq9.scales, ...phq9.scales] }, /scale total is there twice/],
    ['a total that is no scale', { ...phq9, total: 'sum' }, /the total sum is none of its scales/],
    ['bands and no total', (({ total: _, ...rest }) => rest)(phq9), /it judges a total and has none/],
    ['bands that do not rise', { ...phq9, bands: [band(0), band(10), band(5)] }, /the bands do not rise/],
    ['a band beyond the total', { ...phq9, bands: [band(0), band(28)] }, /a band begins beyond the total/],
    ['totals below the first band', { ...phq9, bands: [band(1)] }, /the lowest totals have no band/],
    ['a band twice', { ...phq9, bands: [band(0, 'x'), band(5, 'x')] }, /band x is there twice/],
    ['no band', { ...phq9, bands: [] }, /there is no band/],
    ['a wrong band of one sex', { ...auditC, bands: { female: [band(0)], male: [band(2)] } }, /the lowest totals have no band/],
    ['a floor that is no band', { ...kasusAcuity, atLeast: [{ weight: 4, band: 'x' }] }, /at the least x, which is no band/],
    ['a floor where more is better', { ...kasusAcuity, polarity: 'higher-is-better' }, /only where less is better/],
    ['a cut-off outside the total', { ...phq9, recovered: { at: 30, source: 'test' } }, /the cut-off of recovery lies outside/],
    ['a reliability of 1', { ...phq9, reliability: { r: 1, sd: 5, source: 'test' } }, /its reliability cannot be/],
    ['a limit on missing answers that is no count', { ...phq9, mayMiss: -1 }, /is no count/],
    ['an alert on an unknown item', { ...phq9, alerts: [{ ...alertOf(phq9), item: 'x' }] }, /alert thoughts-of-death is on x/],
    ['an alert that can never be', { ...phq9, alerts: [{ ...alertOf(phq9), from: 4 }] }, /alert thoughts-of-death can never be raised/],
  ];
  test.each(broken)('[A8.3] with %s is found out', (_, instrument, told) => {
    expect(flaws(instrument).join('; ')).toMatch(told);
  });

  test('[A8.3] lets no mean stand for answers that count on another range', () => {
    const mixed = {
      ...phq9,
      items: [...itemsOf({ a: {} }), { id: 'b', answers: numbered(0, 9) }],
      scales: [{ ...(total as NonNullable<typeof total>), items: ['a', 'b'], range: [0, 12] as const, mayMiss: 1 }],
    };
    expect(flaws({ ...mixed, alerts: [], bands: [band(0)], recovered: { at: 3, source: 'test' } })).toEqual([
      'scale total: a mean stands for answers that are not counted on the same range',
    ]);
  });

  test('[A8.3] that contradicts itself is thrown when the program starts, with all that is wrong', () => {
    const define = () => defineInstrument({ ...phq9, total: 'sum', alerts: [{ ...alertOf(phq9), from: 4 }] });
    expect(define).toThrow(/KASUS_INSTRUMENT_INVALID.*phq-9.*the total sum.*can never be raised/);
    try {
      define();
    } catch (e) {
      expect(isKasusError(e, 'KASUS_INSTRUMENT_INVALID')).toBe(true);
    }
  });

  test('[A8.3] that is written short is filled in: the sum of all items, with its range', () => {
    const short = defineInstrument({
      ...(({ bands: _b, alerts: _a, recovered: _r, reliability: _l, ...rest }) => rest)(phq9),
      scales: [{ id: 'total', label: text('total', 'total') }],
    });
    expect(short.scales[0]).toMatchObject({ how: 'sum', range: [0, 27], mayMiss: 0 });
    expect(short.scales[0]?.items).toHaveLength(9);
  });

  test('[A8.3] is sound, however many items and answers it has', () => {
    fc.assert(
      fc.property(someInstrument, (instrument) => {
        expect(flaws(instrument)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function alertOf({ alerts }: Instrument) {
  const [alert] = alerts ?? [];
  if (!alert) throw new Error('it has no alert');
  return alert;
}
