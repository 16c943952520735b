import { typed } from './failures.js';

/** The result of a request. Nothing else may be awaited inside a transaction: it ends as soon as nothing is asked of it. */
export const asked = <V>(request: IDBRequest): Promise<V> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result as V);
    request.onerror = () => failed(request.error);
  });

/** Resolves when the transaction is committed, and rejects when it is undone. */
const ended = (tx: IDBTransaction): Promise<void> =>
  new Promise((done, failed) => {
    tx.oncomplete = () => done();
    tx.onabort = () => failed(tx.error ?? new DOMException('undone', 'AbortError'));
  });

/** Where it is over already, abort throws; that it is over is all that is wanted. */
const undone = (tx: IDBTransaction): void => {
  try {
    tx.abort();
  } catch {
    // over already
  }
};

/** Work in one transaction: all or nothing, and with `readwrite` durable when it resolves. */
export const inTransaction = async <V>(
  db: IDBDatabase,
  stores: readonly string[],
  mode: IDBTransactionMode,
  work: (tx: IDBTransaction) => Promise<V>,
): Promise<V> => {
  let tx: IDBTransaction;
  try {
    tx = db.transaction(stores, mode, { durability: 'strict' });
  } catch (error) {
    throw typed(error);
  }
  const end = ended(tx);
  // It is listened to below, or its reason is the one that the work met.
  end.catch(() => undefined);
  let answer: V;
  try {
    answer = await work(tx);
  } catch (error) {
    undone(tx);
    throw typed(tx.error ?? error);
  }
  if (mode === 'readwrite')
    await end.catch((error: unknown) => {
      throw typed(error, true);
    });
  return answer;
};
