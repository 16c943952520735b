/** Run by `report.ts` in a process of its own, so that nothing else is in the peak of memory: `node <bundle> <cases>`. */
import { type CaseRecord, programmes } from '../../src/index.js';
import { programmeReport, reportOver } from '../../src/insight/programme/programme-report.js';
import { bases, varied } from '../insight/register.js';
import { random } from '../laws/random.js';
import { progress } from './progress.js';

const rules = programmes.fullSupport;
const now = '2026-04-01T02:00:00.000Z';
const period = { from: '2026-01-01', until: '2026-04-01' };

/** Records one after the other, each made from a case that was built through commands, and none kept. */
const register = function* (cases: number): Generator<CaseRecord> {
  const dice = random(1);
  for (let n = 0; n < cases; n += 1) {
    const ends = dice.chance(0.4)
      ? { after: dice.below(60), reason: dice.pick(['moved', 'died', 'withdrew', 'transferred', 'duplicate'] as const) }
      : undefined;
    yield varied(
      {
        base: dice.below(bases.length),
        opened: dice.below(110),
        ...(ends && { ends }),
        ...(dice.chance(0.5) && { domain: dice.pick(['hiv-care', 'food-insecurity', 'safety', 'stigma'] as const) }),
        ...(dice.chance(0.6) && { agreedAfter: dice.below(40) }),
        ...(dice.chance(0.1) && { followedUp: dice.pick(['reached', 'not-reached'] as const) }),
      },
      `case-${n}`,
    );
  }
};

const stream = async function* (cases: number) {
  for (const record of register(cases)) yield { record, rules };
};

const seconds = (from: number): number => (performance.now() - from) / 1000;
const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

export interface Figures {
  readonly bare: number;
  readonly report: number;
  readonly before: number;
  readonly peak: number;
  readonly raw: number;
  readonly lists: number;
}

const measured = async (cases: number): Promise<Figures> => {
  const before = megabytes();
  const from = performance.now();
  const making = progress('the records made, and let go', cases);
  let [done, facts] = [0, 0];
  for await (const { record } of stream(cases)) {
    facts += record.version;
    done += 1;
    if (done % (cases / 20) === 0) making(done, `${megabytes().toFixed(0)} MB`);
  }
  const bare = seconds(from);

  const reporting = progress('programme report', cases);
  const options = { period, threshold: 11, now, everyCases: cases / 20 };
  const reportFrom = performance.now();
  const { lists } = await reportOver(stream(cases), {
    ...options,
    onProgress: ({ cases: counted }) => reporting(counted, `${megabytes().toFixed(0)} MB`),
  });
  const report = seconds(reportFrom);

  const some = programmeReport({ period });
  for (const record of register(Math.min(cases, 5_000))) some.add(record, rules, now);
  const raw = JSON.stringify(some.counted()).length / 1000;
  return { bare, report: facts > 0 ? report : Number.NaN, before, peak: megabytes(), raw, lists: lists.length };
};

console.log(JSON.stringify(await measured(Number(process.argv[2]))));
