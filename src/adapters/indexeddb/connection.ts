import { KasusError } from '../../vocabulary/errors.js';
import { typed, unreachable } from './failures.js';
import type { Migration } from './schema.js';

export interface Connection {
  /** The open database. It is opened at the first call, and again where it was closed to let another page change its layout. */
  readonly database: () => Promise<IDBDatabase>;
  readonly close: () => Promise<void>;
}

const upgrade = (request: IDBOpenDBRequest, from: number, migrations: readonly Migration[]): void => {
  const tx = request.transaction;
  if (tx) for (const migration of migrations.slice(from)) migration(request.result, tx);
};

/**
 * Chromium throws away all that a site has stored when it finds the files of its storage broken, and says so once, to whoever opens
 * next. Other browsers do not say it.
 */
const tellsOfLoss = (event: IDBVersionChangeEvent): boolean => 'dataLoss' in event && event.dataLoss === 'total';

/**
 * A database that is gone is never made anew behind the caller's back: an empty one would not know which commands were done. Whoever
 * deleted it, or was told of its loss, asks for new repositories.
 */
export const connectionTo = (name: string, factory: () => IDBFactory | undefined, migrations: readonly Migration[]): Connection => {
  let current: Promise<IDBDatabase> | undefined;
  let isClosed = false;
  let isBlocked = false;
  let isLost = false;

  const refuse = (error: KasusError): void => {
    current = Promise.reject(error);
    current.catch(() => undefined);
  };
  const taken = (db: IDBDatabase): IDBDatabase => {
    if (isClosed) db.close();
    // Another page wants a newer layout, or to delete it, and waits for us.
    db.onversionchange = ({ newVersion }) => {
      db.close();
      if (newVersion === null) refuse(unreachable('deleted'));
      else if (!isClosed) current = undefined;
    };
    db.onclose = () => refuse(unreachable('closed by the browser'));
    return db;
  };
  const opened = (): Promise<IDBDatabase> =>
    new Promise((done, failed) => {
      const indexedDb = factory();
      if (!indexedDb) throw unreachable('no IndexedDB here');
      const request = indexedDb.open(name, migrations.length);
      request.onupgradeneeded = (event) => {
        isLost = tellsOfLoss(event);
        if (isLost) request.transaction?.abort();
        else upgrade(request, event.oldVersion, migrations);
      };
      // It goes on waiting: when the other page has let go, calls succeed. Until then they are told why not.
      request.onblocked = () => {
        isBlocked = true;
        failed(unreachable('another page holds an older version of the database open'));
      };
      request.onsuccess = () => {
        const db = taken(request.result);
        if (isBlocked && !isClosed) current = Promise.resolve(db);
        isBlocked = false;
        done(db);
      };
      request.onerror = () => {
        isBlocked = false;
        if (!isLost && !isClosed) current = undefined;
        const { error } = request;
        if (isLost) failed(new KasusError('KASUS_STORE_LOST', [], { cause: error }));
        else if (error?.name === 'VersionError')
          failed(new KasusError('KASUS_SCHEMA_TOO_NEW', [`known ${migrations.length}`], { cause: error }));
        else failed(error);
      };
    });

  return {
    database: () => {
      current ??= opened().catch((error: unknown) => {
        if (!isBlocked && !isLost && !isClosed) current = undefined;
        throw typed(error);
      });
      return current;
    },
    close: async () => {
      isClosed = true;
      const last = current;
      refuse(unreachable('closed'));
      await last?.then(
        (db) => db.close(),
        () => undefined,
      );
    },
  };
};
