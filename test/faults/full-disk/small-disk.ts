import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that holds so little. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes room away, down to so many bytes that are free. */
  readonly leave: (free: number) => void;
  /** Gives back what was taken away. */
  readonly free: () => void;
  readonly remove: () => void;
}

/** As root, or by sudo where that asks for no password. */
const asRoot = (command: readonly string[]) => {
  const [name = '', ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return spawnSync(name, rest);
};

export const smallDisk = (bytes: number): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-full-'));
  const mounted = asRoot(['mount', '-t', 'tmpfs', '-o', `size=${bytes},mode=0777`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`no small disk: ${mounted.error ?? mounted.stderr}`);
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    leave: (free) => {
      const { bavail, bsize } = statfsSync(folder);
      const file = openSync(ballast, 'a');
      for (let left = bavail * bsize - free; left > 0; left -= bsize) writeSync(file, Buffer.alloc(Math.min(left, bsize)));
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      // Lazily: what still has a file open there lets go of it later.
      asRoot(['umount', '-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Why there is none to be had, if so. */
export const noSmallDisk = async (): Promise<string | undefined> => {
  if (platform() !== 'linux') return 'a small disk is a tmpfs, which is there on Linux alone';
  try {
    smallDisk(65_536).remove();
    return undefined;
  } catch (error) {
    return `a tmpfs cannot be mounted here, neither as root nor by sudo without a password (${(error as Error).message.trim()})`;
  }
};
