import { wordsOf } from './spelling.js';

/** Words that say nothing of what is looked for; they count where there is no other. */
const fillers = new Set('di ke dari dan atau yang untuk dengan pada the of for and or in at to a an with'.split(' '));

/** No name is longer; the rest of a longer text is not read. */
export const longestText = 300;
/** Who writes more words than this is not forgiven slips: each is looked for in every word of the directory. */
const mostWordsWithTypos = 8;
const beginsFrom = 3;

export interface Sought {
  readonly text: string;
  /** Whether it may be the beginning of a word: the last one may still be being typed. */
  readonly begins: boolean;
  readonly typos: boolean;
}

/** The words that must all be found, each once. */
export const soughtIn = (text: string): readonly Sought[] => {
  const all = [...new Set(wordsOf(text.slice(0, longestText)))];
  const telling = all.filter((word) => !fillers.has(word));
  const words = telling.length > 0 ? telling : all;
  return words.map((word, i) => ({
    text: word,
    begins: i === words.length - 1 || word.length >= beginsFrom,
    typos: words.length <= mostWordsWithTypos,
  }));
};
