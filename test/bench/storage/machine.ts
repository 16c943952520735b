import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { figureLine, timeLine } from './lines.js';

/** What one small write costs until the disk has it. Durable speeds stand and fall with it. */
export const fsyncLine = (times = 500): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-fsync-'));
  const file = openSync(join(folder, 'written'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const took = Array.from({ length: times }, (_, n) => {
    const from = performance.now();
    writeSync(file, page, 0, page.length, (n % 64) * page.length);
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return timeLine('4 KB written and synced (fdatasync)', took);
};

export const machineLines = (): readonly string[] => [
  '\nthe machine',
  figureLine('processor', `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`),
  figureLine('memory, system, node', `${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, ${process.version}`),
];
