import { type Entry, type Ids, live } from '../vocabulary/entry.js';

/**
 * The live entries of a list of which the reader may see these fields, and when they happened. A reader from whom something is withheld
 * has a record with holes in it: what is not seen is not weighed, and never taken for a no.
 */
export const seen = <E extends Entry>(entries: readonly E[], ...fields: readonly (keyof E)[]): E[] =>
  live(entries).filter((e) => (['id', 'at', 'recordedAt', ...fields] as (keyof E)[]).every((field) => e[field] !== undefined));

/** Ids of entries by a code that was said of them; `not-said` where none was, or where it may not be seen. */
export interface IdsBy extends Readonly<Record<string, Ids>> {}

export const idsBy = <E extends { readonly id: string }>(entries: readonly E[], said: (e: E) => string | undefined): IdsBy => {
  const found: Record<string, string[]> = {};
  for (const e of entries) {
    const code = said(e) ?? 'not-said';
    found[code] = [...(found[code] ?? []), e.id];
  }
  return found;
};

export const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map((e) => e.id);
