import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import type { Readable } from '../reading.js';
import { coverage } from './coverage.js';

/** In how many cases a need of this domain is unmet for this reason. */
export interface GapCell {
  /** A life domain; `not-known` where it may not be seen. */
  readonly domain: string;
  readonly why: string;
  /** Where the case is kept. Absent where no site was named. */
  readonly site?: string;
  /** Cases, not needs: each counts once in a cell. One with two reasons counts in two cells, so that cells do not add up to cases. */
  readonly cases: number;
}

/** Which needs a programme could not meet, and why. */
export interface GapRegister {
  /** In the order of domain, reason and site. */
  readonly cells: readonly GapCell[];
  /** All cases that were read, and those with an unmet need. */
  readonly cases: number;
  readonly withGap: number;
}

/** Counts that are added to, case by case. They hold the cells, never a case: what they take does not grow with the number of cases. */
export interface GapCounting {
  readonly add: (record: Readable, rules: Pick<Rules, 'timeZone'>, now: Instant) => void;
  /** Take in what another has counted, of other cases. */
  readonly merge: (other: GapRegister) => void;
  readonly result: () => GapRegister;
}

const keyOf = ({ domain, why, site }: Omit<GapCell, 'cases'>): string => JSON.stringify([domain, why, site ?? '']);
const inOrder = (a: GapCell, b: GapCell): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** The cells in which a case counts, each once. */
const cellsOf = (record: Readable, rules: Pick<Rules, 'timeZone'>): readonly Omit<GapCell, 'cases'>[] => {
  const site = record.sections.access.site?.id;
  const cells = coverage(record, rules)
    .needs.filter((n) => n.state === 'unmet')
    .flatMap(({ domain = 'not-known', why }) => why.map(({ code }) => ({ domain, why: code, ...(site !== undefined && { site }) })));
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
};

/**
 * The register of gaps between needs and resources: needs by life domain, why they are unmet, and site, counted in cases. It counts every
 * case that it is given, an ended one too, and suppresses nothing: small counts go out through the programme report alone. A5.4.2, A4.2
 */
export const gapRegister = (): GapCounting => {
  const cells = new Map<string, GapCell>();
  let [cases, withGap] = [0, 0];
  const count = (cell: Omit<GapCell, 'cases'>, more: number) => {
    const key = keyOf(cell);
    cells.set(key, { ...cell, cases: (cells.get(key)?.cases ?? 0) + more });
  };
  return {
    add: (record, rules) => {
      const found = cellsOf(record, rules);
      for (const cell of found) count(cell, 1);
      cases += 1;
      if (found.length > 0) withGap += 1;
    },
    merge: (other) => {
      for (const { cases: more, ...cell } of other.cells) count(cell, more);
      cases += other.cases;
      withGap += other.withGap;
    },
    result: () => ({ cells: [...cells.values()].sort(inOrder), cases, withGap }),
  };
};

/** The register over many cases, read one by one. */
export const gapsOver = async (
  records: Iterable<Readable> | AsyncIterable<Readable>,
  rules: Pick<Rules, 'timeZone'>,
  now: Instant,
): Promise<GapRegister> => {
  const counting = gapRegister();
  for await (const record of records) counting.add(record, rules, now);
  return counting.result();
};
