import { wait } from '../postgres/server.js';
import { eachCaught } from './caught.js';
import { check, howMany } from './check.js';
import type { Experiment, Verdict } from './experiment.js';
import { newLedger } from './ledger.js';
import { at, type Dialect, noPostgres, withStore } from './place.js';
import { follower, look } from './seen.js';
import type { SpoilName } from './spoiled.js';
import { start, withWriter } from './started.js';

const caseId = 'k1';
const processes = 4;
const shareOf = (size: number, n: number): number => Math.floor(size / processes) + (n < size % processes ? 1 : 0);
/** So many of a hundred needed no more tries. */
const percentile = (tries: readonly number[], of: number): number => [...tries].sort((a, b) => a - b)[Math.floor(tries.length * of)] ?? 0;

/** Four processes on one case: each loads, thinks, commits, and after a conflict decides again. A reader of the feed looks on. */
const race = (dialect: Dialect, size: number, progress: (done: number, more?: string) => void, spoiled?: SpoilName): Promise<Verdict> =>
  withWriter((program) =>
    withStore(dialect, async (place) => {
      const ledger = newLedger();
      const tries: number[] = [];
      const heard = (n: number) => {
        tries.push(n);
        progress(tries.length, `${ledger.counted.conflicts} conflicts`);
      };
      const racers = Array.from({ length: processes }, (_, n) => {
        const orders = { place, name: `p${n}-`, caseIds: [caseId], retry: [], commands: shareOf(size, n), thinkMs: 2 };
        return start(program, { ...orders, ...(spoiled && { spoiled }) }, ledger, heard);
      });
      let isOver = false;
      const all = Promise.all(racers.map(({ ended }) => ended)).finally(() => {
        isOver = true;
      });
      return at(place, async ({ cases }) => {
        const following = follower();
        while (!isOver) {
          await following.look(cases);
          await wait(50);
        }
        const byThemselves = (await all)
          .filter(({ code }) => code !== 0)
          .map(({ code, signal, words }) => `odd: a racer ended with ${code ?? signal} ${words.split('\n')[0]}`);
        const seen = await look(cases, ledger, [caseId], following);
        const broken = [...byThemselves, ...check(ledger, seen)];
        const { acknowledged, conflicts, unknown, unreachable } = ledger.counted;
        return {
          counted: {
            commits: acknowledged,
            facts: seen.feed.length,
            'typed errors': unknown + unreachable,
            'tries, of 99 %': percentile(tries, 0.99),
            'tries, of the worst': percentile(tries, 1 - 1 / Math.max(1, tries.length)),
            acknowledged,
            'in doubt': unknown,
            conflicts,
            stale: howMany(broken, 'stale'),
            lost: howMany(broken, 'lost'),
            doubled: howMany(broken, 'doubled'),
            torn: howMany(broken, 'torn'),
          },
          broken,
          tooLittle: [
            ...(acknowledged < size ? [`${acknowledged} commits of ${size}`] : []),
            ...(conflicts < 0.05 * size ? [`only ${conflicts} conflicts in ${size} commits`] : []),
          ],
        };
      });
    }),
  );

const racing = (dialect: Dialect): Experiment => ({
  name: `race/${dialect}`,
  promise: 'Four processes write to one case, each out of what it has loaded: no update is lost, and no decision rests on what had passed.',
  unit: 'commits',
  sizes: { spoiled: 200, ci: 10_000, long: 50_000 },
  ...(dialect === 'postgres' && { missing: noPostgres }),
  run: (size, { spoiled, progress }) =>
    spoiled
      ? eachCaught(['without version check'] as const, (spoil) => race(dialect, size, progress, spoil))
      : race(dialect, size, progress),
});
export const experiments: readonly Experiment[] = [racing('sqlite'), racing('postgres')];
