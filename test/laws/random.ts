/** A small seeded generator (mulberry32): the same seed, the same walk, on every machine. */
export interface Random {
  readonly chance: (p: number) => boolean;
  readonly below: (n: number) => number;
  readonly pick: <A>(from: readonly [A, ...A[]] | readonly A[]) => A;
  readonly some: <A>(from: readonly A[], most: number) => A[];
}

export const random = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick: Random['pick'] = (from) => {
    const [first] = from;
    if (first === undefined) throw new Error('nothing to pick from');
    return from[below(from.length)] ?? first;
  };
  const some: Random['some'] = (from, most) => {
    const left = [...from];
    return Array.from({ length: Math.min(left.length, below(most + 1)) }, () => left.splice(below(left.length), 1)).flat();
  };
  return { chance: (p) => next() < p, below, pick, some };
};
