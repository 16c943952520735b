import { ageOn, birthOf } from '../../vocabulary/age.js';
import type { ClientFacts } from '../../vocabulary/command.js';
import type { Day, Instant } from '../../vocabulary/fields.js';
import type { Matching } from '../../vocabulary/rules.js';
import { addDays } from '../../vocabulary/time.js';
import { type LocalTime, localTime } from '../opening.js';
import type { DirectoryService } from '../service.js';
import type { EligibilityKnown } from './eligible.js';
import { type Weighing, weighing } from './house.js';
import type { Voices } from './voices.js';

/** For whom a service is looked for, and by which rules. Plain values; the same asked, the same answer. B4.1 */
export interface MatchAsked {
  /** The life domain of the need. */
  readonly domain: string;
  /**
   * What is known of the client. What may not be shown to whoever gets the answer is left out *here*: then it is in no reason, and counts
   * as not known. From the answer it cannot be taken away again.
   */
  readonly facts: ClientFacts | undefined;
  /** The day at the site, and the instant: for what has ended, and what is open. */
  readonly today: Day;
  readonly now: Instant;
  /** The site's: of places that name none of their own. */
  readonly zone: string;
  readonly matching?: Matching | undefined;
  /** Who refers, where the directory asks for it: a code of `source`. */
  readonly source?: string | undefined;
  /** Whether somebody unsafe for the client works or comes there. Such a service is in no list, no count and no reason. */
  readonly isUnsafe?: ((service: DirectoryService) => boolean) | undefined;
  /** What clients said of a service: see `voicesOf`. */
  readonly voices?: ((serviceId: string) => Voices | undefined) | undefined;
}

/** A day of the week ahead, and what its clock shows now. */
export interface LocalWeek extends LocalTime {
  readonly ahead: readonly Day[];
}
/** What was asked, worked out once for all services. */
export interface Known extends Weighing, EligibilityKnown {
  readonly asked: MatchAsked;
  /** What was known before this day is known no more. */
  readonly freshFrom: Day;
  readonly capacityFreshFrom: Day;
  /** The local time of a zone; `undefined` where there is no such zone. */
  readonly localIn: (zone: string | undefined) => LocalWeek | undefined;
  /** Languages as they are compared. */
  readonly speaks: readonly string[] | undefined;
}

const weekIn = (now: Instant, zone: string): LocalWeek | undefined => {
  const local = localTime(now, zone);
  return local && { ...local, ahead: Array.from({ length: 7 }, (_, n) => addDays(local.day, n + 1)) };
};

/** Of `id-ID` and `ID` the language alone. @example languageOf('jv-Java') //=> 'jv' */
export const languageOf = (code: string): string => code.toLowerCase().split('-')[0] ?? code;

export const knownOf = (asked: MatchAsked): Known => {
  const { facts = {}, today, zone, now, matching, source } = asked;
  const weighed = weighing(matching);
  const birth = birthOf(facts, zone);
  const zones = new Map<string, LocalWeek | undefined>();
  return {
    ...weighed,
    asked,
    facts,
    age: birth && ageOn(birth, today),
    source,
    freshFrom: addDays(today, -weighed.staleAfterDays),
    capacityFreshFrom: addDays(today, -weighed.capacityStaleAfterDays),
    localIn: (own = zone) => {
      if (!zones.has(own)) zones.set(own, weekIn(now, own));
      return zones.get(own);
    },
    speaks: facts.languages?.map(languageOf),
  };
};
