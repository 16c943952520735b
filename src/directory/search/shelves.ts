import type { DirectoryService } from '../service.js';
import { facetsOf } from './facets.js';
import { type Lexicon, lexicon, type Word } from './lexicon.js';
import { type DomainLabels, listed } from './listed.js';
import { type Ordered, ordered } from './ordered.js';
import { type Premises, premisesOf } from './premises.js';

/** Under one text, the numbers of the entries of which it holds. */
interface Shelf {
  readonly of: (text: string) => ReadonlySet<number>;
  /** The text as it is kept, one for all entries. */
  readonly add: (text: string, n: number) => string;
  readonly remove: (text: string, n: number) => void;
}
const none: ReadonlySet<number> = new Set();
const shelf = (): Shelf => {
  const held = new Map<string, { readonly text: string; readonly numbers: Set<number> }>();
  return {
    of: (text) => held.get(text)?.numbers ?? none,
    add: (text, n) => {
      const there = held.get(text) ?? { text, numbers: new Set() };
      if (there.numbers.size === 0) held.set(text, there);
      there.numbers.add(n);
      return there.text;
    },
    remove: (text, n) => {
      const there = held.get(text);
      there?.numbers.delete(n);
      if (there?.numbers.size === 0) held.delete(text);
    },
  };
};

interface Kept {
  readonly service: DirectoryService;
  readonly names: readonly string[];
  readonly words: readonly Word[];
  readonly facets: readonly string[];
  readonly premises: Premises;
}

/** Every entry under all by which it is found. Each has a number, which is given to another when it goes. */
export interface Shelves {
  readonly put: (service: DirectoryService) => void;
  readonly remove: (id: string) => void;
  readonly words: Lexicon;
  readonly facets: Pick<Shelf, 'of'>;
  readonly names: Pick<Shelf, 'of'>;
  /** The numbers in the order of the ids. */
  readonly byId: Pick<Ordered<number>, 'all'>;
  readonly idOf: (n: number) => string;
  readonly serviceAt: (n: number) => DirectoryService;
  readonly premisesAt: (n: number) => Premises;
  /** Every number is below. */
  readonly numbers: () => number;
  readonly size: () => number;
}

export const shelves = (domains: DomainLabels): Shelves => {
  const entries: (Kept | undefined)[] = [];
  const ids: string[] = [];
  const premises: Premises[] = [];
  const numberOf = new Map<string, number>();
  const free: number[] = [];
  const words = lexicon();
  const facets = shelf();
  const names = shelf();
  const byId = ordered<number>((a, b) => (ids[a] as string) < (ids[b] as string));
  const known = new Map<string, Premises>();

  const premisesFor = ({ places }: DirectoryService): Premises => {
    const made = premisesOf(places);
    const kept = known.get(made.key) ?? made;
    if (kept.services === 0) known.set(kept.key, kept);
    kept.services += 1;
    return kept;
  };
  const leave = (word: Word, n: number): void => {
    const { at } = word;
    at[at.findIndex((one) => one >> 4 === n)] = at[at.length - 1] as number;
    at.pop();
    if (at.length === 0) words.drop(word);
  };

  const remove = (id: string): void => {
    const n = numberOf.get(id);
    const entry = n === undefined ? undefined : entries[n];
    if (n === undefined || entry === undefined) return;
    byId.remove(n);
    for (const word of entry.words) leave(word, n);
    for (const text of entry.facets) facets.remove(text, n);
    for (const text of entry.names) names.remove(text, n);
    entry.premises.services -= 1;
    if (entry.premises.services === 0) known.delete(entry.premises.key);
    entries[n] = undefined;
    numberOf.delete(id);
    free.push(n);
  };

  const put = (whole: DirectoryService): void => {
    remove(whole.id);
    const n = free.pop() ?? entries.length;
    const { service, names: called, words: weighed } = listed(whole, domains);
    const taken = [...weighed].map(([text, weight]) => {
      const word = words.take(text);
      word.at.push((n << 4) | weight);
      return word;
    });
    const said = [...facetsOf(service)].map((text) => facets.add(text, n));
    for (const name of called) names.add(name, n);
    const there = premisesFor(service);
    entries[n] = { service, names: called, words: taken, facets: said, premises: there };
    premises[n] = there;
    ids[n] = service.id;
    numberOf.set(service.id, n);
    byId.add(n);
  };

  return {
    put,
    remove,
    words,
    facets,
    names,
    byId,
    idOf: (n) => ids[n] as string,
    serviceAt: (n) => (entries[n] as Kept).service,
    premisesAt: (n) => premises[n] as Premises,
    numbers: () => entries.length,
    size: () => numberOf.size,
  };
};
