import type { Voided } from './entry.js';

interface MaybeEntry {
  readonly id?: unknown;
  readonly voided?: Voided;
}

/** Whatever stands in the lists of a section. */
export const entriesOf = (section: unknown): MaybeEntry[] =>
  typeof section === 'object' && section !== null
    ? Object.values(section).flatMap((v) => (Array.isArray(v) ? v.filter((e) => typeof e === 'object' && e !== null) : []))
    : [];

/** Whether the id stands in this value, however deep. */
export const mentions = (value: unknown, id: string): boolean =>
  value === id || (typeof value === 'object' && value !== null && Object.values(value).some((v) => mentions(v, id)));

/** The live entry with this id, anywhere in the record. */
export const liveEntry = (sections: object, id: string): MaybeEntry | undefined =>
  Object.values(sections)
    .flatMap(entriesOf)
    .find((e) => e.id === id && e.voided === undefined);

/** The live entries, anywhere in the record, that name this one. */
export const restingOn = (sections: object, id: string): string[] =>
  Object.values(sections)
    .flatMap(entriesOf)
    .filter((e) => e.id !== id && e.voided === undefined && mentions(e, id))
    .map((e) => String(e.id));
