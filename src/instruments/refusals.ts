import { type Text, text } from '../vocabulary/text.js';

/** Why answers cannot be scored. The ids are the items'; an answer of a client is never repeated. */
export type InstrumentCode =
  | 'instrument.answer-unknown'
  | 'instrument.item-unknown'
  | 'instrument.item-twice'
  | 'instrument.nothing-answered';

export const instrumentRefusals: Readonly<Record<InstrumentCode, Text>> = {
  'instrument.answer-unknown': text('An answer is not on the list of its item.', 'Ada jawaban yang tidak terdapat dalam pilihan butirnya.'),
  'instrument.item-unknown': text(
    'An item belongs to another instrument, or to another version.',
    'Ada butir yang berasal dari alat ukur atau versi lain.',
  ),
  'instrument.item-twice': text('An item is answered twice.', 'Ada butir yang dijawab dua kali.'),
  'instrument.nothing-answered': text('No item is answered.', 'Tidak ada butir yang dijawab.'),
};
/** For the command that scores. */
export const instrumentCodes = Object.keys(instrumentRefusals) as readonly InstrumentCode[];

/** Why results cannot be compared, or goals not be summed. */
export type ComparisonCode =
  | 'instrument.other-instrument'
  | 'instrument.other-version'
  | 'instrument.not-scored'
  | 'instrument.lifetime'
  | 'instrument.reliability-wrong'
  | 'instrument.series-empty'
  | 'instrument.no-goals'
  | 'instrument.goal-twice'
  | 'instrument.level-unknown'
  | 'instrument.weight-zero'
  | 'instrument.rho-wrong';

export const comparisonRefusals: Readonly<Record<ComparisonCode, Text>> = {
  'instrument.other-instrument': text(
    'A result is of another instrument: the two cannot be compared.',
    'Hasil berasal dari alat ukur lain: keduanya tidak dapat dibandingkan.',
  ),
  'instrument.other-version': text(
    'A result is of another version of the instrument: the two cannot be compared.',
    'Hasil berasal dari versi lain alat ukur ini: keduanya tidak dapat dibandingkan.',
  ),
  'instrument.not-scored': text(
    'A result has no score: there is nothing to compare.',
    'Hasil tidak memiliki skor: tidak ada yang dapat dibandingkan.',
  ),
  'instrument.lifetime': text(
    'The instrument asks about a whole life and cannot show a change.',
    'Alat ukur ini menanyakan sepanjang hidup dan tidak dapat menunjukkan perubahan.',
  ),
  'instrument.reliability-wrong': text(
    'A reliability lies between 0 and 1, and a standard deviation or a number of points is more than 0.',
    'Reliabilitas berada di antara 0 dan 1, sedangkan simpangan baku atau jumlah poin lebih dari 0.',
  ),
  'instrument.series-empty': text('There is no result to make a series of.', 'Tidak ada hasil untuk disusun menjadi rangkaian.'),
  'instrument.no-goals': text('There is no goal to sum up.', 'Tidak ada tujuan yang dapat dirangkum.'),
  'instrument.goal-twice': text('A goal is rated twice.', 'Ada tujuan yang dinilai dua kali.'),
  'instrument.level-unknown': text('A level of attainment is none of the five.', 'Ada tingkat pencapaian di luar lima tingkat yang ada.'),
  'instrument.weight-zero': text(
    'A goal without weight would be dropped without a word: weigh it, or leave it out.',
    'Tujuan tanpa bobot akan hilang tanpa keterangan: beri bobot, atau keluarkan dari hitungan.',
  ),
  'instrument.rho-wrong': text(
    'The expected correlation of the goals lies from 0 to 1.',
    'Korelasi yang diharapkan antartujuan berada dari 0 sampai 1.',
  ),
};
