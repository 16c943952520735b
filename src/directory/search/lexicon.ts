import { ordered } from './ordered.js';
import { isOneEditAway, loose, oneY, spelled } from './spelling.js';
import { stemsOf } from './stems.js';

/** How well a word of an entry answers a word that is looked for. */
export const grades = { same: 10, spelling: 9, begins: 7, sound: 6, stem: 5, beginsBySound: 4, typo: 3 } as const;

/** A word with all under which it is looked up. */
export interface Word {
  readonly text: string;
  readonly spelled: string;
  readonly loose: string;
  readonly oneY: string;
  /** The word, its sound, and the sounds of its stems: two words that share one may be one. */
  readonly forms: readonly string[];
  /** Where it stands: the number of an entry times 16, and the weight of the best field in which it stands there. */
  readonly at: number[];
}

export const wordFrom = (text: string): Word => {
  const own = loose(text);
  const forms = [...new Set([text, own, ...stemsOf(text).map(loose)])];
  return { text, spelled: spelled(text), loose: own, oneY: oneY(text), forms, at: [] };
};

const gradeOfSame = (asked: Word, word: Word): number =>
  word.text === asked.text
    ? grades.same
    : word.spelled === asked.spelled
      ? grades.spelling
      : word.loose === asked.loose
        ? grades.sound
        : grades.stem;

/** Words of five letters and more are forgiven a slip, unless the word as it is written is found in this many entries already. */
const typoFrom = 5;
const foundOften = 10;

export interface Lexicon {
  /** The word as it is kept; a new one is taken in. */
  readonly take: (text: string) => Word;
  readonly drop: (word: Word) => void;
  /** The words that answer one that is looked for, each with its grade. */
  readonly answering: (text: string, how: { readonly begins: boolean; readonly typos: boolean }) => ReadonlyMap<Word, number>;
}

/** Every word of the directory once. */
export const lexicon = (): Lexicon => {
  const words = new Map<string, Word>();
  const byForm = new Map<string, Word[]>();
  const forms = ordered<string>((a, b) => a < b);

  const take = (text: string): Word => {
    const known = words.get(text);
    if (known) return known;
    const word = wordFrom(text);
    words.set(text, word);
    for (const form of word.forms) {
      const sharing = byForm.get(form);
      if (sharing) sharing.push(word);
      else {
        byForm.set(form, [word]);
        forms.add(form);
      }
    }
    return word;
  };

  const drop = (word: Word): void => {
    words.delete(word.text);
    for (const form of word.forms) {
      const left = byForm.get(form)?.filter((w) => w !== word) ?? [];
      if (left.length > 0) byForm.set(form, left);
      else {
        byForm.delete(form);
        forms.remove(form);
      }
    }
  };

  const addBeginning = (found: Map<Word, number>, asked: Word, start: string): void => {
    const all = forms.all();
    for (let i = forms.placeOf(start); i < all.length && (all[i] as string).startsWith(start); i += 1)
      for (const word of byForm.get(all[i] as string) ?? []) {
        const grade = word.text.startsWith(asked.text) ? grades.begins : word.loose.startsWith(asked.loose) ? grades.beginsBySound : 0;
        if (grade > (found.get(word) ?? 0)) found.set(word, grade);
      }
  };

  const answering: Lexicon['answering'] = (text, { begins, typos }) => {
    const asked = wordFrom(text);
    const found = new Map<Word, number>();
    for (const form of asked.forms) for (const word of byForm.get(form) ?? []) found.set(word, gradeOfSame(asked, word));
    const entries = [...found.keys()].reduce((sum, word) => sum + word.at.length, 0);
    if (begins) for (const start of new Set([asked.text, asked.loose])) addBeginning(found, asked, start);
    if (typos && text.length >= typoFrom && entries < foundOften && !/\p{N}/u.test(text))
      for (const word of words.values()) if (!found.has(word) && isOneEditAway(asked.oneY, word.oneY)) found.set(word, grades.typo);
    return found;
  };
  return { take, drop, answering };
};
