import * as fc from 'fast-check';
import type { MadeRepositories } from '../../src/testing/index.js';
import { memoryMade } from './memory-made.js';
import type { Breaks } from './repository-model/breaks.js';
import { brokenSteps } from './repository-model/broken-steps.js';
import { foreignSteps } from './repository-model/foreign-steps.js';
import type { Pair, Tally } from './repository-model/pair.js';
import { soundSteps } from './repository-model/steps.js';

export type { Tally };

/** `MODEL_RUNS=10000` for the long one; in CI more than at a desk. */
export const runsOf = (atADesk: number, inCi = 500): number => Number(process.env.MODEL_RUNS ?? (process.env.CI ? inCi : atADesk));

/**
 * Commands at random over the ports, told to memory and to another repository: the same answers, the same error codes, also where the
 * store breaks under it. What fails is made small, with the seed and the path to run it again.
 */
export const modelRun = async (
  make: () => Promise<MadeRepositories & { readonly breaks?: Breaks }>,
  { runs, size = 'max', seed }: { runs: number; size?: fc.SizeForArbitrary; seed?: number },
): Promise<Tally> => {
  const tally: Tally = { committed: 0, 'already-done': 0, conflict: 0, throws: 0 };
  const steps = fc.commands([...soundSteps, ...brokenSteps, ...foreignSteps], { maxCommands: 50, size });
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      const real = await make();
      for (const { code } of real.breaks?.ways.commit ?? []) if (code) tally[code] ??= 0;
      const pair: Pair = {
        ...{ model: await memoryMade(), real, breaks: real.breaks },
        ...{ versions: new Map(), sent: [], read: new Map(), tally },
      };
      try {
        await fc.asyncModelRun(() => ({ model: pair, real: {} }), commands);
      } finally {
        await pair.real.close();
      }
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }) },
  );
  return tally;
};
