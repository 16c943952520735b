import type { Day, Instant } from '../../vocabulary/fields.js';

/** Open at this moment, on a day, or on a day at a time of the place's own clock. */
export type OpenWhen = 'now' | { readonly on: Day; readonly at?: string };

/** What is looked for. Everything that is named must hold; nothing named finds every active service. A3.4, B4.1 */
export interface DirectoryQuery {
  /** In Indonesian or English. Each word must be found in the name, another name, the agency, the domain, the description or an address. */
  readonly text?: string;
  /** The domain of life of the need. */
  readonly domain?: string;
  /** Serves one of these areas, or everywhere. Your codes: give the wider ones too where a service may be listed under them. */
  readonly area?: string | readonly string[];
  readonly open?: OpenWhen;
  readonly language?: string;
  /** Paid for in this way; a scheme whose end has passed is none. */
  readonly funding?: string;
  /** All of these in one place; together with `open`, in a place that is open then. */
  readonly accessibility?: readonly string[];
  readonly access?: string;
  /** Only neighbours, clubs and the like, or only agencies. A1.5 */
  readonly informal?: boolean;
  /** `false`: those that are no longer active too. */
  readonly activeOnly?: boolean;
  /** Entries of which hours, languages, funding, ways in or accessibility are not known too: unknown is not no. */
  readonly orUnknown?: boolean;
  /** Rows in a page: 20 where nothing is said, 200 at the most. */
  readonly limit?: number;
  /** `next` of the page before, of the same query. */
  readonly after?: string;
}

/** What a search is told of here and now. */
export interface SearchGiven {
  readonly today: Day;
  readonly now: Instant;
  /** IANA zone of a place that names none. */
  readonly zone: string;
  /** After how many days a verification is too long ago: as in matching, where nothing is said. */
  readonly staleAfterDays?: number;
}
