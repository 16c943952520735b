import type { DirectoryService } from '../service.js';
import { cursorOf, firstFew, isAfter, keyOf } from './best.js';
import { asWords, type DomainLabels } from './listed.js';
import { narrowByFacets, narrowing } from './narrowing.js';
import { fitsPremises } from './premises.js';
import type { DirectoryQuery, SearchGiven } from './query.js';
import { type DirectoryRow, rowOf } from './row.js';
import { type Shelves, shelves } from './shelves.js';
import { longestText, soughtIn } from './sought.js';

/** One page of a search. */
export interface DirectoryPage {
  readonly rows: readonly DirectoryRow[];
  /** Pass it as `after` for the next page; absent on the last. */
  readonly next?: string;
  /** How many entries fit, on all pages. */
  readonly total: number;
  /** How many more might fit, of which something that was asked for is not known. `orUnknown` puts them in. */
  readonly unknown: number;
}

/**
 * A directory in memory, to be searched. It takes every service as it is then: put it again when it has changed. It searches for whoever
 * asks: a host that shows somebody fewer services keeps an index of those.
 */
export interface DirectoryIndex {
  readonly search: (query: DirectoryQuery, given: SearchGiven) => DirectoryPage;
  /** A new service, or one that has changed, by its id. */
  readonly put: (service: DirectoryService) => void;
  readonly remove: (id: string) => void;
  readonly size: number;
}

export interface DirectoryIndexOptions {
  /** Labels of your own domains, `namespace:code`, by which their services are found too. */
  readonly domains?: DomainLabels;
}

const mostRows = 200;
const rowsAsked = ({ limit = 20 }: DirectoryQuery): number => Math.max(1, Math.min(mostRows, Math.trunc(limit) || 1));
/** A whole name comes before everything that only holds its words. */
const wholeName = 100_000;

const narrowed = (held: Shelves, query: DirectoryQuery, given: SearchGiven) => {
  const { text = '' } = query;
  const left = narrowing(held.numbers());
  narrowByFacets(left, held, query, given);
  const words = soughtIn(text);
  for (const word of words) left.word(held.words.answering(word.text, word));
  // A name without a single word is nobody's whole name.
  if (words.length > 0)
    for (const n of held.names.of(asWords(text.slice(0, longestText)))) left.score[n] = (left.score[n] as number) + wholeName;
  return left;
};

const search = (held: Shelves, query: DirectoryQuery, given: SearchGiven): DirectoryPage => {
  const { after, orUnknown = false } = query;
  const start = after === undefined ? undefined : keyOf(after);
  const left = narrowed(held, query, given);
  const fits = fitsPremises(query, given);
  const most = rowsAsked(query);
  const first = firstFew(most + 1);
  let total = 0;
  let unknown = 0;
  for (const n of held.byId.all()) {
    if (!left.isLeft(n)) continue;
    const there = fits ? fits(held.premisesAt(n)) : true;
    if (there === false) continue;
    const isUnknown = there === undefined || left.isUnsure(n);
    if (isUnknown) unknown += 1;
    if (isUnknown && !orUnknown) continue;
    total += 1;
    const score = left.score[n] as number;
    if (start === undefined || isAfter(score, () => held.idOf(n), start)) first.offer(n, score);
  }
  const page = first.kept.slice(0, most);
  const last = page[page.length - 1];
  return {
    rows: page.map(({ n }) => rowOf(held.serviceAt(n), given)),
    ...(last && first.kept.length > most && { next: cursorOf({ score: last.score, id: held.idOf(last.n) }) }),
    total,
    unknown: orUnknown ? 0 : unknown,
  };
};

/** An index over the services of a directory, for lists that a person searches. A3.4, A1.5, B4.1 */
export const directoryIndex = (services: Iterable<DirectoryService> = [], { domains = {} }: DirectoryIndexOptions = {}): DirectoryIndex => {
  const held = shelves(domains);
  for (const service of services) held.put(service);
  return {
    search: (query, given) => search(held, query, given),
    put: held.put,
    remove: held.remove,
    get size() {
      return held.size();
    },
  };
};
