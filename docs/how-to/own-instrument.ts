// #region define
import { blend, changeBetween, defineInstrument, itemsOf, numbered, programmes, score, text } from '../../src/index.js';

export const strain = defineInstrument({
  id: 'pantau:family-strain',
  version: '1',
  name: text('How heavy is the care?', 'Seberapa berat beban merawat?'),
  measures: 'support-system',
  kinds: ['thirdPerson'],
  polarity: 'lower-is-better',
  answers: numbered(0, 3, [
    { en: 'never', id: 'tidak pernah' },
    { en: 'sometimes', id: 'kadang-kadang' },
    { en: 'often', id: 'sering' },
    { en: 'always', id: 'selalu' },
  ]),
  items: itemsOf({
    sleep: { en: 'I sleep badly because of the care', id: 'Saya sulit tidur karena merawat' },
    money: { en: 'We cannot pay for what is needed', id: 'Kami tidak mampu membayar yang dibutuhkan' },
    alone: { en: 'I do it all alone', id: 'Saya mengerjakan semuanya sendiri' },
    anger: { en: 'I am afraid that I will hit somebody', id: 'Saya takut akan memukul seseorang' },
  }),
  total: 'strain',
  scales: [{ id: 'strain', label: text('strain', 'beban'), mayMiss: 1 }],
  bands: [
    { from: 0, code: 'light', label: text('light', 'ringan') },
    { from: 6, code: 'heavy', label: text('heavy', 'berat') },
  ],
  alerts: [
    {
      code: 'may-hit',
      item: 'anger',
      from: 1,
      crisisKind: 'violence',
      label: text('afraid of hitting somebody', 'takut memukul'),
      source: 'our supervisors, March 2026',
    },
  ],
  licence: 'ours',
  source: 'Pantau, 2026; not validated',
});
// #endregion

// #region score
const before = score(strain, [
  { item: 'sleep', answer: '3' },
  { item: 'money', answer: '2' },
  { item: 'anger', answer: '1' },
]);
if (!('refused' in before)) {
  console.log(`score ${before.score}, verdict ${before.band}, not answered: ${before.missing.join(', ')}`);
  console.log(`to be looked at now: ${before.alerts.map(({ alert, item }) => `${alert} (${item})`).join(', ')}`);
}
// #endregion

// #region wrong
try {
  defineInstrument({ ...strain, total: 'burden', items: strain.items.slice(1) });
} catch (e) {
  console.log((e as Error).message);
}
// #endregion

// #region change
const after = score(strain, [
  { item: 'sleep', answer: '1' },
  { item: 'money', answer: '1' },
  { item: 'alone', answer: '1' },
  { item: 'anger', answer: '0' },
]);
if ('refused' in before || 'refused' in after) throw new Error('the answers are not of this instrument');

const shown = changeBetween(strain, before, after);
if (!('refused' in shown)) console.log(`${shown.total?.difference} points, not judged: ${shown.total?.notJudged}`);

const reliability = { r: 0.8, sd: 2.5, source: 'our 140 families, 2026: asked twice in two weeks' };
const judged = changeBetween(strain, before, after, { reliability });
if (!('refused' in judged)) console.log(`${judged.total?.difference} points, ${judged.total?.judged}`);
// #endregion

// #region programme
export const pantau = blend({
  id: 'pantau',
  version: '3',
  label: { en: 'Pantau', id: 'Pantau' },
  from: [programmes.hiv],
  instruments: [strain],
});
// #endregion
