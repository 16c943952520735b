/**
 * Chromium throws away all that a site has stored when it finds the files of its storage broken, and says so once, to whoever opens
 * a database next. Other browsers do not say it. So that every page is told, and again after it is loaded anew, the first one leaves a
 * mark: a database with nothing in it but this store.
 */
const mark = 'lost';

export const tellsOfLoss = (event: IDBVersionChangeEvent): boolean =>
  event.oldVersion === 0 && 'dataLoss' in event && event.dataLoss === 'total';
export const markLost = (db: IDBDatabase): void => void db.createObjectStore(mark);
export const isMarkedLost = (db: IDBDatabase): boolean => db.objectStoreNames.contains(mark);

/** Takes a marked database away. Of two pages that do it at once neither takes away what the other has made after it. */
export const unmark = (indexedDb: IDBFactory, name: string): Promise<void> =>
  new Promise((done, failed) => {
    const opening = indexedDb.open(name);
    // It is not there: nothing to take away, and nothing to make.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => (opening.error?.name === 'AbortError' ? done() : failed(opening.error));
    opening.onsuccess = () => {
      const db = opening.result;
      if (isMarkedLost(db)) {
        // Asked for while it is held open: so nobody can have taken it away since it was looked at.
        const deleting = indexedDb.deleteDatabase(name);
        deleting.onsuccess = () => done();
        deleting.onerror = () => failed(deleting.error);
      } else done();
      db.close();
    };
  });
