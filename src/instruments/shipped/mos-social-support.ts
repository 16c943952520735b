import type { Instrument } from '../../vocabulary/instrument.js';
import { type Text, text } from '../../vocabulary/text.js';
import { defineInstrument, numbered, type ScaleWritten } from '../define.js';

/** Its questions, as RAND numbers them: the first asks how many friends there are, and is not scored. */
const questions = Array.from({ length: 19 }, (_, n) => n + 2);

const support = (id: string, label: Text, of: readonly number[], mayMiss: number): ScaleWritten => ({
  id,
  label,
  items: of.map((n) => `q${n}`),
  how: 'mean',
  onto: [0, 100],
  range: [0, 100],
  mayMiss,
});

/**
 * MOS Social Support Survey: what support somebody could have, in four kinds and as a whole, each from 0 to 100. Sherbourne & Stewart, Soc
 * Sci Med 1991;32:705–714. Scoring only. That a fifth of the answers of a scale may be missing is our choice.
 */
export const mosSocialSupport: Instrument = defineInstrument({
  id: 'mos-social-support',
  version: '1',
  name: text('MOS Social Support Survey', 'Survei Dukungan Sosial MOS'),
  measures: 'support-system',
  kinds: [],
  polarity: 'higher-is-better',
  answers: numbered(1, 5),
  items: questions.map((n) => ({ id: `q${n}` })),
  total: 'overall',
  scales: [
    support('overall', text('overall', 'keseluruhan'), questions, 3),
    support('emotional', text('emotional and informational', 'emosional dan informasi'), [3, 4, 8, 9, 13, 16, 17, 19], 1),
    support('tangible', text('tangible', 'bantuan nyata'), [2, 5, 12, 15], 0),
    support('affectionate', text('affectionate', 'kasih sayang'), [6, 10, 20], 0),
    support('interaction', text('positive social interaction', 'interaksi sosial yang positif'), [7, 11, 18], 0),
  ],
  licence: 'RAND Health Care publishes it on rand.org; its words are not shipped.',
  source: 'rand.org/health-care/surveys_tools/mos/social-support/scoring.html; LOINC 91663-5',
  coded: { system: 'http://loinc.org', code: '91642-9' },
});
