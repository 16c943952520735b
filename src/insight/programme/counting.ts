import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import type { Kind } from '../../vocabulary/schema.js';
import type { Text } from '../../vocabulary/text.js';
import type { Period, Readable } from '../reading.js';
import type { InCare } from './stay.js';

/** One case as a chapter of the report sees it. */
export interface InReport {
  readonly record: Readable;
  readonly rules: Rules;
  readonly now: Instant;
  readonly zone: string;
  readonly period: Period;
}

/** A case is counted once in a list, under one code; what it adds to sums of minutes, money and the like goes with that. */
export interface Counting {
  readonly list: string;
  readonly code: string;
  readonly amounts?: Readonly<Record<string, number>>;
}

/** Whom a list divides: all in care in the period, some of them by how they came or stand, those at one code of an earlier list, or its own. */
export type Over =
  | { readonly of: 'care' | 'itself' }
  | { readonly came: string }
  | { readonly stands: string }
  /** Those at this code of it; without a code, all of it. */
  | { readonly list: string; readonly code?: string };

/** A list of the report. Every case of those it is over has one of its codes; so its counts add up, and can be made safe to publish. */
export interface Listing {
  readonly id: string;
  /** One list for each key that occurs, `id/key`; the label of the key. */
  readonly each?: (key: string) => Text;
  readonly label: Text;
  readonly over: Over | ((key: string) => Over);
  /** In this order; a host's own codes follow. */
  readonly codes: Readonly<Record<string, Text>>;
  /** The code of all that have none of the others. */
  readonly rest?: string;
  readonly amounts?: Readonly<Record<string, Text>>;
}

/** A part of the report: its lists, and under what one case is counted in them. */
export interface Chapter {
  readonly lists: readonly Listing[];
  /** Whether it counts a case with this stay; left out: any that was in care in the period. */
  readonly isAbout?: (stay: InCare | undefined) => boolean;
  readonly of: (seen: InReport) => readonly Counting[];
}

interface Tally {
  readonly cases: number;
  readonly amounts: Readonly<Record<string, number>>;
}
/** Raw counts, by list and code: plain JSON, to be added up with others'. They tell of single people; they are never published. */
export interface Counted {
  readonly lists: Readonly<Record<string, Readonly<Record<string, Tally>>>>;
  /** Kinds of information that were withheld from some of the records. */
  readonly withheld: readonly Kind[];
}

interface Growing {
  cases: number;
  readonly amounts: Map<string, number>;
}
export interface Counts {
  readonly count: (counting: Counting, times?: number) => void;
  readonly withhold: (kinds: readonly Kind[]) => void;
  readonly counted: () => Counted;
}

/** A place to count: it grows with the number of lists and codes, never with the number of cases. */
export const newCounts = (): Counts => {
  const lists = new Map<string, Map<string, Growing>>();
  const withheld = new Set<Kind>();
  const tally = (list: string, code: string): Growing => {
    const codes = lists.get(list) ?? new Map<string, Growing>();
    if (codes.size === 0) lists.set(list, codes);
    const found = codes.get(code) ?? { cases: 0, amounts: new Map<string, number>() };
    if (found.cases === 0) codes.set(code, found);
    return found;
  };
  return {
    count: ({ list, code, amounts = {} }, times = 1) => {
      const to = tally(list, code);
      to.cases += times;
      for (const [what, n] of Object.entries(amounts)) to.amounts.set(what, (to.amounts.get(what) ?? 0) + n);
    },
    withhold: (kinds) => {
      for (const kind of kinds) withheld.add(kind);
    },
    counted: () => ({
      withheld: [...withheld].sort(),
      lists: sorted(lists, (codes) => sorted(codes, ({ cases, amounts }) => ({ cases, amounts: sorted(amounts, (n) => n) }))),
    }),
  };
};

/** By key, so that the order in which cases came leaves no trace. */
const sorted = <V, W>(map: ReadonlyMap<string, V>, of: (value: V) => W): Record<string, W> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, of(value)]));

/** Counts of others, added to these. */
export const addCounted = (counts: Counts, { lists, withheld }: Counted): void => {
  counts.withhold(withheld);
  for (const [list, codes] of Object.entries(lists))
    for (const [code, { cases, amounts }] of Object.entries(codes)) counts.count({ list, code, amounts }, cases);
};
