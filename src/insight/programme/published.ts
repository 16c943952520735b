import type { Kind } from '../../vocabulary/schema.js';
import { type Text, text } from '../../vocabulary/text.js';
import type { Period } from '../reading.js';
import type { Counted, Listing, Over } from './counting.js';
import { came, listings, notInIt, stands } from './lists.js';
import { isSuppressed, type Published, type SafeTable, suppressed, suppressList, suppressTable } from './suppression.js';

/** A sum over the cases at a code: minutes, money, goals. It is shown where the number of cases is. */
export interface ReportAmount {
  readonly what: string;
  readonly label: Text;
  readonly amount: Published;
}
export interface ReportCount {
  readonly code: string;
  readonly label: Text;
  readonly cases: Published;
  readonly amounts: readonly ReportAmount[];
}
/** A list: each case that it is over counts at one code, so that the counts add up to the total. */
export interface ReportList {
  /** `stage`; of a list that is there for each of something, `needs/food-insecurity`. */
  readonly id: string;
  /** What it is about; of a list for each of something, what all of these are about. */
  readonly title: Text;
  /** Of a list for each of something: of which. */
  readonly of?: Text;
  readonly total: Published;
  readonly counts: readonly ReportCount[];
}

/** What a programme did in a period, safe to publish: every number that is hidden says so. */
export interface ProgrammeReport {
  readonly period: Period;
  readonly threshold: number;
  /** How the cases stood when the period was over (rows), by how they came into it (columns). */
  readonly flow: SafeTable & { readonly rows: readonly Coded[]; readonly columns: readonly Coded[] };
  readonly lists: readonly ReportList[];
  /** Kinds of information that were withheld from the records of which it was made: what they tell is missing in the counts. */
  readonly withheld: readonly Kind[];
  readonly notInIt: readonly Text[];
}
interface Coded {
  readonly code: string;
  readonly label: Text;
}

/** A number, and whether it can be seen. */
interface Known {
  readonly cases: number;
  readonly isShown: boolean;
}
const known = (cases: number, published: Published): Known => ({ cases, isShown: !isSuppressed(published) });
const nobody: Known = { cases: 0, isShown: true };

/** Those that are known, then a host's own. */
const codesIn = (labels: Readonly<Record<string, Text>>, found: readonly string[]): readonly string[] => [
  ...new Set([...Object.keys(labels), ...found]),
];

/** One list made safe, and what its codes are known as to the lists that divide them. */
const listFrom = (listing: Listing, key: string | undefined, lists: Counted['lists'], parent: Known | undefined, threshold: number) => {
  const id = key === undefined ? listing.id : `${listing.id}/${key}`;
  const tallies = lists[id] ?? {};
  const codes = codesIn(listing.codes, Object.keys(tallies));
  const said = (code: string): number => tallies[code]?.cases ?? 0;
  const all = codes.reduce((sum, code) => sum + said(code), 0);
  const cases = codes.map((code) => said(code) + (code === listing.rest ? (parent?.cases ?? all) - all : 0));
  const safe = suppressList(cases, threshold, { total: parent?.isShown === false ? 'hidden' : 'shown' });
  const amounts = Object.entries(listing.amounts ?? {});
  const list: ReportList = {
    id,
    title: listing.label,
    ...(key !== undefined && listing.each && { of: listing.each(key) }),
    total: safe.total,
    counts: codes.map((code, n) => {
      const count = safe.counts[n] ?? suppressed;
      return {
        code,
        label: listing.codes[code] ?? text(code, code),
        cases: count,
        amounts:
          code === listing.rest
            ? []
            : amounts.map(([what, label]) => ({
                what,
                label,
                amount: isSuppressed(count) ? suppressed : (tallies[code]?.amounts[what] ?? 0),
              })),
      };
    }),
  };
  const places = codes.map((code, n) => [`${id} ${code}`, known(cases[n] ?? 0, safe.counts[n] ?? suppressed)] as const);
  return { list, isWhollyHidden: safe.isWhollyHidden, places: [...places, [id, known(all, safe.total)] as const] };
};

/** The first table, and what its sums are known as to the lists that divide them. */
const flowFrom = (counted: Counted, threshold: number) => {
  const tallies = counted.lists['flow'] ?? {};
  const found = Object.keys(tallies).map((cell) => cell.slice(cell.indexOf('/') + 1));
  const rows = codesIn(stands, found).map((code) => ({ code, label: stands[code] ?? text(code, code) }));
  const columns = Object.entries(came).map(([code, label]) => ({ code, label }));
  const cells = rows.map((row) => columns.map((column) => tallies[`${column.code}/${row.code}`]?.cases ?? 0));
  // Lists begin with these sums: they are hidden last.
  const kept = { rows: [rows.findIndex((r) => r.code === 'open')], columns: [columns.findIndex((c) => c.code === 'opened')] };
  const safe = suppressTable(cells, threshold, kept);
  const add = (counts: readonly (number | undefined)[]): number => counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const places = [
    ['care', known(add(cells.flat()), safe.total)],
    ...rows.map((r, n) => [`stands ${r.code}`, known(add(cells[n] ?? []), safe.rowSums[n] ?? suppressed)]),
    ...columns.map((c, n) => [`came ${c.code}`, known(add(cells.map((row) => row[n])), safe.columnSums[n] ?? suppressed)]),
  ] as [string, Known][];
  return { flow: { ...safe, rows, columns }, places };
};

const placeOf = (over: Over): string | undefined => {
  if ('list' in over) return over.code === undefined ? over.list : `${over.list} ${over.code}`;
  if ('came' in over) return `came ${over.came}`;
  if ('stands' in over) return `stands ${over.stands}`;
  return over.of === 'care' ? 'care' : undefined;
};

/**
 * Raw counts made safe. The first table is suppressed by itself; a list whose total is hidden there, or in the list that it divides, is
 * hidden whole; any other is suppressed as if its total were known. So what is hidden in one place cannot be had from another. A list
 * for each of something that is hidden whole is left out: that it is there would tell that somebody is counted in it.
 */
export const published = (counted: Counted, period: Period, threshold: number): ProgrammeReport => {
  const { flow, places } = flowFrom(counted, threshold);
  const at = new Map<string, Known>(places);
  const lists: ReportList[] = [];
  const publish = (listing: Listing, key?: string): void => {
    const over = typeof listing.over === 'function' ? listing.over(key ?? '') : listing.over;
    const place = placeOf(over);
    const parent = place === undefined ? undefined : (at.get(place) ?? nobody);
    const made = listFrom(listing, key, counted.lists, parent, threshold);
    for (const [name, is] of made.places) at.set(name, is);
    if (key === undefined || !made.isWhollyHidden) lists.push(made.list);
  };
  for (const listing of listings) {
    const keys = Object.keys(counted.lists).filter((id) => id.startsWith(`${listing.id}/`));
    if (listing.each) for (const id of keys) publish(listing, id.slice(listing.id.length + 1));
    else publish(listing);
  }
  return { period, threshold, flow, lists, withheld: counted.withheld, notInIt };
};
