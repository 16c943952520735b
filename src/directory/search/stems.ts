import { modern } from './spelling.js';

/** Shorter than this nothing is a stem: `dinas` is not *nas* with di-. */
const shortest = 4;

const singulars = (word: string): readonly string[] => {
  if (!/^[a-z]+s$/.test(word) || /(ss|us|is)$/.test(word)) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  return /(s|x|z|ch|sh)es$/.test(word) ? [word.slice(0, -2)] : [word.slice(0, -1)];
};

/** `obatnya` → obat; `didikan` → didik and, as -kan, *didi*: which it is only a dictionary knows. */
const withoutSuffix = (word: string): readonly string[] => {
  const bare = word.replace(/(nya|lah|kah)$/, '');
  return [bare, ...(bare.endsWith('an') ? [bare.slice(0, -2)] : []), ...(bare.endsWith('kan') ? [bare.slice(0, -3)] : [])];
};

/** me- and pe- swallow the first letter of what they stand before: `menyewa` is sewa, `pemeriksa` is periksa, `penampung` is tampung. */
const withoutPrefix = (word: string): readonly string[] => {
  const nasal = /^[mp]e(ny|ng|m|n)(.+)$/.exec(word);
  const [, sound, rest = ''] = nasal ?? [];
  const isVowel = /^[aeiou]/.test(rest);
  const lost = { ny: 's', ng: 'k', m: 'p', n: 't' }[sound ?? ''];
  return [
    ...(nasal && sound !== 'ny' ? [rest] : []),
    ...(nasal && isVowel ? [`${lost}${rest}`] : []),
    ...(/^(me|pe|di)./.test(word) ? [word.slice(2)] : []),
    ...(/^(ber|ter|per)./.test(word) ? [word.slice(3)] : []),
    ...(/^ke./.test(word) ? [word.slice(2)] : []),
  ];
};

/**
 * What a word may come from: the singular of an English one, an Indonesian one without its commonest affixes. It guesses, without a dictionary,
 * and gives every guess: a wrong one adds a row far down and hides nothing.
 */
export const stemsOf = (word: string): readonly string[] => {
  if (word.length <= shortest - 1) return [];
  const own = modern(word);
  const indonesian = /^[a-z]+$/.test(own) ? withoutSuffix(own).flatMap((w) => [w, ...withoutPrefix(w)]) : [];
  return [...new Set([...singulars(word), ...indonesian])].filter((stem) => stem.length >= shortest && stem !== word);
};
