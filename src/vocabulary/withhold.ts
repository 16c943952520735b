import type * as z from 'zod/v4';
import type { Actor } from './actor.js';
import { Kinds } from './entry.js';
import { isFor, readerMarks } from './readers.js';
import { type Kind, kindOf, kinds } from './schema.js';
import { bare, eachLeaf, elementOf, fieldsOf } from './walk.js';

const isKind = (value: unknown): value is Kind => (kinds as readonly unknown[]).includes(value);
/** Where an entry says what it holds: of itself, in what it told somebody, in what it lets be told. */
const saidIn = ['kinds', 'told', 'covers'] as const;
const marks = (value: unknown): readonly Kind[] =>
  typeof value !== 'object' || value === null
    ? []
    : saidIn.flatMap((key) => {
        const said = (value as Readonly<Record<string, unknown>>)[key];
        return Array.isArray(said) ? said.filter(isKind) : [];
      });

/** The kinds of information that a value holds, by its schema and by what its entries say of themselves. */
export const kindsIn = (schema: z.ZodType, value: unknown, found: Set<Kind> = new Set()): Set<Kind> => {
  if (value === undefined) return found;
  for (const kind of marks(value)) found.add(kind);
  const fields = fieldsOf(schema);
  const element = elementOf(schema);
  if (fields) for (const [key, field] of Object.entries(fields)) kindsIn(field, (value as Record<string, unknown> | null)?.[key], found);
  else if (bare(schema) === Kinds) for (const kind of (value as readonly unknown[]).filter(isKind)) found.add(kind);
  else if (element) for (const item of value as readonly unknown[]) kindsIn(element, item, found);
  else found.add(kindOf.get(bare(schema))?.kind ?? 'note');
  return found;
};

const namingReaders = new WeakMap<z.ZodType, boolean>();
/** Whether anything of this schema can say who reads it. Looked up once for each schema. */
export const namesReaders = (schema: z.ZodType): boolean => {
  const known = namingReaders.get(schema);
  if (known !== undefined) return known;
  let found = false;
  eachLeaf(schema, (_, path) => {
    found ||= readerMarks.some((mark) => path.split(/[.[\]]+/).includes(mark));
  });
  namingReaders.set(schema, found);
  return found;
};

/**
 * A copy without the named kinds: entries that say they hold, told or let out one are left out whole, fields of such a kind are left
 * out, and no list of kinds names one. What has no kind counts as a note: unknown means do not. Where a reader is named, entries that
 * are not for them are left out whole, too.
 */
export const withhold = <V>(schema: z.ZodType, value: V, without: ReadonlySet<Kind>, actor?: Actor): V => {
  if (without.size === 0 && actor === undefined) return value;
  const isOut = (part: unknown): boolean => marks(part).some((k) => without.has(k)) || (actor !== undefined && !isFor(part, actor));
  return (cut(schema, value, without, isOut) ?? {}) as V;
};

const cut = (schema: z.ZodType, value: unknown, without: ReadonlySet<Kind>, isOut: (part: unknown) => boolean): unknown => {
  if (value === undefined || value === null || isOut(value)) return undefined;
  const fields = fieldsOf(schema);
  const element = elementOf(schema);
  if (fields) {
    const held = value as Readonly<Record<string, unknown>>;
    const kept = Object.entries(fields).map(([key, field]) => [key, cut(field, held[key], without, isOut)] as const);
    return Object.fromEntries(kept.filter(([, v]) => v !== undefined));
  }
  if (bare(schema) === Kinds) return (value as readonly unknown[]).filter((kind) => isKind(kind) && !without.has(kind));
  if (element) return (value as readonly unknown[]).map((item) => cut(element, item, without, isOut)).filter((item) => item !== undefined);
  return without.has(kindOf.get(bare(schema))?.kind ?? 'note') ? undefined : value;
};
