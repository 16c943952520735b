/**
 * Whoever reads a publication and solves its sums. It shares no code with the suppression: it knows numbers that are shown, unknowns with a
 * least value, and sums; and finds by the simplex method how large or small an unknown can be. All arithmetic is in whole numbers: where a
 * pivot is not 1 or −1 it stops, rather than be inexact.
 */
export interface Puzzle {
  /** The least that each unknown can be. */
  readonly least: readonly number[];
  /** Each: the unknowns with their signs, and what they come to. */
  readonly sums: readonly { readonly of: readonly (readonly [unknown: number, sign: 1 | -1])[]; readonly is: number }[];
}

interface Tableau {
  readonly rows: Float64Array[];
  readonly basis: number[];
}

/** As many times one row from another as to clear a column of it. */
const clear = (row: Float64Array, pivotRow: Float64Array, column: number): void => {
  const f = row[column] ?? 0;
  if (f !== 0) for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) - f * (pivotRow[j] ?? 0);
};
const pivot = ({ rows, basis }: Tableau, leave: number, enter: number, z: Float64Array = new Float64Array(0)): void => {
  const row = rows[leave] as Float64Array;
  const by = row[enter] ?? 0;
  if (Math.abs(by) !== 1) throw new Error(`the attacker would have to divide by ${by}`);
  for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) * by;
  for (const [r, other] of rows.entries()) if (r !== leave) clear(other, row, enter);
  clear(z, row, enter);
  basis[leave] = enter;
};

/** The most that costs times unknowns can come to, over the first columns; Bland's rule, so that it ends. */
const climb = (tableau: Tableau, costs: readonly number[], columns: number): number => {
  const { rows, basis } = tableau;
  const z = Float64Array.from([...costs, 0]);
  for (const [r, b] of basis.entries()) clear(z, rows[r] as Float64Array, b);
  for (;;) {
    const enter = z.findIndex((v, j) => j < columns && v > 0);
    if (enter < 0) return -(z.at(-1) ?? 0);
    let [leave, best] = [-1, Number.POSITIVE_INFINITY];
    for (const [r, row] of rows.entries()) {
      const ratio = (row[enter] ?? 0) > 0 ? (row.at(-1) ?? 0) / (row[enter] ?? 1) : Number.POSITIVE_INFINITY;
      if (ratio < best || (ratio === best && leave >= 0 && (basis[r] ?? 0) < (basis[leave] ?? 0))) [leave, best] = [r, ratio];
    }
    if (leave < 0 || best === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    pivot(tableau, leave, enter, z);
  }
};

/** Some table that fits, from which to climb: every unknown above its least. Throws where none fits: the truth does. */
const start = ({ least, sums }: Puzzle): Tableau => {
  const n = least.length;
  const rows = sums.map(({ of, is }, s) => {
    const row = new Float64Array(n + sums.length + 1);
    for (const [x, by] of of) row[x] = (row[x] ?? 0) + by;
    const rest = is - of.reduce((sum, [x, by]) => sum + by * (least[x] ?? 0), 0);
    row[n + sums.length] = rest;
    const flipped = rest < 0 ? row.map((v) => -v) : row;
    flipped[n + s] = 1;
    return flipped;
  });
  const tableau: Tableau = { rows, basis: sums.map((_, s) => n + s) };
  const artificial = Array.from({ length: n + sums.length }, (_, j) => (j < n ? 0 : -1));
  if (climb(tableau, artificial, n) !== 0) throw new Error('the attacker finds no table that fits what is published');
  for (let r = rows.length - 1; r >= 0; r -= 1) {
    if ((tableau.basis[r] ?? 0) < n) continue;
    const enter = (rows[r] as Float64Array).findIndex((v, j) => j < n && v !== 0);
    if (enter >= 0) pivot(tableau, r, enter);
    else {
      rows.splice(r, 1);
      tableau.basis.splice(r, 1);
    }
  }
  return { rows: rows.map((row) => Float64Array.from([...row.slice(0, n), row.at(-1) ?? 0])), basis: tableau.basis };
};

/** How far an unknown can be above its least; with the sign turned, below nothing. Infinite where nothing holds it. */
const far = ({ rows, basis }: Tableau, { least }: Puzzle, unknown: number, sign: 1 | -1): number => {
  const copy = { rows: rows.map((row) => row.slice()), basis: [...basis] };
  const costs = least.map((_, j) => (j === unknown ? sign : 0));
  return (least[unknown] ?? 0) + sign * climb(copy, costs, least.length);
};

/** A publication as it is put together: numbers by name, some hidden, and which of them add up to which. */
export interface Publication {
  readonly numbers: ReadonlyMap<string, number | undefined>;
  /** The least that a hidden number can be, as its place tells. */
  readonly least: (name: string) => number;
  readonly sums: readonly { readonly parts: readonly string[]; readonly whole: string }[];
}

export interface Solved {
  /** How small and how large a hidden number can be, by all that is published. */
  readonly least: (name: string) => number;
  readonly most: (name: string) => number;
}

/** Sums that share no unknown say nothing of each other: each puzzle is solved by itself. */
const apart = <S extends { readonly of: readonly (readonly [string, 1 | -1])[] }>(sums: readonly S[]): S[][] => {
  let groups: { readonly names: Set<string>; readonly sums: S[] }[] = [];
  for (const sum of sums) {
    const names = sum.of.map(([name]) => name);
    const touched = groups.filter((g) => names.some((name) => g.names.has(name)));
    const joined = { names: new Set([...names, ...touched.flatMap((g) => [...g.names])]), sums: [...touched.flatMap((g) => g.sums), sum] };
    groups = [...groups.filter((g) => !touched.includes(g)), joined];
  }
  return groups.map((g) => g.sums);
};

export const solve = ({ numbers, least, sums }: Publication): Solved => {
  const isHidden = (name: string): boolean => numbers.has(name) && numbers.get(name) === undefined;
  const hiding = sums.flatMap(({ parts, whole }) => {
    const signed = [...parts.map((p) => [p, 1] as const), [whole, -1] as const];
    const of = signed.filter(([name]) => isHidden(name));
    const is = -signed.reduce((sum, [name, sign]) => sum + sign * (numbers.get(name) ?? 0), 0);
    return of.length === 0 ? [] : [{ of, is }];
  });
  const solved = new Map<string, { readonly puzzle: Puzzle; readonly tableau: Tableau; readonly at: number }>();
  for (const group of apart(hiding)) {
    const names = [...new Set(group.flatMap(({ of }) => of.map(([name]) => name)))];
    const puzzle: Puzzle = {
      least: names.map(least),
      sums: group.map(({ of, is }) => ({ is, of: of.map(([name, sign]) => [names.indexOf(name), sign] as const) })),
    };
    const tableau = start(puzzle);
    for (const [at, name] of names.entries()) solved.set(name, { puzzle, tableau, at });
  }
  const reach = (name: string, sign: 1 | -1): number => {
    const found = solved.get(name);
    if (found === undefined) throw new Error(`${name} is not hidden, or in no sum`);
    return far(found.tableau, found.puzzle, found.at, sign);
  };
  return { least: (name) => reach(name, -1), most: (name) => reach(name, 1) };
};
