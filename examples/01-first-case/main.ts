import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firstCase } from './first-case.js';
import { keptWorld } from './kept.js';
import { pauses } from './pause.js';
import { draw, terminalOf, wrap } from './screen.js';
import { words } from './words.js';

// npm start                        the first case, from first contact to follow-up, kept in first-case.db
// npm start -- --lang id           the same in Indonesian
// npm start -- --data <folder>     the same on a copy of examples/data in which something was changed, kept beside it
const { values } = parseArgs({ options: { lang: { type: 'string' }, data: { type: 'string' } } });
const lang = values.lang === 'id' ? 'id' : 'en';
const data = values.data ?? fileURLToPath(new URL('../data', import.meta.url));
const file = resolve(values.data ?? '.', lang === 'id' ? 'first-case-id.db' : 'first-case.db');

const terminal = terminalOf(process.stdout, process.env);
const pause = pauses(process.stdin, process.stdout);
const world = await keptWorld(data, file);
const shown = Number(world.notebook.read('shown') ?? 0);
const tell = (...parts: readonly string[]) => console.log(wrap(parts.join(' '), terminal.width).join('\n'));
const name = `${relative('.', file)}.`;

if (shown > 0) tell(words.wentOn[lang], name, '\n');
let n = 0;
let isStopped = false;
for await (const screen of firstCase(data, lang, world)) {
  n += 1;
  // The last one that was shown is shown again: it is where the reader was.
  if (n < shown) continue;
  console.log(draw(screen, terminal));
  world.notebook.note('shown', n);
  if (screen.isLast) break;
  isStopped = await pause.stopsAfter(words.goOn[lang]);
  if (isStopped) break;
}
if (!isStopped) world.notebook.note('ended', true);
if (isStopped) tell(words.stopped[lang], name, words.goesOn[lang]);
else tell(words.toTheEnd[lang], name, words.anew[lang]);
world.close();
