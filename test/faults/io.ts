import type { Experiment, Verdict } from './experiment.js';
import type { Plan } from './io/breaker.js';
import { indexedDbUnderFaults } from './io/indexeddb.js';
import { wholeLife } from './io/life.js';
import { memoryUnderFaults } from './io/memory.js';
import { compared, live } from './io/playing.js';
import { postgresUnderFaults } from './io/postgres.js';
import { sqliteUnderFaults } from './io/sqlite.js';
import type { StoreUnderFaults } from './io/store.js';

/** Each call fails in each of these ways: once, and so often in a row that no patience of the store's own outlasts it. */
const ways: readonly Omit<Plan, 'at'>[] = [
  { how: 'before', often: 1 },
  { how: 'after', often: 1 },
  { how: 'before', often: 9 },
  { how: 'after', often: 9 },
];
/** So many of them as are asked for, spread over the whole life; with more than there are, every one. */
const spread = (calls: number, size: number): readonly Plan[] => {
  const count = Math.min(size, calls * ways.length);
  return Array.from({ length: count }, (_, n): Plan => {
    const at = count === size ? Math.floor(((n + Math.random()) * calls) / size) : Math.floor(n / ways.length);
    return { at: at + 1, ...(ways[n % ways.length] as Omit<Plan, 'at'>) };
  });
};
/** Where it hurts most: the commit was done, and nobody knows. Once, and with what is asked after it failing too. */
const afterCommits = (ends: readonly number[], count: number): readonly Plan[] =>
  Array.from({ length: Math.min(count, ends.length) }, (_, n): Plan => {
    const at = ends[Math.floor(((n + Math.random()) * ends.length) / Math.min(count, ends.length))] ?? 1;
    return { at, how: 'after', often: n % 2 === 0 ? 9 : 1 };
  });
/** Lives in which every so-many-th call fails, to the end. Not fewer than a command needs: it would never get through. */
const steady: readonly Plan[] = [31, 53].flatMap((every) => [
  { at: every, how: 'before', often: 1, every },
  { at: every, how: 'after', often: 1, every },
]);

const named = ({ at, how, often, every }: Plan) =>
  `${every === undefined ? `call ${at}` : `every ${every}th call`} fails ${how} it is done, ${often} in a row`;

const run =
  (made: (isSpoiled: boolean) => Promise<StoreUnderFaults>): Experiment['run'] =>
  async (size, { spoiled, progress }) => {
    const unhandled: unknown[] = [];
    const hear = (why: unknown) => void unhandled.push(why);
    process.on('unhandledRejection', hear);
    const store = await made(spoiled);
    const counted: Record<string, number> = { lives: 0, faults: 0 };
    const broken: string[] = [];
    try {
      const moments = await wholeLife();
      const undisturbed = await live(store, moments, 'undisturbed');
      if (undisturbed.kept.stage !== 'closed' || undisturbed.broken.length > 0)
        throw new Error(`the life without faults ended in ${undisturbed.kept.stage}: ${undisturbed.broken.join(', ')}`);
      const plans = [...steady, ...afterCommits(undisturbed.ends, Math.ceil(size / 5)), ...spread(undisturbed.calls, size)];
      let unmet = 0;
      for (const [n, plan] of plans.entries()) {
        const lived = await live(store, moments, `life-${n}`, plan);
        if (lived.failed === 0) unmet += 1;
        counted.lives = n + 1;
        counted.faults = (counted.faults ?? 0) + lived.failed;
        for (const [code, times] of Object.entries(lived.met)) counted[code] = (counted[code] ?? 0) + times;
        const found = compared(lived, undisturbed, moments);
        if (found.length > 0) broken.push(`${named(plan)}: ${found.slice(0, 4).join('; ')}`);
        progress(Math.floor(((n + 1) * size) / plans.length), `${n + 1} of ${plans.length} lives`);
      }
      await new Promise((done) => setTimeout(done, 50));
      broken.push(...unhandled.map((why) => `unhandled rejection: ${why instanceof Error ? why.name : typeof why}`));
      return {
        counted: {
          commands: moments.filter((m) => m.commandId).length,
          calls: plans.length,
          'calls in one life': undisturbed.calls,
          ...counted,
        },
        broken,
        tooLittle: tooLittle(counted, unmet),
      };
    } finally {
      process.off('unhandledRejection', hear);
      await store.close();
    }
  };
const tooLittle = (counted: Readonly<Record<string, number>>, unmet: number): Verdict['tooLittle'] => [
  ...(unmet > 0 ? [`${unmet} lives met no fault`] : []),
  ...['KASUS_OUTCOME_UNKNOWN', 'KASUS_STORE_UNREACHABLE', 'KASUS_AUDIT_FAILED']
    .filter((code) => (counted[code] ?? 0) === 0)
    .map((code) => `the host never met ${code}`),
];

const under = (store: string, sizes: Experiment['sizes'], made: (isSpoiled: boolean) => Promise<StoreUnderFaults>): Experiment => ({
  name: `io/${store}`,
  promise:
    'call after call to the store fails in a whole case life, before it is done or after; the host asks again, and has the same case in the end, byte for byte',
  unit: 'calls',
  sizes,
  run: run(made),
});

export const experiments: readonly Experiment[] = [
  under('sqlite', { spoiled: 20, ci: 60, long: 100_000 }, sqliteUnderFaults),
  under('postgres', { spoiled: 15, ci: 24, long: 100_000 }, postgresUnderFaults),
  under('indexeddb', { spoiled: 20, ci: 30, long: 100_000 }, indexedDbUnderFaults),
  under('memory', { spoiled: 20, ci: 100, long: 100_000 }, memoryUnderFaults),
];
