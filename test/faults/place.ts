import { mkdtempSync, rmSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { migrate, postgresDriver, type SqlDriver, sqliteDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
import type { CaseRepository } from '../../src/ports/case-repository.js';
import { durable, makeServer, type PostgresServer } from '../postgres/server.js';
import { whenLeaving } from './leaving.js';
import { type Spoil, type SpoilName, spoils } from './spoiled.js';

/** Where a store is, as another process can be told. */
export type Place = { readonly dialect: 'sqlite'; readonly file: string } | { readonly dialect: 'postgres'; readonly url: string };

export interface OpenPlace {
  readonly driver: SqlDriver;
  readonly cases: CaseRepository;
  readonly close: () => Promise<void>;
}

const reach = (place: Place): { readonly driver: SqlDriver; readonly close: () => Promise<void> } => {
  if (place.dialect === 'sqlite') {
    const handle = new Database(place.file);
    return { driver: sqliteDriver(handle), close: async () => void handle.close() };
  }
  const pool = new pg.Pool({ connectionString: place.url, max: 4, connectionTimeoutMillis: 2_000 });
  return { driver: postgresDriver(pool), close: () => pool.end() };
};

/** A connection of its own, as another process has it. */
export const openAt = (place: Place, spoiled?: SpoilName): OpenPlace => {
  const { driver, close } = reach(place);
  const spoil: Spoil = spoiled ? spoils[spoiled] : {};
  const { cases } = sqlRepositories(spoil.driver?.(driver) ?? driver);
  return { driver, cases: spoil.cases?.(cases) ?? cases, close };
};

/** Opens, works, closes: nobody holds the store open in between. */
export const at = async <V>(place: Place, work: (open: OpenPlace) => Promise<V>): Promise<V> => {
  const open = openAt(place);
  try {
    return await work(open);
  } finally {
    await open.close();
  }
};

export type Dialect = Place['dialect'];
/** An empty store with its tables, durable, and gone afterwards. The server is there where the store is one. */
export const withStore = async <V>(dialect: Dialect, work: (place: Place, server?: PostgresServer) => Promise<V>): Promise<V> => {
  const folder = mkdtempSync(join(tmpdir(), `kasus-faults-${dialect}-`));
  const removeFolder = async () => rmSync(folder, { recursive: true, force: true });
  return whenLeaving(removeFolder, async () => {
    if (dialect === 'sqlite') {
      const place: Place = { dialect, file: join(folder, 'kasus.db') };
      await at(place, ({ driver }) => migrate(driver));
      return work(place);
    }
    const server = await makeServer(folder, { settings: durable });
    return whenLeaving(server.remove, async () => {
      await server.start();
      const place: Place = { dialect, url: server.url };
      await at(place, ({ driver }) => migrate(driver));
      return work(place, server);
    });
  });
};

let probed: Promise<string | undefined> | undefined;
/** Whether a PostgreSQL can be made here, tried once. */
export const noPostgres = (): Promise<string | undefined> => {
  probed ??= withStore('postgres', async () => undefined).catch((error: unknown) => `no PostgreSQL can be started here: ${error}`);
  return probed;
};
/** All processes of a server are found through /proc. */
export const noServerToKill = async (): Promise<string | undefined> =>
  platform() === 'linux' ? noPostgres() : 'the processes of a server are only found on Linux';
