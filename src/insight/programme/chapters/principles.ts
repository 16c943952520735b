import { text } from '../../../vocabulary/text.js';
import { principleFindings, principleNames, principles as read } from '../../principles/principles.js';
import type { Chapter } from '../counting.js';
import { labelIn } from './words.js';

/** How the work in the open cases stands to the five principles: counts of cases by finding, and no score. A4.1–A4.5 */
export const principles: Chapter = {
  isAbout: (stay) => stay?.stands === 'open',
  lists: [
    {
      id: 'principles',
      each: labelIn(principleNames),
      label: text(
        'Open at the end: the work by the principles of case management',
        'Terbuka pada akhir periode: kerja menurut prinsip manajemen kasus',
      ),
      over: { stands: 'open' },
      codes: principleFindings,
    },
  ],
  of: ({ record, rules, now }) =>
    read(record, rules, now).map(({ principle, finding }) => ({ list: `principles/${principle}`, code: finding })),
};
