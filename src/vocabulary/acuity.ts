import type { Acuity } from './rules.js';
import { type Text, text } from './text.js';

/** How much help somebody needs, from least to most: four levels, as the HIV acuity scales have them. */
export const acuityLabels: Readonly<Record<Acuity, Text>> = {
  'self-managed': text('self-managed', 'mandiri'),
  basic: text('basic', 'dasar'),
  moderate: text('moderate', 'sedang'),
  intensive: text('intensive', 'intensif'),
};
