import { acuityLabels } from '../../vocabulary/acuity.js';
import type { Instrument } from '../../vocabulary/instrument.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { acuityLevels } from '../../vocabulary/rules.js';
import { termsOf } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { defineInstrument, itemsOf } from '../define.js';

/** HIV care is no area of its own: a scale that is used with everybody must tell of nobody. Treatment counts under physical health. */
const areas = [
  'food-insecurity',
  'housing-instability',
  'financial-insecurity',
  'employment-status',
  'transportation-insecurity',
  'social-connection',
  'physical-health',
  'mental-health',
  'substance-use',
  'daily-living',
  'safety',
  'legal-status',
];
const labels = termsOf.get(LifeDomain)?.labels ?? {};

/**
 * A four-level scale of how much help somebody needs, of our own. Each area of life counts 1 to 4, as in the HIV acuity scales of Oregon;
 * the areas, the thresholds, that one area at *intensive* makes the whole intensive and one at *moderate* at the least basic, and that
 * two areas may be missing, are our choice. Nobody has validated it. Its level sets how often there is contact.
 */
export const kasusAcuity: Instrument = defineInstrument({
  id: 'kasus-acuity',
  version: '1',
  name: text('How much help is needed', 'Tingkat kebutuhan bantuan'),
  measures: 'acuity',
  kinds: ['mental', 'substance'],
  polarity: 'lower-is-better',
  asks: { en: 'How much help is needed now in this area of life?', id: 'Seberapa banyak bantuan yang dibutuhkan saat ini di bidang ini?' },
  answers: [
    ...acuityLevels.map((code, n) => ({ code, weight: n + 1, words: { en: acuityLabels[code].en, id: acuityLabels[code].id } })),
    { code: 'does-not-apply', words: { en: 'does not apply', id: 'tidak berlaku' } },
  ],
  items: itemsOf(Object.fromEntries(areas.map((area) => [area, { en: labels[area]?.en ?? area, id: labels[area]?.id ?? area }]))),
  total: 'mean',
  scales: [{ id: 'mean', label: text('mean of the areas', 'rata-rata bidang'), how: 'mean', range: [1, 4], mayMiss: 2 }],
  bands: [1, 1.25, 2, 3].map((from, n) => {
    const acuity = acuityLevels[n] ?? 'intensive';
    return { from, code: acuity, label: acuityLabels[acuity], acuity };
  }),
  atLeast: [
    { weight: 4, band: 'intensive' },
    { weight: 3, band: 'basic' },
  ],
  licence: 'Of this library, under its licence.',
  source: 'our choice, after the four-level HIV acuity scales of the United States',
});
