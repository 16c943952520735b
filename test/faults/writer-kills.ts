import { wait } from '../postgres/server.js';
import { eachCaught } from './caught.js';
import { check, howMany } from './check.js';
import type { Experiment, Verdict } from './experiment.js';
import { newLedger } from './ledger.js';
import { at, type Dialect, noPostgres, withStore } from './place.js';
import { follower, look } from './seen.js';
import { send } from './send.js';
import type { SpoilName } from './spoiled.js';
import { start, withWriter } from './started.js';

const caseIds = ['k1', 'k2', 'k3', 'k4'];
type Progress = (done: number, more?: string) => void;

/**
 * A writer is killed, started again, killed … For the first half of the kills it is alone, so that each leaves a store that the next has
 * to mend; then there are two, and one is hit while the other goes on. A spoiled store gets one, so that only the kills can betray it.
 */
const killWriters = (dialect: Dialect, size: number, progress: Progress, spoiled?: SpoilName): Promise<Verdict> =>
  withWriter((program) =>
    withStore(dialect, async (place) => {
      const ledger = newLedger();
      const byThemselves: string[] = [];
      const following = follower();
      const counted = { begun: 0, kills: 0, onTheWay: 0 };

      const writers = async (name: string, until: number): Promise<void> => {
        while (counted.begun < until && byThemselves.length === 0) {
          counted.begun += 1;
          const orders = { place, name: `${name}-${counted.begun}`, caseIds, retry: ledger.open(`${name}-`), ...(spoiled && { spoiled }) };
          const writer = start(program, orders, ledger);
          await writer.begun;
          await wait(2 + Math.random() * 118);
          writer.process.kill('SIGKILL');
          const { signal, code, words } = await writer.ended;
          if (signal !== 'SIGKILL') {
            byThemselves.push(
              `odd: a writer ended by itself, with ${code ?? signal} ${words.split('\n').find((line) => /error/i.test(line)) ?? ''}`,
            );
            return;
          }
          counted.kills += 1;
          if (ledger.died(`${name}-`) > 0) counted.onTheWay += 1;
          progress(counted.kills, `${ledger.counted.acknowledged} acknowledged`);
          // A reader in between, who does not keep the store open: the next writer has to mend it alone.
          if (counted.kills % 10 === 0) await at(place, ({ cases }) => following.look(cases));
        }
      };
      await writers('a', spoiled ? size : Math.ceil(size / 2));
      await Promise.all(['a', 'b'].map((name) => writers(name, size)));

      return at(place, async ({ cases }) => {
        for (const { commandId, caseId } of ledger.open()) await send(cases, { commandId, caseId }, ledger);
        const seen = await look(cases, ledger, caseIds, following);
        const broken = [...byThemselves, ...check(ledger, seen)];
        const { acknowledged, conflicts, foundDone } = ledger.counted;
        return {
          counted: {
            kills: counted.kills,
            facts: seen.feed.length,
            acknowledged,
            'in doubt': counted.onTheWay,
            'in doubt, and found written': foundDone,
            conflicts,
            lost: howMany(broken, 'lost'),
            doubled: howMany(broken, 'doubled'),
            torn: howMany(broken, 'torn'),
          },
          broken,
          tooLittle: [
            ...(counted.kills < size ? [`${counted.kills} kills of ${size}`] : []),
            ...(counted.onTheWay < 0.3 * size ? [`only ${counted.onTheWay} kills with a commit on the way`] : []),
            ...(acknowledged < size ? [`only ${acknowledged} commands acknowledged`] : []),
          ],
        };
      });
    }),
  );

const spoilsOf: Readonly<Record<Dialect, readonly SpoilName[]>> = {
  sqlite: ['acknowledges early', 'without transaction'],
  postgres: ['acknowledges early'],
};

const writerKills = (dialect: Dialect): Experiment => ({
  name: `writer-kills/${dialect}`,
  promise:
    'A writer is killed at any moment and its successor sends again what was in doubt: what was acknowledged is there, once and whole.',
  unit: 'kills',
  sizes: { spoiled: 20, ci: 200, long: 1_000 },
  ...(dialect === 'postgres' && { missing: noPostgres }),
  run: (size, { spoiled, progress }) =>
    spoiled ? eachCaught(spoilsOf[dialect], (spoil) => killWriters(dialect, size, progress, spoil)) : killWriters(dialect, size, progress),
});
export const experiments: readonly Experiment[] = [writerKills('sqlite'), writerKills('postgres')];
