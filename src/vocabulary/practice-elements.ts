import { terms } from './fields.js';
import type { PracticeModel } from './rules.js';
import { type Text, text } from './text.js';

const labels = {
  linking: text('links to services of other agencies', 'menghubungkan dengan pelayanan lembaga lain'),
  'chosen-setting': text('success in the setting that the client chose', 'keberhasilan di lingkungan pilihan klien'),
  'functional-assessment': text('functional assessment', 'penilaian fungsional'),
  'skill-building': text('skill building', 'pengembangan keterampilan'),
  'own-strengths': text('own potential and resources', 'potensi dan sumber daya sendiri'),
  mentoring: text('the case manager as mentor', 'manajer kasus sebagai mentor'),
  'own-team': text('a multidisciplinary team of its own', 'tim multidisiplin sendiri'),
  'direct-services': text('services given by the team itself', 'pelayanan langsung oleh tim'),
  'close-work': text('close work for some weeks', 'pendampingan intensif selama beberapa minggu'),
} satisfies Record<string, Text>;

/** Elements of the practice models, which may be combined and left out. A host adds its own as `namespace:code`. A6.5 */
export const PracticeElement = terms('practice-element', labels);

/** Which model each element is taken from. A6.1–A6.4, B7.2; Solomon 1992 */
export const elementsOf: Readonly<Record<PracticeModel, readonly (keyof typeof labels)[]>> = {
  'expanded-broker': ['linking'],
  rehabilitation: ['chosen-setting', 'functional-assessment', 'skill-building'],
  'personal-strengths': ['own-strengths', 'mentoring'],
  'full-support': ['own-team', 'direct-services'],
  intensive: ['close-work'],
};
