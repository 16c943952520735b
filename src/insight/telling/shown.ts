import type { Sections } from '../../case/record.js';

/** What may be left of a value when kinds of information were cut out of it: any field may be missing, lists are there. */
export type Shown<V> = V extends readonly (infer E)[]
  ? readonly Shown<E>[]
  : V extends object
    ? { readonly [K in keyof V]?: Shown<V[K]> | undefined }
    : V;

/** The sections of a record as a reader may see them: each list is there, of an entry any field may be missing. */
export type ShownSections = {
  readonly [R in keyof Sections]: {
    readonly [K in keyof Sections[R]]: Sections[R][K] extends readonly unknown[]
      ? Shown<Sections[R][K]>
      : Shown<Sections[R][K]> | undefined;
  };
};
