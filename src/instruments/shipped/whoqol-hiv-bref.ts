import type { Instrument, InstrumentItem } from '../../vocabulary/instrument.js';
import { type Text, text } from '../../vocabulary/text.js';
import { defineInstrument, numbered, type ScaleWritten } from '../define.js';

/** Questions that ask for something bad: a high answer is a bad one. */
const reversed = [3, 4, 5, 8, 9, 10, 31];
const items: readonly InstrumentItem[] = Array.from({ length: 31 }, (_, n) => ({
  id: `q${n + 1}`,
  ...(reversed.includes(n + 1) && { reversed: true as const }),
}));

/** The mean of its questions × 4: from 4 to 20, to compare with the WHOQOL-100. */
const domain = (id: string, label: Text, questions: readonly number[], mayMiss: number): ScaleWritten => ({
  id,
  label,
  items: questions.map((n) => `q${n}`),
  how: 'mean',
  times: 4,
  range: [4, 20],
  mayMiss,
});

/**
 * WHOQOL-HIV BREF: quality of life of people with HIV in six domains, and one on life and health as a whole; there is no total. Scoring
 * only: WHO/MSD/MER/02.2 may be reproduced, but not for sale nor with commercial purposes. What may be missing is the rule of the
 * WHOQOL-BREF (a fifth of all discards the whole; one answer of a domain, two of the eight on the environment), which we take over.
 */
export const whoqolHivBref: Instrument = defineInstrument({
  id: 'whoqol-hiv-bref',
  version: '2002',
  name: text('WHOQOL-HIV BREF', 'WHOQOL-HIV BREF'),
  measures: 'quality-of-life',
  kinds: ['hiv'],
  polarity: 'higher-is-better',
  answers: numbered(1, 5),
  items,
  mayMiss: 6,
  scales: [
    domain('general', text('life and health as a whole', 'kehidupan dan kesehatan secara umum'), [1, 2], 0),
    domain('physical', text('physical', 'fisik'), [3, 4, 14, 21], 1),
    domain('psychological', text('psychological', 'psikologis'), [6, 11, 15, 24, 31], 1),
    domain('independence', text('level of independence', 'tingkat kemandirian'), [5, 20, 22, 23], 1),
    domain('social', text('social relationships', 'hubungan sosial'), [17, 25, 26, 27], 1),
    domain('environment', text('environment', 'lingkungan'), [12, 13, 16, 18, 19, 28, 29, 30], 2),
    domain(
      'spirituality',
      text('spirituality, religion, personal beliefs', 'spiritualitas, agama, dan keyakinan pribadi'),
      [7, 8, 9, 10],
      1,
    ),
  ],
  licence:
    'World Health Organization 2002: may be freely reviewed, abstracted or reproduced, but not for sale or with commercial purposes.',
  source: 'WHO/MSD/MER/02.2; missing answers: WHOQOL-BREF, scoring of the field trial version, 1996, appendix 10',
});
