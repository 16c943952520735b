import { localTime, whenOpen } from '../opening.js';
import type { Place } from '../place.js';
import type { DirectoryQuery, SearchGiven } from './query.js';

/** The hours and the accessibility of all places of a service. Many services have the same, and are looked at once. */
export interface Premises {
  readonly places: readonly Pick<Place, 'timeZone' | 'openings' | 'accessibility'>[];
  /** The same for those that are alike. */
  readonly key: string;
  /** How many services have them. */
  services: number;
}
type PlaceThere = Premises['places'][number];

export const premisesOf = (all: readonly Place[] = []): Premises => {
  const places = all.map(({ timeZone, openings, accessibility }) => ({ ...(timeZone && { timeZone }), openings, accessibility }));
  return { places, key: JSON.stringify(places), services: 0 };
};

/** No if one says no, unknown if one does not say. */
const all = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;

type IsOpen = (place: PlaceThere) => boolean | undefined;
/** What a clock shows in each zone is looked up once in a search. */
const openNow = ({ now, zone }: SearchGiven): IsOpen => {
  const zones = new Map<string, ReturnType<typeof whenOpen> | undefined>();
  return ({ timeZone = zone, openings }) => {
    if (!zones.has(timeZone)) {
      const local = localTime(now, timeZone);
      zones.set(timeZone, local && whenOpen(local.day, local.clock));
    }
    return zones.get(timeZone)?.(openings);
  };
};
const openFor = ({ open }: DirectoryQuery, given: SearchGiven): IsOpen => {
  if (open === undefined) return () => true;
  if (open === 'now') return openNow(given);
  const isOpen = whenOpen(open.on, open.at);
  return ({ openings }) => isOpen(openings);
};

/**
 * Whether one place is open then and has all that is asked for: the open one and the one without steps may not be two. What a list of
 * accessibility does not name may be there all the same.
 */
export const fitsPremises = (query: DirectoryQuery, given: SearchGiven): ((premises: Premises) => boolean | undefined) | undefined => {
  const { open, accessibility = [] } = query;
  if (open === undefined && accessibility.length === 0) return undefined;
  const isOpen = openFor(query, given);
  const has = (place: PlaceThere) => accessibility.map((code) => (place.accessibility as readonly string[]).includes(code) || undefined);
  const seen = new Map<Premises, boolean | undefined>();
  return (premises) => {
    if (seen.has(premises)) return seen.get(premises);
    const answers = premises.places.map((place) => all([isOpen(place), ...has(place)]));
    const answer = answers.includes(true) ? true : answers.length === 0 || answers.includes(undefined) ? undefined : false;
    seen.set(premises, answer);
    return answer;
  };
};
