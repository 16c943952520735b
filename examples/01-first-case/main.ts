import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firstCase } from './first-case.js';
import { draw, terminalOf } from './screen.js';

// npm start                        the first case, from first contact to follow-up
// npm start -- --lang id           the same in Indonesian
// npm start -- --data <folder>     the same on a copy of examples/data in which something was changed
const { values } = parseArgs({ options: { lang: { type: 'string' }, data: { type: 'string' } } });
const data = values.data ?? fileURLToPath(new URL('../data', import.meta.url));
const terminal = terminalOf(process.stdout, process.env);

for await (const screen of firstCase(data, values.lang === 'id' ? 'id' : 'en')) console.log(draw(screen, terminal));
