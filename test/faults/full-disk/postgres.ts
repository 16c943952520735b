import { chownSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { durable, makeServer, nobody } from '../../postgres/server.js';
import { type Filled, fill, hostOf, swallowing } from './filling.js';
import { smallDisk } from './small-disk.js';

const ownedFolder = (folder: string): string => {
  mkdirSync(folder, { mode: 0o700 });
  if (nobody) chownSync(folder, nobody.uid, nobody.gid);
  return folder;
};

/** The tables on a small disk, the server's own files elsewhere: a statement that finds no room fails, and the server goes on. */
export const filledPostgres = async (_: number, isSpoiled: boolean): Promise<Filled> => {
  const disk = smallDisk(8_000_000);
  const server = await makeServer(mkdtempSync(join(tmpdir(), 'kasus-full-')), { settings: durable });
  await server.start(['autovacuum=off']);
  const pool = new pg.Pool({ connectionString: server.url, max: 2, options: '-c default_tablespace=small' });
  try {
    const place = ownedFolder(join(disk.folder, 'tables'));
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query(`create tablespace small location '${place}'`);
    await client.end();
    const driver = postgresDriver(pool);
    await migrate(driver);
    const { cases } = sqlRepositories(driver);
    const host = hostOf(isSpoiled ? swallowing(cases) : cases, 'north', 40_000);
    for (let n = 0; n < 3; n += 1) await host.send();
    disk.leave(Math.floor(Math.random() * 1_000_000));
    return await fill(host, disk.free, ['KASUS_STORAGE_FULL']);
  } finally {
    await pool.end();
    await server.remove();
    disk.remove();
  }
};

/**
 * The server's log on the small disk: where that is full, PostgreSQL ends itself, and nobody knows of the last commit. There is room
 * again, somebody starts it, and the host goes on with the same pool.
 */
export const filledPostgresLog = async (_: number, isSpoiled: boolean): Promise<Filled> => {
  const disk = smallDisk(12_000_000);
  const log = ownedFolder(join(disk.folder, 'log'));
  const server = await makeServer(mkdtempSync(join(tmpdir(), 'kasus-full-')), {
    settings: durable,
    initdb: ['--waldir', log, '--wal-segsize=1'],
  });
  await server.start();
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  try {
    const driver = postgresDriver(pool);
    await migrate(driver);
    const { cases } = sqlRepositories(driver);
    const host = hostOf(isSpoiled ? swallowing(cases) : cases, 'north', 40_000);
    for (let n = 0; n < 3; n += 1) await host.send();
    disk.leave(1_000_000 + Math.floor(Math.random() * 1_000_000));
    const restart = async () => {
      await server.kill();
      await server.start();
    };
    return await fill(host, disk.free, ['KASUS_STORAGE_FULL', 'KASUS_OUTCOME_UNKNOWN', 'KASUS_STORE_UNREACHABLE'], restart);
  } finally {
    await pool.end();
    await server.remove();
    disk.remove();
  }
};
