import type { Instrument, InstrumentBand } from '../../vocabulary/instrument.js';
import { text } from '../../vocabulary/text.js';
import { defineInstrument } from '../define.js';
import { answer, item, loinc } from './loinc.js';

const from = (positive: number): readonly InstrumentBand[] => [
  { from: 0, code: 'negative', label: text('below the cut-off', 'di bawah nilai batas') },
  { from: positive, code: 'positive', label: text('at the cut-off or above', 'mencapai atau melebihi nilai batas') },
];

/**
 * AUDIT-C: drinking of alcohol, 0 to 12. Positive from 3 for women and from 4 for men (Bush 1998, Bradley 2003). Codes and scoring only;
 * the words are the World Health Organization's. US Core's example asks another first question (68517-2): its answers are not these.
 */
export const auditC: Instrument = defineInstrument({
  id: 'audit-c',
  version: '1',
  name: text('AUDIT-C', 'AUDIT-C'),
  measures: 'substance-use',
  kinds: ['substance'],
  polarity: 'lower-is-better',
  items: [
    {
      ...item('68518-0'),
      answers: [answer('LA6270-8', 0), answer('LA18926-8', 1), answer('LA18927-6', 2), answer('LA18928-4', 3), answer('LA18929-2', 4)],
    },
    {
      ...item('68519-8'),
      answers: [answer('LA15694-5', 0), answer('LA15695-2', 1), answer('LA18930-0', 2), answer('LA18931-8', 3), answer('LA18932-6', 4)],
    },
    {
      ...item('68520-6'),
      answers: [answer('LA6270-8', 0), answer('LA18933-4', 1), answer('LA18876-5', 2), answer('LA18891-4', 3), answer('LA18934-2', 4)],
    },
  ],
  total: 'total',
  scales: [{ id: 'total', label: text('total', 'total'), range: [0, 12], coded: loinc('75626-2') }],
  bands: { female: from(3), male: from(4) },
  licence: 'The AUDIT is the World Health Organization’s; its words are not shipped. Ask the WHO for use that is commercial.',
  source:
    'Bush et al., Arch Intern Med 1998;158:1789–1795; Bradley et al., Arch Intern Med 2003 (PMID 12695273); LOINC LL2179-1, LL2180-9, LL2181-7',
  coded: loinc('72109-2'),
});
