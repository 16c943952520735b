import * as z from 'zod/v4';
import type { Text } from './text.js';

/**
 * A zod schema known by the name of what it yields. Written as an interface so that declarations and hovers say `Schema<Goal>`
 * and not the expanded object: a hundred commands would otherwise weigh megabytes.
 */
export interface Schema<T> extends z.ZodType<T> {}

type ListAsGiven<V> = V extends (infer E)[] ? readonly E[] : V;
/** As a caller may hold it: a list is read and never changed, so one written `as const` is taken too. */
export type AsGiven<I> = { readonly [K in keyof I]: ListAsGiven<I[K]> };

/** What a field tells about a person. A host's policy lets a reader see kinds, not fields. */
export const kinds = [
  'general',
  'identifier',
  'contact',
  'hiv',
  'substance',
  'violence',
  'mental',
  'keyPopulation',
  'legal',
  'finance',
  'note',
  'child',
  'thirdPerson',
] as const;
export type Kind = (typeof kinds)[number];
/** Kinds, as a name: written out, the union would stand in every declaration. */
export interface KindList extends ReadonlyArray<Kind> {}

/** The metadata of every leaf: its kind of information. A test fails on a field without one. */
export const kindOf = z.registry<{ kind: Kind }>();
/** The metadata of every coded term: the name of the list and the label of each code. */
export const termsOf = z.registry<{ name: string; labels: Readonly<Record<string, Text>> }>();

/** Mark what kind of information a field holds. The schema itself is returned, not a copy. */
export const kinded = <S extends z.ZodType>(kind: Kind, schema: S): S => {
  kindOf.add(schema, { kind });
  return schema;
};

/**
 * Give an object schema the name of its interface. Use:
 * `const goal = z.strictObject({…}); export interface Goal extends z.infer<typeof goal> {} export const Goal = named<Goal>(goal);`
 */
export const named = <T>(schema: z.ZodType<T>): Schema<T> => schema;
