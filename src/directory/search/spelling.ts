/** Letters that Unicode does not take apart, as people type them without their own keyboard. */
const plain: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ς: 'σ' };

/** Small letters without diacritics: `Café` and `CAFÉ` are `cafe`. An apostrophe within a word goes: `Jum’at` is `jumat`, `women's` is `women`. */
export const fold = (text: string): string => {
  const small = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðłıþς]/g, (letter) => plain[letter] ?? letter);
  return small.replace(/['’‘ʼ`]s(?![\p{L}\p{N}])/gu, '').replace(/(?<=\p{L})['’‘ʼ`](?=\p{L})/gu, '');
};

/** The words of a text that is folded. One of signs alone is one word, so that a name such as `+++` is found too. */
export const foldedWords = (folded: string): readonly string[] => {
  const found = folded.match(/[\p{L}\p{N}]+/gu);
  if (found) return found;
  const signs = folded.trim();
  return signs === '' ? [] : [signs];
};
/** The words of a text, in their order. */
export const wordsOf = (text: string): readonly string[] => foldedWords(fold(text));

/**
 * The spelling of 1972 for the one of before: `djiwa`, `tjinta`, `oemoem`, `sjarat`, `achir` are `jiwa`, `cinta`, `umum`, `syarat`, `akhir`. Words of
 * today in which these letters stand for themselves (`church`) change too, but alike in the entry and in what is looked for.
 */
export const modern = (word: string): string =>
  /tj|dj|oe|sj|ch/.test(word)
    ? word.replace(/dj/g, 'j').replace(/tj/g, 'c').replace(/oe/g, 'u').replace(/sj/g, 'sy').replace(/ch/g, 'kh')
    : word;

/** Doubled letters written once. */
const once = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** Alike for two spellings of one word: old and new, `nj` and `ny`, doubled letters and single ones. */
export const spelled = (word: string): string => once(modern(word).replaceAll('nj', 'ny'));

/** The old `j` was today's `y` (`Jogjakarta`), today's `j` was `dj`: which of the two a writer meant is not known, so both become one. */
export const oneY = (word: string): string => modern(word).replaceAll('j', 'y');
/** Alike for all that may be one word by its sound. */
export const loose = (word: string): string => once(oneY(word));

/** Whether one letter more, less, changed, or two neighbours swapped makes one word of the other. */
export const isOneEditAway = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
};
