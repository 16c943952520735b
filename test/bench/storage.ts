import type { Effort } from './measure.js';
import { commandBench } from './storage/command.js';
import { emmettBench } from './storage/emmett.js';
import { fsyncLine, machineLines } from './storage/machine.js';
import { places } from './storage/place.js';
import { readingBench } from './storage/reading.js';
import { worklistBench } from './storage/worklist.js';

const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');

/** The repositories on durable SQLite and PostgreSQL, each beside work by hand on the same database in the same run. A1.2 */
export const storageBench = async (effort: Effort): Promise<readonly string[]> => {
  // Said as soon as it is known: the whole takes minutes, and who stops it keeps what was measured.
  const say = (...lines: readonly string[]) => console.log(lines.join('\n'));
  say(command, ...machineLines());
  for (const open of places) {
    const place = await open();
    try {
      say(`\n${place.version}`, fsyncLine());
      for (const bench of [commandBench, emmettBench, readingBench, worklistBench]) say(...(await bench(place, effort)));
      say(fsyncLine());
    } finally {
      await place.close();
    }
  }
  return [];
};
