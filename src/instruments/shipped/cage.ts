import type { Instrument } from '../../vocabulary/instrument.js';
import { text } from '../../vocabulary/text.js';
import { defineInstrument } from '../define.js';

/**
 * CAGE: four questions on alcohol that ask whether something was *ever* so; 0 to 4, two of them are looked into. Once yes, always yes: it
 * cannot show a change. Scoring only; the words are in Ewing, JAMA 1984.
 */
export const cage: Instrument = defineInstrument({
  id: 'cage',
  version: '1',
  name: text('CAGE', 'CAGE'),
  measures: 'substance-use',
  kinds: ['substance'],
  polarity: 'lower-is-better',
  answers: [
    { code: 'no', weight: 0 },
    { code: 'yes', weight: 1 },
  ],
  items: [{ id: 'cut-down' }, { id: 'annoyed' }, { id: 'guilty' }, { id: 'eye-opener' }],
  total: 'total',
  scales: [{ id: 'total', label: text('total', 'total'), range: [0, 4] }],
  bands: [
    { from: 0, code: 'negative', label: text('below the cut-off', 'di bawah nilai batas') },
    { from: 2, code: 'positive', label: text('at the cut-off or above', 'mencapai atau melebihi nilai batas') },
  ],
  lifetime: true,
  licence: 'No licence text was found: its words are not shipped.',
  source: 'Ewing, JAMA 1984; Dhalla & Kopec, Clin Invest Med 2007;30:33–41, a review of its reliability and validity',
});
