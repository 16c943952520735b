import { facet } from './facets.js';
import type { DirectoryQuery, SearchGiven } from './query.js';
import type { Shelves } from './shelves.js';

/** What is left of the directory after step upon step, by the numbers of the entries. */
export interface Narrowing {
  /** What each has scored so far. */
  readonly score: Uint32Array;
  /** Only these go on, and those of which it is not known whether they do. */
  readonly keep: (sure: Iterable<number>, unsure?: Iterable<number>) => void;
  /** Only those in which the word stands: the best of grade times weight is added to their score. */
  readonly word: (found: ReadonlyMap<{ readonly at: readonly number[] }, number>) => void;
  readonly isLeft: (n: number) => boolean;
  /** Whether one step was taken on trust. */
  readonly isUnsure: (n: number) => boolean;
}

export const narrowing = (numbers: number): Narrowing => {
  const score = new Uint32Array(numbers);
  const best = new Uint16Array(numbers);
  /** How many steps an entry has passed. */
  const passed = new Uint16Array(numbers);
  const trusted = new Uint8Array(numbers);
  let steps = 0;
  const keep: Narrowing['keep'] = (sure, unsure = []) => {
    for (const n of sure) if (passed[n] === steps) passed[n] = steps + 1;
    for (const n of unsure)
      if (passed[n] === steps) {
        passed[n] = steps + 1;
        trusted[n] = 1;
      }
    steps += 1;
  };
  const word: Narrowing['word'] = (found) => {
    const touched: number[] = [];
    for (const [{ at }, grade] of found)
      for (const one of at) {
        const n = one >> 4;
        if (passed[n] !== steps) continue;
        const own = grade * (one & 15);
        if (best[n] === 0) touched.push(n);
        if (own > (best[n] as number)) best[n] = own;
      }
    steps += 1;
    for (const n of touched) {
      score[n] = (score[n] as number) + (best[n] as number);
      best[n] = 0;
      passed[n] = steps;
    }
  };
  return { score, keep, word, isLeft: (n) => passed[n] === steps, isUnsure: (n) => trusted[n] === 1 };
};

const both = function* <T>(...lists: readonly Iterable<T>[]): Iterable<T> {
  for (const list of lists) yield* list;
};

/** All of a query but its words and what is asked of a place. */
export const narrowByFacets = (left: Narrowing, { facets, serviceAt }: Shelves, query: DirectoryQuery, { today }: SearchGiven): void => {
  const { domain, area, language, funding, access, informal, activeOnly = true } = query;
  const { of } = facets;
  if (domain !== undefined) left.keep(of(facet.domain(domain)));
  if (area !== undefined) {
    const asked = typeof area === 'string' ? [area] : area;
    left.keep(both(of(facet.everywhere), ...asked.map((code) => of(facet.area(code)))));
  }
  if (informal !== undefined) left.keep(of(informal ? facet.informal : facet.formal));
  if (language !== undefined) left.keep(of(facet.language(language)), of(facet.unknown.language));
  if (access !== undefined) left.keep(of(facet.access(access)), of(facet.unknown.access));
  if (funding !== undefined) {
    const isPaid = (n: number) => serviceAt(n).funding?.some(({ scheme, until = today }) => scheme === funding && until >= today);
    const ending = [...of(facet.fundingUntil(funding))].filter(isPaid);
    left.keep(both(of(facet.funding(funding)), ending), of(facet.unknown.funding));
  }
  if (activeOnly) left.keep(of(facet.active));
};
