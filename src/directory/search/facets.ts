import { languageOf } from '../match/asked.js';
import type { DirectoryService } from '../service.js';

/** What an entry says or does not say, as one text: `domain:safety`, `language?`. */
export const facet = {
  active: 'active',
  informal: 'informal',
  formal: 'formal',
  everywhere: 'everywhere',
  area: (code: string) => `area:${code}`,
  domain: (code: string) => `domain:${code}`,
  language: (code: string) => `language:${languageOf(code)}`,
  access: (code: string) => `access:${code}`,
  funding: (scheme: string) => `funding:${scheme}`,
  /** Paid for until a day: whether it still is, is looked up. */
  fundingUntil: (scheme: string) => `funding-until:${scheme}`,
  unknown: { language: 'language?', access: 'access?', funding: 'funding?' },
} as const;

/** A list that is empty says nothing of languages and of ways in. Of funding it says that there is none. */
export const facetsOf = ({
  active,
  informal,
  areas,
  domains,
  languages = [],
  access = [],
  funding,
}: DirectoryService): ReadonlySet<string> =>
  new Set([
    ...(active ? [facet.active] : []),
    informal ? facet.informal : facet.formal,
    ...(areas.length === 0 ? [facet.everywhere] : areas.map(facet.area)),
    ...domains.map(facet.domain),
    ...(languages.length === 0 ? [facet.unknown.language] : languages.map(facet.language)),
    ...(access.length === 0 ? [facet.unknown.access] : access.map(facet.access)),
    ...(funding?.map(({ scheme, until }) => (until === undefined ? facet.funding : facet.fundingUntil)(scheme)) ?? [facet.unknown.funding]),
  ]);
