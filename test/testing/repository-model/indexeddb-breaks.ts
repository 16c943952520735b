import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Break, Breaks } from './breaks.js';

type Transaction = globalThis.IDBTransaction;
const saying = (name: string) => new DOMException('told by the browser', name);
const undone = (tx: Transaction, name: string): void => {
  Object.defineProperty(tx, 'error', { value: saying(name) });
  tx.abort();
};
/** All of it is written, and the page is told that it was undone. */
const denied = (tx: Transaction, name: string): void => {
  tx.oncomplete = () => {
    Object.defineProperty(tx, 'error', { value: saying(name) });
    tx.onabort?.(new Event('abort'));
  };
};

/** The transaction does not begin. That in which a database is laid out, when it is opened first, is none of the call's own. */
const notBegun = (name: string) => (meet: () => void) => {
  const original = IDBDatabase.prototype.transaction;
  let isMet = false;
  return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const isLayout = String(args[1]) === 'versionchange';
    if (isLayout || isMet) return original.apply(this, args);
    isMet = true;
    meet();
    throw saying(name);
  });
};
/** Something happens to the transaction when the first line that it adds is there. */
const atTheFirstAdd = (happens: (tx: Transaction, name: string) => void, name: string) => (meet: () => void) => {
  const original = IDBObjectStore.prototype.add;
  return vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, ...args) {
    const request = original.apply(this, args);
    const { transaction } = this as unknown as globalThis.IDBObjectStore;
    request.addEventListener('success', () => happens(transaction, name));
    meet();
    return request;
  });
};

interface BrowserBreak extends Break {
  readonly set: (meet: () => void) => { mockRestore(): unknown };
}
const notBegunAtAll: readonly BrowserBreak[] = ['InvalidStateError', 'UnknownError', 'SecurityError'].map((name) => ({
  ...{ said: `${name}, not begun`, code: 'KASUS_STORE_UNREACHABLE' as const },
  set: notBegun(name),
}));
const writing: readonly BrowserBreak[] = [
  ...notBegunAtAll,
  { said: 'QuotaExceededError', code: 'KASUS_STORAGE_FULL', set: atTheFirstAdd(undone, 'QuotaExceededError') },
  ...['AbortError', 'UnknownError'].flatMap((name): readonly BrowserBreak[] => [
    { said: `${name}, undone`, code: 'KASUS_OUTCOME_UNKNOWN', set: atTheFirstAdd(undone, name) },
    { said: `${name}, written`, code: 'KASUS_OUTCOME_UNKNOWN', written: true, set: atTheFirstAdd(denied, name) },
  ]),
];

/** A browser that says what browsers say. */
export const browserBreaks: Breaks = {
  ways: { commit: writing, append: writing, read: notBegunAtAll },
  next: (_, way) => {
    let isMet = false;
    const spy = writing
      .find(({ said }) => said === way.said)
      ?.set(() => {
        isMet = true;
      });
    return () => {
      spy?.mockRestore();
      return isMet;
    };
  },
};
