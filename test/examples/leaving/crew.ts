/** Worker processes that are started again whenever they die, of themselves or by our hand. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Orders } from './mortal-worker.js';

/** One file that Node starts at once; the packages stay where they are found. */
const built = async (): Promise<{ readonly file: string; readonly remove: () => void }> => {
  const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'leaving-'));
  const file = join(folder, 'worker.mjs');
  const entry = fileURLToPath(new URL('mortal-worker.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export interface Crew {
  /** How often a worker died, by where it was; `killed` by us, at no moment in particular. */
  readonly deaths: () => Readonly<Record<string, number>>;
  readonly killOne: () => void;
  readonly dismiss: () => Promise<void>;
}

export const hire = async (size: number, orders: Orders): Promise<Crew> => {
  const { file, remove } = await built();
  const counted: Record<string, number> = {};
  const crew = new Map<ChildProcess, Promise<void>>();
  let isOpen = true;
  let complaint = '';
  /** The feed is read far more seldom than facts are sent: until each of its two deaths was met, the next one dies of it for certain. */
  const certain = (): Partial<Orders['odds']> => (!counted.uncommitted ? { uncommitted: 1 } : !counted.committed ? { committed: 1 } : {});
  const start = () => {
    const child = spawn(process.execPath, [file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ORDERS: JSON.stringify({ ...orders, odds: { ...orders.odds, ...certain() } }) },
    });
    let last = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      last += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    crew.set(
      child,
      new Promise((gone) =>
        child.once('close', (_, signal) => {
          crew.delete(child);
          const how = signal === 'SIGKILL' ? last.trim() || 'killed' : 'of itself';
          if (isOpen) counted[how] = (counted[how] ?? 0) + 1;
          gone();
          if (isOpen && signal === 'SIGKILL') start();
        }),
      ),
    );
  };
  for (let n = 0; n < size; n += 1) start();
  return {
    deaths: () => {
      if (counted['of itself']) throw new Error(`a worker ended of itself: ${complaint}`);
      return counted;
    },
    killOne: () => {
      const all = [...crew.keys()];
      all[Math.floor(Math.random() * all.length)]?.kill('SIGKILL');
    },
    dismiss: async () => {
      isOpen = false;
      const leaving = [...crew.values()];
      for (const child of crew.keys()) child.kill('SIGKILL');
      await Promise.all(leaving);
      remove();
    },
  };
};
