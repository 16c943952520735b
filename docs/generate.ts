import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages } from './pages.js';

const reference = fileURLToPath(new URL('./reference/', import.meta.url));
for (const [path, text] of Object.entries(pages())) {
  const file = join(reference, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
