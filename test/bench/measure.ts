export interface Effort {
  readonly slots?: number;
  readonly slotMs?: number;
}

/** Median microseconds per call of each contender, measured in turns so that a noisy machine hits all alike. */
export const race = async (
  contenders: Readonly<Record<string, () => unknown>>,
  { slots = 9, slotMs = 60 }: Effort,
): Promise<Record<string, number>> => {
  const names = Object.keys(contenders);
  const taken: Record<string, number[]> = Object.fromEntries(names.map((n) => [n, []]));
  for (let slot = -1; slot < slots; slot += 1) {
    for (const name of names) {
      const work = contenders[name] ?? (() => undefined);
      const until = performance.now() + slotMs;
      const from = performance.now();
      let calls = 0;
      while (performance.now() < until) {
        for (let i = 0; i < 16; i += 1) {
          const answer = work();
          if (answer instanceof Promise) await answer;
        }
        calls += 16;
      }
      if (slot >= 0) taken[name]?.push(((performance.now() - from) * 1000) / calls);
    }
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  const median = (xs: number[]) => xs.sort((a, b) => a - b)[Math.floor(xs.length / 2)] ?? Number.NaN;
  return Object.fromEntries(names.map((n) => [n, median(taken[n] ?? [])]));
};

/** A table of contenders: microseconds, calls a second, and the ratio to the first of them. */
export const table = (title: string, medians: Readonly<Record<string, number>>, wanted = ''): string => {
  const [, base = 1] = Object.entries(medians)[0] ?? [];
  const lines = Object.entries(medians).map(
    ([name, us]) =>
      `  ${name.padEnd(58)} ${us.toFixed(us < 10 ? 2 : 0).padStart(9)} us ${Math.round(1e6 / us)
        .toLocaleString('en')
        .padStart(12)} /s   × ${(us / base).toFixed(2)}`,
  );
  return [`\n${title}${wanted ? `   (aim: ${wanted})` : ''}`, ...lines].join('\n');
};
