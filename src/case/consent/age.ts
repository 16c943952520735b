import type * as z from 'zod/v4';
import { ageOn, type Birth, birthOf, turns } from '../../vocabulary/age.js';
import type { Given } from '../../vocabulary/command.js';
import { type Day, fixed } from '../../vocabulary/fields.js';
import type { Limits } from '../../vocabulary/rules.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';

/** What the worker sees of the client's age, where the birth is not known to the host. A word about a person, not a measurement. */
export const AgeSeen = fixed(
  'age-seen',
  {
    adult: text('an adult', 'dewasa'),
    child: text('a child', 'anak'),
    'not-known': text('cannot be told', 'tidak dapat dipastikan'),
  },
  'child',
);
export type AgeSeen = z.infer<typeof AgeSeen>;

/** How the client's age was judged for what was decided. Only this is kept; birth never is. */
export const AgeJudged = fixed(
  'age-judged',
  {
    adult: text('of age for this', 'cukup umur untuk hal ini'),
    minor: text('not of age for this', 'belum cukup umur untuk hal ini'),
    either: text('may be of age or not', 'belum pasti cukup umur atau belum'),
    'not-confirmed': text('not asked', 'belum ditanyakan'),
  },
  'child',
);
export type AgeJudged = z.infer<typeof AgeJudged>;

/** The day of majority: the first on which somebody may be so many years old or, once they surely are, is. */
export const majorityOn = ({ first, last }: Birth, years: number, on: Day): Day =>
  turns(last, years) <= on ? turns(last, years) : turns(first, years);

/** The age in years from which a client decides alone on this kind of service, in this programme. */
export const ageLimit = ({ consentAge }: Limits, forService: string | undefined): number =>
  (forService === undefined ? undefined : consentAge.perKind?.[forService]) ?? consentAge.default;

export interface Judged {
  readonly age: AgeJudged;
  /** The first day on which the client may be, or is, of age, and has to be asked anew. Absent where none can be told. */
  readonly ofAgeOn?: Day;
}

/**
 * How old the client is for a decision of that day. A known birth goes before what was seen: it is exact, or as wide as what is known
 * of it, and who may be a child is treated as one. Where nothing is known and nothing was seen, the age stays not confirmed: the client
 * decides, and it is due to be confirmed. To take silence for a child would shut out every adult of a host without a directory, or
 * teach workers to write down an age that they do not know; to take it for an adult would never find the child.
 */
export const judgeAge = (birth: Birth | undefined, seen: AgeSeen | undefined, years: number, on: Day): Judged => {
  if (!birth) return { age: seen === undefined ? 'not-confirmed' : seen === 'adult' ? 'adult' : seen === 'child' ? 'minor' : 'either' };
  const [mayBe, certainly] = [turns(birth.first, years), turns(birth.last, years)];
  const { atLeast, atMost } = ageOn(birth, on);
  if (atMost < years) return { age: 'minor', ofAgeOn: mayBe };
  return atLeast >= years ? { age: 'adult' } : { age: seen === 'child' ? 'minor' : 'either', ofAgeOn: certainly };
};

/** The client's age for what the command decides, on the day it happened, in the zone of the site. */
export const ageNow = (given: Given, seen: AgeSeen | undefined, forService: string | undefined): Judged & { readonly on: Day } => {
  const on = entryDay({ at: given.happenedAt, recordedAt: given.now }, given.zone);
  const birth = given.client && birthOf(given.client, given.zone);
  return { ...judgeAge(birth, seen, ageLimit(given.rules.limits, forService), on), on };
};
