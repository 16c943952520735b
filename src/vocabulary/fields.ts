import * as z from 'zod/v4';
import { type Kind, kinded, type Schema, termsOf } from './schema.js';
import type { Text } from './text.js';
import { isDay, isInstant, isWhen } from './time.js';

/** Strings are well-formed Unicode without U+0000, never trimmed, and limited in length before any pattern runs. */
const plainText = (most: number) => z.string().min(1).max(most);

/** An id of this record or of the host. Always a string, also when it looks like a number. */
export const Id: Schema<string> = kinded('general', plainText(200));
/** An id of a person in the host's system: it identifies. */
export const PersonRef: Schema<string> = kinded('identifier', plainText(200));
/** A short title in the worker's or the client's own words: a field that a repository can encrypt, like every free text. */
export const Title: Schema<string> = kinded('note', plainText(300));
/** Free text. No decision, table or index depends on it. */
export const Note: Schema<string> = kinded('note', plainText(20_000));

export type Instant = string;
export type Day = string;
export type When = string;
/** An instant in UTC, `2026-01-31T08:00:00.000Z`. */
export const Instant: Schema<Instant> = kinded('general', plainText(30).refine(isInstant, 'not an instant in UTC'));
/** A calendar day, `2026-01-31`; never passes through `Date`. */
export const Day: Schema<Day> = kinded('general', plainText(10).refine(isDay, 'not a calendar day'));
/** When something happened, as precisely as it is known: an instant, a day, a month, a year, or `unknown`. */
export const When: Schema<When> = kinded('general', plainText(30).refine(isWhen, 'not a point in time'));

/** A time of day, `17:30`, where the case is kept. */
export const ClockTime: Schema<string> = kinded('general', plainText(5).regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const Weekday: Schema<number> = kinded('general', z.int().min(1).max(7));

/** Whole minutes of work. */
export const Minutes: Schema<number> = kinded('general', z.int().min(0).max(100_000));
export const Count: Schema<number> = kinded('general', z.int().min(0).max(1_000_000));
/** A place in an order (1 comes first), or an interval: never nought. */
export const FromOne: Schema<number> = kinded('general', z.int().min(1).max(1_000_000));
export const Score: Schema<number> = kinded('general', z.number().min(-1_000_000).max(1_000_000));

/** A yes or no that says something of the given kind about a person. */
export const yesNo = (kind: Kind = 'general'): Schema<boolean> => kinded(kind, z.boolean());

/** Money in minor units with its currency (ISO 4217): `{ minor: 150000, currency: 'IDR' }`. */
const money = z.strictObject({
  minor: kinded('finance', z.int().min(0)),
  currency: kinded('finance', plainText(3).regex(/^[A-Z]{3}$/)),
});
export interface Money extends z.infer<typeof money> {}
export const Money: Schema<Money> = money;

export interface Terms<C extends string> extends Schema<C> {}
/** A code of the host's own, with its namespace: `clinic-a:art-default`. */
export type OwnTerm = `${string}:${string}`;

const labelled = <C extends string>(name: string, labels: Readonly<Record<C, Text>>, kind: Kind, schema: z.ZodType<C>) => {
  termsOf.add(schema, { name, labels });
  return kinded(kind, schema);
};
const codesOf = <C extends string>(labels: Readonly<Record<C, Text>>) => Object.keys(labels) as [C, ...C[]];

/** A closed list of codes with labels: states and decisions, on which the library itself depends. */
export const fixed = <C extends string>(name: string, labels: Readonly<Record<C, Text>>, kind: Kind = 'general'): Terms<C> =>
  labelled(name, labels, kind, z.enum(codesOf(labels)));

/** A list of codes with labels to which a host adds its own as `namespace:code`. */
export const terms = <C extends string>(name: string, labels: Readonly<Record<C, Text>>, kind: Kind = 'general'): Terms<C | OwnTerm> => {
  const own = z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+:[a-z0-9-]+$/) as unknown as z.ZodType<OwnTerm>;
  return labelled<C | OwnTerm>(name, labels as Readonly<Record<C | OwnTerm, Text>>, kind, z.union([z.enum(codesOf(labels)), own]));
};

/** A text that holds the given kind of information; of 300 characters at most, where nothing else is said. */
export const kindedText = (kind: Kind, most = 300): Schema<string> => kinded(kind, plainText(most));
