import { appendFileSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { durable, makeServer, nobody, type PostgresServer, wait } from './server.js';

const newFolder = () => mkdtempSync(join(tmpdir(), 'kasus-pair-'));

/** One statement on a connection of its own. */
export const askedOf = async ({ url }: PostgresServer, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};
const until = async (what: string, holds: () => Promise<boolean>) => {
  for (const end = Date.now() + 20_000; !(await holds()); await wait(10)) if (Date.now() > end) throw new Error(`never: ${what}`);
};

/** A cluster that was prepared and stopped cleanly: both servers of a pair begin as copies of it. */
export const makeTemplate = async (prepare: (url: string) => Promise<void>): Promise<PostgresServer> => {
  const server = await makeServer(newFolder(), { settings: durable });
  await server.start();
  await prepare(server.url);
  await server.stop();
  return server;
};

/** A primary, and a standby that follows it. */
export interface Pair {
  readonly primary: PostgresServer;
  readonly standby: PostgresServer;
  /** From now on nothing more reaches the standby. */
  readonly cutOff: () => Promise<void>;
  /** The primary, all its processes at once, for good. */
  readonly kill: () => Promise<void>;
  /** The standby takes writes when this resolves. */
  readonly promote: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * Both started from copies of a cluster, and the standby in step: before `streaming` and `sync` are seen, what the primary acknowledges is nowhere else. Made of
 * `initdb`'s own parts, since the package of PostgreSQL that the tests use has no `pg_basebackup`.
 */
export const startPair = async (template: string, { synchronous }: { readonly synchronous: boolean }): Promise<Pair> => {
  const folder = newFolder();
  const primary = await makeServer(folder, { settings: durable, copyOf: template });
  const standby = await makeServer(newFolder(), { settings: durable, copyOf: template });
  const signal = join(standby.cluster, 'standby.signal');
  writeFileSync(signal, '');
  if (nobody) chownSync(signal, nobody.uid, nobody.gid);
  // In the file and not on the command line, so that it can be changed while the server runs.
  const conninfo = `host=127.0.0.1 port=${primary.port} user=app application_name=second`;
  appendFileSync(join(standby.cluster, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo}'\n`);

  try {
    await primary.start(synchronous ? ['synchronous_standby_names=second'] : []);
    await standby.start();
    const inStep = `select 1 from pg_stat_replication where state = 'streaming' and sync_state = '${synchronous ? 'sync' : 'async'}'`;
    await until('the standby follows', async () => (await askedOf(primary, inStep)).length === 1);
  } catch (error) {
    await Promise.all([primary.remove(), standby.remove()]);
    throw error;
  }
  let isKilled = false;
  return {
    primary,
    standby,
    cutOff: async () => {
      await askedOf(standby, `alter system set primary_conninfo = ''`);
      await askedOf(standby, 'select pg_reload_conf()');
      await until('the standby is cut off', async () => (await askedOf(primary, 'select 1 from pg_stat_replication')).length === 0);
    },
    kill: async () => {
      isKilled = true;
      await primary.kill();
    },
    promote: async () => {
      const [row] = await askedOf(standby, 'select pg_promote() as promoted');
      if (row?.promoted !== true) throw new Error('the standby was not promoted');
    },
    remove: async () => {
      // A server that was killed has nobody left to tell.
      if (isKilled) rmSync(folder, { recursive: true, force: true });
      else await primary.remove();
      await standby.remove();
    },
  };
};
