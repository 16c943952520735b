import { progress } from '../bench/progress.js';
import { machineLines } from '../bench/storage/machine.js';
import { all } from './all.js';
import { leaveOnSignals } from './leaving.js';
import { sizeFor } from './size.js';
import { tableOf } from './table.js';
import { hasFailed, type Outcome, tryOut } from './trial.js';

/** `npm run test:faults`; `-- 1000` is the long run; `-- writer-kills race/sqlite` only what begins so. */
const words = process.argv.slice(2);
const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
const names = words.filter((word) => !/^\d+$/.test(word));
const unknown = names.filter((asked) => !all.some(({ name }) => name.startsWith(asked)));
if (unknown.length > 0 || numbers.length > 1 || numbers[0] === 0) {
  console.error(
    unknown.length > 0 ? `there is no experiment ${unknown.join(', ')}` : 'one size at most, 1 or more: how many writers are killed',
  );
  console.error(`there are ${all.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
leaveOnSignals();
const began = performance.now();
console.log([['npm run test:faults', ...(words.length > 0 ? ['--', ...words] : [])].join(' '), ...machineLines()].join('\n'));
const outcomes: Outcome[] = [];
for (const experiment of all.filter(({ name }) => names.length === 0 || names.some((asked) => name.startsWith(asked)))) {
  console.log(`\n${experiment.name}: ${experiment.promise}`);
  const outcome = await tryOut(experiment, sizeFor(experiment, numbers[0]), progress);
  outcomes.push(outcome);
  if (outcome.caughtBy) console.log(`  the spoiled store was found out ${outcome.caughtBy.length} times, e.g. ${outcome.caughtBy[0]}`);
  console.log(`  ${outcome.word}${outcome.word === 'held' ? '' : `: ${outcome.because[0]}`}`);
}
console.log(`\n${tableOf(outcomes).join('\n')}\n\n${((performance.now() - began) / 60_000).toFixed(1)} minutes in all`);
process.exit(hasFailed(outcomes, Boolean(process.env.CI)) ? 1 : 0);
