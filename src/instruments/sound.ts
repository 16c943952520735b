import type { Instrument, InstrumentBand, InstrumentScale } from '../vocabulary/instrument.js';
import { rangeOf } from './scale.js';
import { boundsOf, listOf } from './weights.js';

const twice = (codes: readonly string[]): readonly string[] => [...new Set(codes.filter((code, n) => codes.indexOf(code) !== n))];
const is = (flaw: unknown, told: string): readonly string[] => (flaw ? [told] : []);

const ofItems = (instrument: Instrument): readonly string[] => {
  const { items, scales } = instrument;
  return [
    ...is(items.length === 0, 'it has no item'),
    ...twice(items.map(({ id }) => id)).map((id) => `item ${id} is there twice`),
    ...items.flatMap((item) => [
      ...is(listOf(instrument, item).length === 0, `item ${item.id} has no answers`),
      ...twice(listOf(instrument, item).map(({ code }) => code)).map((code) => `item ${item.id} has the answer ${code} twice`),
      ...is(!item.notScored && !boundsOf(instrument, item), `item ${item.id} has no answer that counts`),
      ...is(
        listOf(instrument, item).some(({ weight = 0 }) => !Number.isFinite(weight)),
        `item ${item.id} has an answer whose weight is no number`,
      ),
      ...is(!item.notScored && !scales.some((s) => s.items.includes(item.id)), `item ${item.id} is in no scale`),
    ]),
  ];
};

/** Where the mean of the answers given stands for others, all must count on the same range: else a score could leave its own. */
const standsIn = (instrument: Instrument, scale: InstrumentScale): boolean =>
  scale.mayMiss > 0 ||
  instrument.items.some((item) => scale.items.includes(item.id) && listOf(instrument, item).some(({ weight }) => weight === undefined));

const ofScale = (instrument: Instrument, scale: InstrumentScale): readonly string[] => {
  const items = scale.items.flatMap((id) => instrument.items.find((item) => item.id === id) ?? []);
  const bounds = new Set(items.map((item) => String(boundsOf(instrument, item))));
  const [least, most] = rangeOf(instrument, scale);
  const scored = scale.items.filter((id) => items.some((item) => item.id === id && !item.notScored));
  return [
    ...is(scale.items.length === 0, 'it has no item'),
    ...twice(scale.items).map((id) => `item ${id} is in it twice`),
    ...scale.items.filter((id) => !items.some((item) => item.id === id)).map((id) => `${id} is no item of the instrument`),
    ...scale.items.filter((id) => !scored.includes(id) && items.some((item) => item.id === id)).map((id) => `item ${id} is not scored`),
    ...is(!Number.isInteger(scale.mayMiss) || scale.mayMiss < 0, 'its number of answers that may be missing is no count'),
    ...is(scale.mayMiss >= scale.items.length, 'all of its answers may be missing'),
    ...is(bounds.size > 1 && standsIn(instrument, scale), 'a mean stands for answers that are not counted on the same range'),
    ...is(!(least < most), 'it has no range'),
    ...is(scale.range[0] !== least || scale.range[1] !== most, `its range is not ${scale.range.join(' to ')}, but ${least} to ${most}`),
    ...ofReliability(scale.reliability),
  ].map((flaw) => `scale ${scale.id}: ${flaw}`);
};

/** Whether it can be computed with. */
export const isReliability = (r: NonNullable<Instrument['reliability']>): boolean =>
  'points' in r ? r.points > 0 : r.r > 0 && r.r < 1 && r.sd > 0 && Number.isFinite(r.sd);
const ofReliability = (r: Instrument['reliability']): readonly string[] => is(r && !isReliability(r), 'its reliability cannot be');

const ofBands = (bands: readonly InstrumentBand[], range: readonly [number, number] | undefined): readonly string[] => [
  ...is(bands.length === 0, 'there is no band'),
  ...twice(bands.map(({ code }) => code)).map((code) => `band ${code} is there twice`),
  ...is(
    bands.some(({ from }, n) => n > 0 && !(from > (bands[n - 1]?.from ?? 0))),
    'the bands do not rise',
  ),
  ...is(range && bands.some(({ from }) => from > range[1]), 'a band begins beyond the total'),
  ...is(range && (bands[0]?.from ?? 0) > range[0], 'the lowest totals have no band'),
];

const ofTotal = (instrument: Instrument): readonly string[] => {
  const { total, bands, scales, atLeast = [], recovered, polarity, reliability } = instrument;
  const range = scales.find(({ id }) => id === total)?.range;
  const lists = bands ? ('female' in bands ? [bands.female, bands.male] : [bands]) : [];
  return [
    ...is(total !== undefined && !range, `the total ${total} is none of its scales`),
    ...is(total === undefined && (bands || recovered || reliability), 'it judges a total and has none'),
    ...lists.flatMap((list) => ofBands(list, range)),
    ...atLeast
      .filter(({ band }) => lists.length === 0 || lists.some((list) => !list.some(({ code }) => code === band)))
      .map(({ band }) => `an item makes it at the least ${band}, which is no band`),
    ...is(atLeast.length > 0 && polarity === 'higher-is-better', 'an item can make it at the least a band only where less is better'),
    ...is(recovered && range && (recovered.at < range[0] || recovered.at > range[1]), 'the cut-off of recovery lies outside the total'),
    ...ofReliability(reliability),
  ];
};

const ofAlerts = (instrument: Instrument): readonly string[] =>
  (instrument.alerts ?? []).flatMap(({ code, item: id, from }) => {
    const item = instrument.items.find((i) => i.id === id);
    const [, most] = (item && boundsOf(instrument, item)) ?? [];
    return [
      ...is(!item, `alert ${code} is on ${id}, which is no item of the instrument`),
      ...is(item && !(most !== undefined && from <= most), `alert ${code} can never be raised`),
    ];
  });

/**
 * What is wrong with the definition of an instrument, in plain words with its ids; empty where it is sound. It sees contradictions
 * only: whether the instrument measures what it says it does is for whoever publishes it.
 */
export const flaws = (instrument: Instrument): readonly string[] => [
  ...ofItems(instrument),
  ...is(instrument.scales.length === 0, 'it has no scale'),
  ...twice(instrument.scales.map(({ id }) => id)).map((id) => `scale ${id} is there twice`),
  ...instrument.scales.flatMap((scale) => ofScale(instrument, scale)),
  ...is(
    instrument.mayMiss !== undefined && (!Number.isInteger(instrument.mayMiss) || instrument.mayMiss < 0),
    'its number of answers that may be missing is no count',
  ),
  ...ofTotal(instrument),
  ...ofAlerts(instrument),
];
