import { LifeDomain } from '../../vocabulary/life-domains.js';
import { termsOf } from '../../vocabulary/schema.js';
import type { Text } from '../../vocabulary/text.js';
import type { DirectoryService } from '../service.js';
import { shownTo } from '../shown.js';
import { fold, foldedWords, wordsOf } from './spelling.js';

/** What it counts that a word stands there. At most 15: see `Word.at`. */
const weights = { name: 8, otherName: 7, agency: 5, domain: 4, place: 2, description: 2 } as const;

/** Labels of the host's own domains, `namespace:code`; those of the house are known. */
export type DomainLabels = Readonly<Record<string, Text>>;

const inBoth = (domain: string, own: DomainLabels): readonly string[] => {
  const label = termsOf.get(LifeDomain)?.labels[domain] ?? own[domain];
  return label ? [label.en, label.id] : [];
};

/** Shorter texts stand in other words by chance. */
const tellingLength = 6;
/** The addresses of confidential places: where somebody wrote one into a text that is searched, it is passed over. */
const hiddenIn = ({ places = [] }: DirectoryService): readonly string[] =>
  places.flatMap(({ confidential, address = '' }) => (confidential && address.length >= tellingLength ? [fold(address)] : []));

/** What is taken of a service into the index. */
export interface Listed {
  /** As it is shown to everybody: what is confidential is not in the index at all. */
  readonly service: DirectoryService;
  /** Each of its names as words: who types one whole finds it first. */
  readonly names: readonly string[];
  /** Each word of what is searched, with the weight of the best field in which it stands. */
  readonly words: ReadonlyMap<string, number>;
}

/** One whole text as words with one space between them. */
export const asWords = (text: string): string => wordsOf(text).join(' ');

export const listed = (whole: DirectoryService, own: DomainLabels): Listed => {
  const service = shownTo(whole);
  const hidden = hiddenIn(whole);
  const words = new Map<string, number>();
  const add = (weight: number, text: string | undefined) => {
    if (text === undefined) return;
    const told = hidden.reduce((left, address) => left.replaceAll(address, ' '), fold(text));
    for (const word of foldedWords(told)) if ((words.get(word) ?? 0) < weight) words.set(word, weight);
  };
  const { otherNames = [], places = [] } = service;
  add(weights.name, service.name);
  for (const name of otherNames) add(weights.otherName, name);
  add(weights.agency, service.agencyName);
  for (const domain of service.domains) for (const label of inBoth(domain, own)) add(weights.domain, label);
  for (const { name, address } of places) for (const text of [name, address]) add(weights.place, text);
  add(weights.description, service.description);
  return { service, names: [...new Set([service.name, ...otherNames].map(asWords))], words };
};
