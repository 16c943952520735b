import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { indexedDbRepositories } from '../../../src/adapters/indexeddb/index.js';
import { type Breaker, inTurn } from './breaker.js';
import type { Shelves } from './life.js';
import { forgetful, type StoreUnderFaults } from './store.js';

type Listener = ((event: Event) => void) | null;
const failed = (name = 'UnknownError') => new DOMException('failed on purpose', name);
const event = (type: string) => new Event(type);

/** The same object, of which some members are others. What is a method stays bound to the one behind. */
const altered = <O extends object>(of: O, others: Readonly<Record<string, unknown>>, set: (key: string, value: Listener) => boolean): O =>
  new Proxy(of, {
    get: (target, key) => {
      if (typeof key === 'string' && key in others) return others[key];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value: Listener) => set(String(key), value) || Reflect.set(target, key, value, target),
  });
const nothing = () => false;

/** A request that fails: its listener is told, and its transaction is undone with the same reason. */
const refused = (undo: () => void, error: DOMException) => {
  const request: { onerror: Listener; onsuccess: Listener; readonly error: DOMException } = { onerror: null, onsuccess: null, error };
  queueMicrotask(() => {
    request.onerror?.(event('error'));
    undo();
  });
  return request;
};

const failingTransaction = (tx: IDBTransaction, breaker: Breaker, error: () => DOMException): IDBTransaction => {
  const heard: { oncomplete: Listener; onabort: Listener } = { oncomplete: null, onabort: null };
  let reason: DOMException | undefined;
  const undo = (why: DOMException) => () => {
    reason ??= why;
    try {
      tx.abort();
    } catch {
      // over already
    }
  };
  const members: Record<string, unknown> = {};
  const told = (type: 'oncomplete' | 'onabort') => heard[type]?.(event(type.slice(2)));
  const self = altered(tx, members, (key, value) => {
    if (key !== 'oncomplete' && key !== 'onabort') return false;
    heard[key] = value;
    return true;
  });
  Object.defineProperty(members, 'error', { get: () => reason ?? tx.error, enumerable: true });
  tx.onabort = () => told('onabort');
  // The end of a transaction is a call too: `before` undoes it, `after` leaves it done and says that it was not.
  tx.oncomplete = () => {
    if (breaker.next() !== 'after' || tx.mode === 'readonly') return told('oncomplete');
    reason = failed();
    told('onabort');
  };
  const asking = <A extends readonly unknown[]>(ask: (...asked: A) => IDBRequest) => {
    return (...asked: A) => {
      const how = breaker.next();
      if (how === undefined) return ask(...asked);
      if (how === 'after') ask(...asked);
      const why = error();
      return refused(undo(why), why);
    };
  };
  const storeOf = (name: string) => {
    const store = tx.objectStore(name);
    const indexOf = (index: string) => {
      const of = store.index(index);
      return altered(of, { getAll: asking(of.getAll.bind(of)), openKeyCursor: asking(of.openKeyCursor.bind(of)) }, nothing);
    };
    const members = {
      get: asking(store.get.bind(store)),
      getAll: asking(store.getAll.bind(store)),
      openKeyCursor: asking(store.openKeyCursor.bind(store)),
      put: asking(store.put.bind(store)),
      add: asking(store.add.bind(store)),
      index: indexOf,
    };
    return altered(store, members, nothing);
  };
  members['objectStore'] = storeOf;
  return self;
};

/** A browser's storage of which single calls fail: to open, to begin, each request, and the end. */
const failingFactory = (factory: IDBFactory, breaker: Breaker, from: number): IDBFactory => {
  const error = inTurn(
    ['UnknownError', 'QuotaExceededError', 'AbortError', 'TimeoutError'].map((name) => () => failed(name)),
    from,
  );
  const database = (db: IDBDatabase) =>
    altered(
      db,
      {
        transaction: (...asked: Parameters<IDBDatabase['transaction']>) => {
          if (breaker.next()) throw failed('InvalidStateError');
          return failingTransaction(db.transaction(...asked), breaker, () => error()());
        },
      },
      nothing,
    );
  const open = (name: string, version?: number) => {
    if (breaker.next()) return refused(() => undefined, failed());
    const request = factory.open(name, version);
    const members: Record<string, unknown> = {};
    Object.defineProperty(members, 'result', { get: () => (request.transaction ? request.result : database(request.result)) });
    return altered(request, members, nothing);
  };
  return altered(factory, { open }, nothing);
};

export const indexedDbUnderFaults = async (isSpoiled: boolean): Promise<StoreUnderFaults> => {
  let factory = new IDBFactory();
  const opened = (indexedDB: IDBFactory) => indexedDbRepositories('kasus', { indexedDB, IDBKeyRange });
  let plain = opened(factory);
  let lives = 0;
  return {
    get plain() {
      return plain;
    },
    through: (breaker, from): Shelves => {
      lives += 1;
      // It lies in memory, and grows slow: a new one now and then.
      if (lives % 20 === 0) {
        factory = new IDBFactory();
        plain = opened(factory);
      }
      const shelves = opened(failingFactory(factory, breaker, from));
      return isSpoiled ? forgetful(shelves) : shelves;
    },
    audited: async (tenant) => (await plain.audit.entries(tenant)).length,
    close: async () => undefined,
  };
};
