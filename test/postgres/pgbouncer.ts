import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, nobody, wait } from './server.js';

/** What `pgbouncer --version` says; undefined where there is none. */
export const pgbouncerVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /\d+\.\d+(\.\d+)?/.exec(stdout)?.[0] : undefined;
};

/** Keeps track of named statements by itself, unless it is told not to: from 1.21 on. */
const minds = (version: string): boolean => Number(version.split('.')[1]) >= 21 || Number(version.split('.')[0]) > 1;

export interface Pooler {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A PgBouncer in transaction mode before one database of a server, with so many connections to it. */
export const startPgbouncer = async (server: string, { connections }: { readonly connections: number }): Promise<Pooler> => {
  const version = pgbouncerVersion();
  if (version === undefined) throw new Error('there is no pgbouncer');
  const { hostname, port: serverPort, username, password, pathname } = new URL(server);
  const folder = mkdtempSync(join(tmpdir(), 'kasus-pgbouncer-'));
  const port = await freePort();
  const login = `user=${username}${password === '' ? '' : ` password='${decodeURIComponent(password)}'`}`;
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    [
      '[databases]',
      `pooled = host=${hostname} port=${serverPort || 5432} dbname=${pathname.slice(1)} ${login}`,
      '[pgbouncer]',
      'pool_mode = transaction',
      `default_pool_size = ${connections}`,
      'max_client_conn = 200',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = any',
      `logfile = ${join(folder, 'log')}`,
      ...(minds(version) ? ['max_prepared_statements = 0'] : []),
    ].join('\n'),
    { mode: 0o600 },
  );
  // It refuses to be root, as PostgreSQL does.
  if (nobody) for (const held of [folder, file]) chownSync(held, nobody.uid, nobody.gid);
  const pooler = spawn('pgbouncer', ['-q', file], { ...nobody, stdio: 'ignore' });
  const gone = new Promise((done) => pooler.once('exit', done));
  const url = `postgresql://anybody@127.0.0.1:${port}/pooled`;
  const stop = async () => {
    if (pooler.exitCode === null && pooler.signalCode === null) {
      pooler.kill('SIGKILL');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return { url, stop };
    } catch (error) {
      if (tries < 200 && pooler.exitCode === null) await wait(25);
      else {
        let log = '';
        try {
          log = readFileSync(join(folder, 'log'), 'utf8');
        } finally {
          await stop();
        }
        throw new Error(`pgbouncer did not start: ${log}`, { cause: error });
      }
    }
  }
};
