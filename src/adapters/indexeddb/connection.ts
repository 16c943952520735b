import { KasusError } from '../../vocabulary/errors.js';
import { typed, unreachable } from './failures.js';
import { isMarkedLost, markLost, tellsOfLoss, unmark } from './loss.js';
import type { Migration } from './schema.js';

export interface Connection {
  /** The open database. It is opened at the first call, and again where it was closed to let another page change its layout. */
  readonly database: () => Promise<IDBDatabase>;
  /** From now on what is empty after a loss is made anew. */
  readonly acceptLoss: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const upgrade = (request: IDBOpenDBRequest, from: number, migrations: readonly Migration[]): void => {
  const tx = request.transaction;
  if (tx) for (const migration of migrations.slice(from)) migration(request.result, tx);
};

/**
 * A database that is gone is never made anew behind the caller's back: an empty one would not know which commands were done. Whoever
 * deleted it asks for new repositories.
 */
export const connectionTo = (name: string, factory: () => IDBFactory | undefined, migrations: readonly Migration[]): Connection => {
  let current: Promise<IDBDatabase> | undefined;
  let isClosed = false;
  let isBlocked = false;

  const here = (): IDBFactory => {
    const indexedDb = factory();
    if (!indexedDb) throw unreachable('no IndexedDB here');
    return indexedDb;
  };
  const refuse = (why: string): void => {
    current = Promise.reject(unreachable(why));
    current.catch(() => undefined);
  };
  const taken = (db: IDBDatabase): IDBDatabase => {
    if (isClosed) db.close();
    // Another page wants a newer layout, or to delete it, and waits for us.
    db.onversionchange = ({ newVersion }) => {
      db.close();
      if (newVersion === null) refuse('deleted');
      else if (!isClosed) current = undefined;
    };
    db.onclose = () => refuse('closed by the browser');
    return db;
  };
  const opened = (): Promise<IDBDatabase> =>
    new Promise((done, failed) => {
      const request = here().open(name, migrations.length);
      request.onupgradeneeded = (event) => {
        if (tellsOfLoss(event)) markLost(request.result);
        else if (!isMarkedLost(request.result)) upgrade(request, event.oldVersion, migrations);
      };
      // It goes on waiting: when the other page has let go, calls succeed. Until then they are told why not.
      request.onblocked = () => {
        isBlocked = true;
        failed(unreachable('another page holds an older version of the database open'));
      };
      request.onsuccess = () => {
        if (isMarkedLost(request.result)) {
          request.result.close();
          isBlocked = false;
          if (!isClosed) current = undefined;
          failed(new KasusError('KASUS_STORE_LOST'));
          return;
        }
        const db = taken(request.result);
        if (isBlocked && !isClosed) current = Promise.resolve(db);
        isBlocked = false;
        done(db);
      };
      request.onerror = () => {
        isBlocked = false;
        if (!isClosed) current = undefined;
        const { error } = request;
        failed(
          error?.name === 'VersionError' ? new KasusError('KASUS_SCHEMA_TOO_NEW', [`known ${migrations.length}`], { cause: error }) : error,
        );
      };
    });

  return {
    database: () => {
      current ??= opened().catch((error: unknown) => {
        if (!isBlocked && !isClosed) current = undefined;
        throw typed(error);
      });
      return current;
    },
    acceptLoss: async () => {
      await unmark(here(), name).catch((error: unknown) => {
        throw typed(error);
      });
    },
    close: async () => {
      isClosed = true;
      const last = current;
      refuse('closed');
      await last?.then(
        (db) => db.close(),
        () => undefined,
      );
    },
  };
};
