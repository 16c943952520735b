import type * as z from 'zod/v4';
import { Kinds } from './entry.js';
import { type Kind, kindOf, kinds } from './schema.js';
import { bare, elementOf, fieldsOf } from './walk.js';

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

/**
 * A copy without the named kinds: entries that say they hold, told or let out one are left out whole, fields of such a kind are left
 * out, and no list of kinds names one. What has no kind counts as a note: unknown means do not.
 */
export const withhold = <V>(schema: z.ZodType, value: V, without: ReadonlySet<Kind>): V => {
  if (without.size === 0) return value;
  return (cut(schema, value, without) ?? {}) as V;
};

const cut = (schema: z.ZodType, value: unknown, without: ReadonlySet<Kind>): unknown => {
  if (value === undefined || value === null || marks(value).some((k) => without.has(k))) return undefined;
  const fields = fieldsOf(schema);
  const element = elementOf(schema);
  if (fields) {
    const kept = Object.entries(fields).map(([key, field]) => [key, cut(field, (value as Record<string, unknown>)[key], without)] as const);
    return Object.fromEntries(kept.filter(([, v]) => v !== undefined));
  }
  if (bare(schema) === Kinds) return (value as readonly unknown[]).filter((kind) => isKind(kind) && !without.has(kind));
  if (element) return (value as readonly unknown[]).map((item) => cut(element, item, without)).filter((item) => item !== undefined);
  return without.has(kindOf.get(bare(schema))?.kind ?? 'note') ? undefined : value;
};
