import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { migrate, sqliteDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
import type { Experiment } from './experiment.js';
import { wrongWith } from './power-cut/commands.js';
import { diskOf } from './power-cut/disk.js';
import { type Op, opsIn } from './power-cut/journal.js';

const beside = (name: string) => fileURLToPath(new URL(`power-cut/${name}`, import.meta.url));
const compiler = () => ['cc', 'gcc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);
const missing = async () => {
  if (platform() !== 'linux') return 'writes are followed by LD_PRELOAD, which is there on Linux alone';
  return compiler() === undefined ? 'there is no C compiler (cc, gcc or clang)' : undefined;
};

/** How many commits one writer makes; its journal is then cut in many places. */
const commits = 150;
const cutsEach = 50;

interface Traced {
  readonly base: Readonly<Record<string, Buffer>>;
  readonly ops: readonly Op[];
}
/** A real writer on a real file, every write and sync of it written down. */
const traced = async (folder: string, shim: string, synchronous: string): Promise<Traced> => {
  const [data, journal] = [join(folder, 'data'), join(folder, 'journal')];
  mkdirSync(data);
  const handle = new Database(join(data, 'kasus.db'));
  await migrate(sqliteDriver(handle));
  handle.exec('pragma wal_checkpoint(truncate)');
  handle.close();
  const base = { 'kasus.db': readFileSync(join(data, 'kasus.db')) };
  const { signal, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), beside('writer.ts'), data, String(commits), synchronous],
    { env: { ...process.env, LD_PRELOAD: shim, KASUS_WATCHED: data, KASUS_JOURNAL: journal } },
  );
  if (signal !== 'SIGKILL') throw new Error(`the writer did not get to its end: ${stderr.toString().slice(-500)}`);
  const ops = existsSync(journal) ? opsIn(readFileSync(journal)) : [];
  for (const held of [data, journal]) rmSync(held, { recursive: true, force: true });
  return { base, ops };
};

/** Starts the machine again on what the disk kept, and looks. */
const lookedAfter = async (folder: string, files: ReadonlyMap<string, Buffer>, acknowledged: number): Promise<readonly string[]> => {
  const data = mkdtempSync(join(folder, 'cut-'));
  for (const file of ['kasus.db', 'kasus.db-wal']) {
    const bytes = files.get(file);
    if (bytes) writeFileSync(join(data, file), bytes);
  }
  try {
    const handle = new Database(join(data, 'kasus.db'));
    try {
      const { cases } = sqlRepositories(sqliteDriver(handle));
      const broken = await wrongWith(cases, acknowledged);
      const [row] = handle.prepare('pragma integrity_check').all() as { integrity_check?: string }[];
      return row?.integrity_check === 'ok' ? broken : [...broken, 'the file is not sound'];
    } finally {
      handle.close();
    }
  } catch (error) {
    return [`it does not open any more: ${(error as { code?: unknown }).code ?? error}`];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};

/** Anywhere; every third while a checkpoint writes into the database itself. */
const placesIn = (ops: readonly Op[], count: number): readonly number[] => {
  const inCheckpoint = ops.flatMap(({ kind, file }, n) => (kind === 'write' && file === 'kasus.db' ? [n + 1] : []));
  return Array.from({ length: count }, (_, n) => {
    const one = n % 3 === 2 ? inCheckpoint[Math.floor(Math.random() * inCheckpoint.length)] : undefined;
    return one ?? Math.floor(Math.random() * ops.length);
  });
};

const run: Experiment['run'] = async (size, { spoiled, progress }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-power-'));
  const shim = join(folder, 'shim.so');
  const built = spawnSync(compiler() ?? 'cc', ['-shared', '-fPIC', '-O1', '-o', shim, beside('shim.c'), '-ldl']);
  if (built.status !== 0) throw new Error(`the shim does not compile: ${built.stderr}`);
  const counted = { cuts: 0, 'with unsure writes': 0, 'in a checkpoint': 0, acknowledged: 0, writes: 0, syncs: 0 };
  const broken: string[] = [];
  try {
    while (counted.cuts < size) {
      const { base, ops } = await traced(folder, shim, spoiled ? 'normal' : '');
      counted.writes += ops.filter(({ kind }) => kind === 'write').length;
      counted.syncs += ops.filter(({ kind }) => kind === 'sync').length;
      const at = placesIn(ops, Math.min(cutsEach, size - counted.cuts));
      const disk = diskOf(base);
      let acknowledged = 0;
      let last: Op | undefined;
      for (const [n, op] of ops.entries()) {
        for (const _ of at.filter((cut) => cut === n)) {
          counted.cuts += 1;
          if (disk.unsure() > 0) counted['with unsure writes'] += 1;
          if (last?.kind === 'write' && last.file === 'kasus.db') counted['in a checkpoint'] += 1;
          for (const found of await lookedAfter(folder, disk.cut(), acknowledged))
            broken.push(`cut ${counted.cuts}, before write ${n} of ${ops.length}: ${found}`);
          progress(counted.cuts);
        }
        if (op.file === 'acknowledged') acknowledged += 1;
        else {
          disk.take(op);
          last = op;
        }
      }
      counted.acknowledged += acknowledged;
      if (acknowledged !== commits) throw new Error(`the journal has ${acknowledged} of ${commits} acknowledgements`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const tooLittle = [
    ...(counted['with unsure writes'] < counted.cuts / 4 ? ['hardly a cut met a write that was not sure yet'] : []),
    ...(counted['in a checkpoint'] === 0 ? ['no cut met a checkpoint'] : []),
  ];
  return { counted, broken, tooLittle };
};

export const experiments: readonly Experiment[] = [
  {
    name: 'power-cut/sqlite',
    promise:
      'the power fails at any write of a real writer: what the disk had been told to be sure of is there, of the rest anything; every acknowledged commit is there',
    unit: 'cuts',
    sizes: { spoiled: 30, ci: 300, long: 1_000 },
    missing,
    run,
  },
];
