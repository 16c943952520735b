import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import type { Place } from './bringing-forward.js';

const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));

/** So many processes of the program, let go when all of them are there: what each of them says. */
const letGo = async (program: string, count: number, place: Place): Promise<readonly string[]> => {
  const started = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, [program, JSON.stringify(place)], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    let be = (): void => undefined;
    const ready = new Promise<void>((done) => {
      be = done;
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        be();
      });
    const ended = new Promise<string>((done) => child.once('close', () => done(said.replace('ready\n', '').trim())));
    return { ready: Promise.race([ready, ended]), go: () => child.stdin.end('go\n'), ended };
  });
  await Promise.all(started.map(({ ready }) => ready));
  for (const { go } of started) go();
  return Promise.all(started.map(({ ended }) => ended));
};

/** Made once for the tests of a file: so many processes that bring the database at a place forward, and what each of them says. */
export const processesBringingForward = (): ((count: number, place: Place) => Promise<readonly string[]>) => {
  let program = '';
  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    program = join(mkdtempSync(join(cache, 'kasus-migrating-')), 'program.mjs');
    const entry = fileURLToPath(new URL('bringing-forward.ts', import.meta.url));
    await build({
      entryPoints: [entry],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(join(program, '..'), { recursive: true, force: true }));
  return (count, place) => letGo(program, count, place);
};
