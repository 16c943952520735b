import type * as z from 'zod/v4';

/** What a host keeps on entries in one namespace of `ext`, with its own type. */
export interface OwnFields<V> {
  /** For the `ext` of a command's input: `ext: chart.put({ drawer: '7' })`. Several namespaces are spread into one object. */
  readonly put: (value: V) => Record<string, unknown>;
  /** Of an entry; `undefined` where there is none, or where what stands there has another shape (an older one, say). */
  readonly of: (entry: { readonly ext?: Readonly<Record<string, unknown>> | undefined }) => V | undefined;
}

/**
 * A host's own data on any entry, typed without a cast. The house keeps it and never looks at it.
 * @example const chart = ownFields('clinic-a', z.strictObject({ drawer: z.string() }));
 */
export const ownFields = <V>(namespace: string, schema: z.ZodType<V>): OwnFields<V> => ({
  put: (value) => ({ [namespace]: value }),
  of: ({ ext = {} }) => (Object.hasOwn(ext, namespace) ? schema.safeParse(ext[namespace]).data : undefined),
});
