import type { Effort } from '../measure.js';

/** One turn of a contender: the n-th of its own, by one of the clients. */
export type Turn = (n: number, client: number) => unknown;
export interface Outcome {
  readonly name: string;
  /** Turns a second, all clients together: the median of the slots. */
  readonly rate: number;
  /** Its rate over that of the first contender, slot by slot: the median of these, and the middle half of them. */
  readonly ratio: number;
  readonly ratios: readonly [number, number];
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
const ascending = (xs: readonly number[]): readonly number[] => [...xs].sort((a, b) => a - b);
export const quantile = (xs: readonly number[], part: number): number => at(ascending(xs), part);

const inSlot = async (
  work: Turn,
  from: number,
  ms: number,
  clients: number,
): Promise<{ readonly turns: number; readonly rate: number }> => {
  let n = from;
  const began = performance.now();
  const until = began + ms;
  const client = async (k: number) => {
    do {
      const answer = work(n++, k);
      if (answer instanceof Promise) await answer;
    } while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: clients }, (_, k) => client(k)));
  return { turns: n - from, rate: ((n - from) * 1_000) / (performance.now() - began) };
};

/** Contenders in turns, so that a noisy machine and a checkpoint hit all alike; every other round goes backwards. The first round warms up. */
export const duel = async (
  contenders: Readonly<Record<string, Turn>>,
  { slots = 11, slotMs = 300 }: Effort,
  clients = 1,
): Promise<readonly Outcome[]> => {
  const names = Object.keys(contenders);
  const done: Record<string, number> = {};
  const rates: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let slot = -1; slot < slots; slot += 1) {
    for (const name of slot % 2 === 0 ? names : names.toReversed()) {
      const { turns, rate } = await inSlot(contenders[name] as Turn, done[name] ?? 0, slotMs, clients);
      done[name] = (done[name] ?? 0) + turns;
      if (slot >= 0) rates[name]?.push(rate);
    }
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  const [first = []] = Object.values(rates);
  return names.map((name): Outcome => {
    const own = rates[name] ?? [];
    const ratios = ascending(own.map((rate, n) => rate / (first[n] ?? Number.NaN)));
    return { name, rate: quantile(own, 0.5), ratio: at(ratios, 0.5), ratios: [at(ratios, 0.25), at(ratios, 0.75)] };
  });
};

/** How long each of a number of calls took, in milliseconds. */
export const timed = async (times: number, call: (n: number) => unknown): Promise<readonly number[]> => {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    await call(n);
    took.push(performance.now() - from);
  }
  return took;
};
