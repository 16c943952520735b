import { existsSync } from 'node:fs';
import { decideBench } from './decide.js';
import { dueBench } from './due.js';
import { matchBench } from './match.js';
import type { Effort } from './measure.js';
import { reportBench } from './report.js';
import { searchBench } from './search.js';
import { serviceBench } from './service.js';
import { coldBench, sizeBench, typeBench } from './size.js';
import { storageBench } from './storage.js';

/** `npm run bench`; `-- --short` only shows that every part runs; `-- due` runs that part alone. */
const short = process.argv.includes('--short');
const effort: Effort = short ? { slots: 1, slotMs: 20 } : {};

const builtBench = async (): Promise<readonly string[]> =>
  existsSync('dist/index.js')
    ? [...(await sizeBench()), ...coldBench(), ...(short ? [] : typeBench())]
    : ['\nsizes, cold import and types are measured on the build: run `npm run build` first'];

/** The parts in their order; `size` stands last. */
const parts: Readonly<Record<string, (effort: Effort) => Promise<readonly string[]>>> = {
  decide: decideBench,
  service: serviceBench,
  due: dueBench,
  report: reportBench,
  search: searchBench,
  match: matchBench,
  storage: storageBench,
  size: builtBench,
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`there is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
console.log(`node ${process.version}; medians; compare only the ratios within one run: machines are shared and noisy`);
for (const [name, bench] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) for (const line of await bench(effort)) console.log(line);
