import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSuppressed,
  type Published,
  type SafeTable,
  suppressed,
  suppressList,
  suppressTable,
} from '../../src/insight/programme/suppression.js';
import { type Publication, solve } from './attacker.js';

const thresholds = [5, 11] as const;
const seen = (n: Published): number | undefined => (isSuppressed(n) ? undefined : n);

/** A table as its reader has it. Noughts are shown, so whatever is hidden is one at the least. */
const readTable = ({ cells, rowSums, columnSums, total }: SafeTable): Publication => {
  const numbers = new Map<string, number | undefined>();
  for (const [r, row] of [...cells, columnSums].entries()) for (const [c, n] of row.entries()) numbers.set(`${r},${c}`, seen(n));
  const across = columnSums.length;
  for (const [r, n] of [...rowSums, total].entries()) numbers.set(`${r},${across}`, seen(n));
  const rows = [...cells, columnSums].map((row, r) => ({ parts: row.map((_, c) => `${r},${c}`), whole: `${r},${across}` }));
  const columns = [...columnSums, total].map((_, c) => ({ parts: cells.map((_, r) => `${r},${c}`), whole: `${cells.length},${c}` }));
  return { numbers, least: () => 1, sums: [...rows, ...columns] };
};
const withSums = (rows: readonly (readonly number[])[]): number[][] => {
  const summed = rows.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
  return [...summed, (summed[0] ?? []).map((_, c) => summed.reduce((sum, row) => sum + (row[c] ?? 0), 0))];
};
/** The small numbers of a table that somebody who solves the sums can put below the threshold. */
const broken = (rows: readonly (readonly number[])[], safe: SafeTable, threshold: number): string[] => {
  const small = withSums(rows).flatMap((row, r) => row.flatMap((n, c) => (n > 0 && n < threshold ? [`${r},${c}`] : [])));
  const { most } = solve(readTable(safe));
  return small.filter((name) => most(name) < threshold);
};
/** Only the small numbers themselves are hidden: what is not enough. */
const primaryOnly = (rows: readonly (readonly number[])[], threshold: number): SafeTable => {
  const hide = (n: number): Published => (n > 0 && n < threshold ? suppressed : n);
  const all = withSums(rows).map((row) => row.map(hide));
  const sums = all.at(-1) ?? [];
  return {
    cells: all.slice(0, -1).map((row) => row.slice(0, -1)),
    rowSums: all.slice(0, -1).map((row) => row.at(-1) ?? 0),
    columnSums: sums.slice(0, -1),
    total: sums.at(-1) ?? 0,
  };
};

/** Counts as registers have them: many noughts and small ones, some large. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.nat(12) },
  { weight: 2, arbitrary: fc.nat(300) },
);
const table = fc
  .record({ down: fc.integer({ min: 1, max: 6 }), across: fc.integer({ min: 1, max: 5 }) })
  .chain(({ down, across }) => fc.array(fc.array(count, { minLength: across, maxLength: across }), { minLength: down, maxLength: down }));
const threshold = fc.constantFrom(...thresholds);

describe('a table of counts with its sums', () => {
  test.each(thresholds)(
    '[A5.4.2] whoever solves the sums finds no number below %i, in 500 tables; where only small ones are hidden, in many',
    (least) => {
      let [solved, brokenIfPrimaryOnly, withSmall] = [0, 0, 0];
      fc.assert(
        fc.property(table, (rows) => {
          expect(broken(rows, suppressTable(rows, least), least)).toEqual([]);
          solved += 1;
          withSmall += withSums(rows)
            .flat()
            .some((n) => n > 0 && n < least)
            ? 1
            : 0;
          brokenIfPrimaryOnly += broken(rows, primaryOnly(rows, least), least).length > 0 ? 1 : 0;
        }),
        { numRuns: 500 },
      );
      expect(solved).toBe(500);
      expect(brokenIfPrimaryOnly).toBeGreaterThan(withSmall / 2);
    },
  );

  test('the attacker is right: on small tables it finds what trying out every table finds', () => {
    const tiny = fc.array(fc.array(fc.nat(3), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(tiny, (rows) => {
        const safe = suppressTable(rows, 3);
        const { numbers } = readTable(safe);
        const most = 14;
        const fits: number[][][] = [];
        for (let a = 0; a <= most; a += 1)
          for (let b = 0; b <= most; b += 1)
            for (let c = 0; c <= most; c += 1)
              for (let d = 0; d <= most; d += 1) {
                const all = withSums([
                  [a, b],
                  [c, d],
                ]);
                const isFit = all.every((row, r) => row.every((n, k) => (numbers.get(`${r},${k}`) ?? Math.max(1, n)) === n));
                if (isFit) fits.push(all);
              }
        const hidden = [...numbers].filter(([, n]) => n === undefined).map(([name]) => name);
        const solved = solve(readTable(safe));
        for (const name of hidden) {
          const [r = 0, c = 0] = name.split(',').map(Number);
          const found = fits.map((all) => all[r]?.[c] ?? 0);
          expect(Math.min(...found)).toBe(solved.least(name));
          const up = solved.most(name);
          if (up <= most) expect(Math.max(...found)).toBe(up);
          else expect(Math.max(...found)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what is shown is true, noughts are shown, and with nothing small nothing is hidden', () => {
    fc.assert(
      fc.property(table, threshold, (rows, least) => {
        const safe = suppressTable(rows, least);
        const truth = withSums(rows);
        const shown = [...safe.cells.map((row, r) => [...row, safe.rowSums[r] ?? 0]), [...safe.columnSums, safe.total]];
        for (const [r, row] of shown.entries())
          for (const [c, n] of row.entries()) {
            if (!isSuppressed(n)) expect(n).toBe(truth[r]?.[c]);
            else expect(truth[r]?.[c]).toBeGreaterThan(0);
          }
        if (!truth.flat().some((n) => n > 0 && n < least)) expect(shown.flat().some(isSuppressed)).toBe(false);
      }),
    );
  });

  test('a small cell hides three others of its table and no sum', () => {
    const { cells, rowSums, columnSums, total } = suppressTable(
      [
        [3, 20, 40],
        [30, 25, 60],
        [50, 70, 80],
      ],
      5,
    );
    expect(cells).toEqual([
      [suppressed, suppressed, 40],
      [suppressed, suppressed, 60],
      [50, 70, 80],
    ]);
    expect([...rowSums, ...columnSums, total].some(isSuppressed)).toBe(false);
  });

  test('sums are hidden only where cells cannot help; in the end everything that is not nought is', () => {
    const { cells, rowSums, columnSums, total } = suppressTable(
      [
        [3, 0],
        [0, 40],
      ],
      5,
    );
    expect(cells).toEqual([
      [suppressed, 0],
      [0, suppressed],
    ]);
    expect([...rowSums, ...columnSums].every(isSuppressed)).toBe(true);
    expect(total).toBe(43);
    expect(suppressTable([[2]], 5)).toEqual({ cells: [[suppressed]], rowSums: [suppressed], columnSums: [suppressed], total: suppressed });
  });

  test('the same table is suppressed in the same way', () => {
    fc.assert(
      fc.property(table, threshold, (rows, least) => {
        expect(suppressTable(rows, least)).toEqual(suppressTable(structuredClone(rows), least));
      }),
    );
  });
});

describe('a list of counts with its total', () => {
  /** Where anything is shown, noughts are: what is hidden is then one at the least. */
  const readList = (counts: readonly Published[], total: Published, isWhollyHidden: boolean): Publication => ({
    numbers: new Map([...counts.map((n, i) => [String(i), seen(n)] as const), ['total', seen(total)] as const]),
    least: () => (isWhollyHidden ? 0 : 1),
    sums: [{ parts: counts.map((_, i) => String(i)), whole: 'total' }],
  });

  test.each(thresholds)('[A5.4.2] whoever knows the total finds no number below %i', (least) => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 9 }), (counts) => {
        const safe = suppressList(counts, least);
        const small = counts.flatMap((n, i) => (n > 0 && n < least ? [String(i)] : []));
        const { most } = solve(readList(safe.counts, safe.total, safe.isWhollyHidden));
        for (const name of small) expect(most(name)).toBeGreaterThanOrEqual(least);
        for (const [i, n] of safe.counts.entries()) if (!isSuppressed(n)) expect(n).toBe(counts[i]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    { counts: [3, 20, 8, 0], hides: 'the least that is enough', shown: ['·', 20, '·', 0], total: 31 },
    { counts: [3, 3, 40], hides: 'two that hide each other', shown: ['·', '·', 40], total: 46 },
    { counts: [2, 2, 40], hides: 'a third where two are too few', shown: ['·', '·', '·'], total: 44 },
    { counts: [2, 3, 0], hides: 'the noughts where all are too few', shown: ['·', '·', '·'], total: 5 },
    { counts: [2, 0, 0], hides: 'all of it where the total is small', shown: ['·', '·', '·'], total: '·' },
    { counts: [0, 0], hides: 'no nought by itself', shown: [0, 0], total: 0 },
  ])('$counts hides $hides', ({ counts, shown, total }) => {
    const safe = suppressList(counts, 5);
    expect([safe.counts.map((n) => seen(n) ?? '·'), seen(safe.total) ?? '·']).toEqual([shown, total]);
  });

  test('a total that is hidden elsewhere takes the whole list with it', () => {
    expect(suppressList([30, 40], 5, { total: 'hidden' }).counts).toEqual([suppressed, suppressed]);
  });
});

test('what is no count, and a threshold below two, is a mistake in the program', () => {
  expect(() => suppressList([1.5], 5)).toThrow(RangeError);
  expect(() => suppressTable([[-1]], 5)).toThrow(RangeError);
  expect(() => suppressList([1], 1)).toThrow(RangeError);
});
