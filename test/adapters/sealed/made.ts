import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryClientKeys, sealedText } from '../../../src/adapters/sealed/index.js';
import { sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type CaseRepository, memoryRepositories } from '../../../src/index.js';
import type { ClientKeys } from '../../../src/ports/client-keys.js';
import type { MadeRepositories } from '../../../src/testing/index.js';
import { memoryMade } from '../../testing/memory-made.js';
import { sqliteFile } from '../sql/stores.js';

/** The same store behind seals, however often it is opened. */
export const behindSeals = (made: MadeRepositories, keys: ClientKeys = memoryClientKeys()): MadeRepositories => ({
  ...made,
  cases: sealedText(made.cases, { keys }),
  ...(made.reopen && { reopen: async () => behindSeals(await (made.reopen as () => Promise<MadeRepositories>)(), keys) }),
  ...(made.another && { another: async () => behindSeals(await (made.another as () => Promise<MadeRepositories>)(), keys) }),
});
export const memoryBehindSeals = async (): Promise<MadeRepositories> => behindSeals(await memoryMade());

/** A store, and everything that it has written down. */
export interface Laid {
  readonly cases: CaseRepository;
  readonly written: () => string;
  readonly close: () => Promise<void>;
}
export const stores: Readonly<Record<string, () => Promise<Laid>>> = {
  memory: async () => {
    const kept = memoryRepositories();
    return { cases: kept.cases, written: () => JSON.stringify(kept.snapshot()), close: async () => undefined };
  },
  'SQLite in a file': async () => {
    const { driver, file, close } = await sqliteFile();
    const folder = dirname(file);
    const written = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n');
    return { cases: sqlRepositories(driver).cases, written, close };
  },
};
export const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};
