import type { Experiment } from './experiment.js';
import type { Filled } from './full-disk/filling.js';
import { filledPostgres, filledPostgresLog } from './full-disk/postgres.js';
import { noSmallDisk } from './full-disk/small-disk.js';
import { filledSqlite } from './full-disk/sqlite.js';

const run =
  (filled: (n: number, isSpoiled: boolean) => Promise<Filled>): Experiment['run'] =>
  async (size, { spoiled, progress }) => {
    const counted: Record<string, number> = { runs: 0, acknowledged: 0, refused: 0 };
    const [broken, tooLittle]: [string[], string[]] = [[], []];
    for (let n = 1; n <= size; n += 1) {
      const one = await filled(n, spoiled);
      counted.runs = n;
      counted.acknowledged = (counted.acknowledged ?? 0) + one.written;
      counted.refused = (counted.refused ?? 0) + one.refused;
      for (const code of one.codes) counted[code] = (counted[code] ?? 0) + 1;
      if (one.refused === 0) tooLittle.push(`run ${n} never found the disk full`);
      broken.push(...one.broken.map((what) => `run ${n}: ${what}`));
      progress(n);
    }
    return { counted, broken, tooLittle };
  };

const kept = 'what was acknowledged is kept, nothing is half-written, and with room again the same program goes on';
export const experiments: readonly Experiment[] = [
  {
    name: 'full-disk/sqlite',
    promise: `the disk is full: that is KASUS_STORAGE_FULL and nothing else; ${kept}`,
    unit: 'runs',
    sizes: { spoiled: 2, ci: 20, long: 200 },
    missing: noSmallDisk,
    run: run(filledSqlite),
  },
  {
    name: 'full-disk/postgres',
    promise: `the disk of the tables is full: that is KASUS_STORAGE_FULL and nothing else; ${kept}`,
    unit: 'runs',
    sizes: { spoiled: 1, ci: 5, long: 100 },
    missing: noSmallDisk,
    run: run(filledPostgres),
  },
  {
    name: 'full-disk/postgres-log',
    promise: `the disk of PostgreSQL's log is full, and the server ends itself: the error is typed; ${kept} once the server is started`,
    unit: 'runs',
    sizes: { spoiled: 1, ci: 2, long: 50 },
    missing: noSmallDisk,
    run: run(filledPostgresLog),
  },
];
