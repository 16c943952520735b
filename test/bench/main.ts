import { existsSync } from 'node:fs';
import { decideBench } from './decide.js';
import { serviceBench } from './service.js';
import { coldBench, sizeBench, typeBench } from './size.js';

/** `npm run bench`; `-- --short` only shows that every part runs. */
const short = process.argv.includes('--short');
console.log(`node ${process.version}; medians; compare only the ratios within one run: machines are shared and noisy`);
const effort = short ? { slots: 1, slotMs: 20 } : {};
for (const bench of [decideBench, serviceBench]) for (const line of await bench(effort)) console.log(line);
if (!existsSync('dist/index.js')) console.log('\nsizes, cold import and types are measured on the build: run `npm run build` first');
else for (const line of [...(await sizeBench()), ...coldBench(), ...(short ? [] : typeBench())]) console.log(line);
