import { forceCloseDatabase, IDBDatabase, IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connectionTo } from '../../../src/adapters/indexeddb/connection.js';
import { indexedDbRepositories } from '../../../src/adapters/indexeddb/index.js';
import { type Migration, migrations } from '../../../src/adapters/indexeddb/schema.js';
import { aChange, anAuditEntry, dueAt, minute } from '../../../src/testing/repository/writing.js';

const tenant = 'north';
const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};
const inABrowser = () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  return { ...options, page: () => indexedDbRepositories('kasus', options) };
};
const opened = (factory: IDBFactory, version: number, upgrade: (db: globalThis.IDBDatabase) => void = () => undefined) =>
  new Promise<globalThis.IDBDatabase>((done, failed) => {
    const request = factory.open('kasus', version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
const code = (wanted: string) => expect.objectContaining({ code: wanted });
const [full, unknown, unreachable, tooNew] = [
  code('KASUS_STORAGE_FULL'),
  code('KASUS_OUTCOME_UNKNOWN'),
  code('KASUS_STORE_UNREACHABLE'),
  code('KASUS_SCHEMA_TOO_NEW'),
];

afterEach(() => vi.restoreAllMocks());

/** The browser undoes the transaction as soon as the n-th request of that name is answered, for a reason of its own. */
const undoneAt = (method: 'get' | 'put' | 'add', nth: number, name: string) => {
  const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
  let count = 0;
  return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: globalThis.IDBObjectStore, ...args: unknown[]) {
    const request = original.apply(this, args);
    count += 1;
    if (count === nth)
      request.addEventListener('success', () => {
        Object.defineProperty(this.transaction, 'error', { value: new DOMException('told by the browser', name) });
        this.transaction.abort();
      });
    return request as never;
  });
};

describe('what goes wrong has a name', () => {
  test('[A1.2] a store without room is KASUS_STORAGE_FULL: nothing was written, and the same change may be sent again', async () => {
    const { cases } = inABrowser().page();
    await cases.commit(tenant, aChange('k1', 'c1'));
    const change = aChange('k1', 'c2', { from: 1, count: 2 });
    undoneAt('add', 3, 'QuotaExceededError');
    await expect(cases.commit(tenant, change)).rejects.toEqual(full);
    vi.restoreAllMocks();
    expect(await cases.load(tenant, 'k1', 'c2')).not.toHaveProperty('done');
    expect(await all(cases.feed(tenant))).toHaveLength(1);
    expect(await cases.commit(tenant, change)).toMatchObject({ status: 'committed', version: 3 });
  });

  test('[A1.2] a transaction that ends otherwise after all was written is KASUS_OUTCOME_UNKNOWN', async () => {
    for (const name of ['AbortError', 'UnknownError']) {
      const { cases } = inABrowser().page();
      undoneAt('add', 2, name);
      await expect(cases.commit(tenant, aChange('k1', 'c1'))).rejects.toEqual(unknown);
      vi.restoreAllMocks();
    }
  });

  test('[A1.2] one that ends before anything was written is KASUS_STORE_UNREACHABLE, and so is a read', async () => {
    const { cases, audit } = inABrowser().page();
    await audit.append(tenant, anAuditEntry());
    undoneAt('get', 1, 'AbortError');
    await expect(cases.commit(tenant, aChange('k1', 'c1'))).rejects.toEqual(unreachable);
    vi.restoreAllMocks();
    undoneAt('get', 1, 'UnknownError');
    await expect(cases.load(tenant, 'k1')).rejects.toEqual(unreachable);
  });

  test('[A1.2] whichever request of a commit the browser fails at, the case is as before, and the commit may be sent again', async () => {
    const change = aChange('k1', 'c2', { from: 1, count: 3, row: { responsible: 'budi' } });
    for (const [method, times] of [
      ['get', 2],
      ['put', 2],
      ['add', 4],
    ] as const)
      for (let nth = 1; nth <= times; nth += 1) {
        const { cases } = inABrowser().page();
        const first = aChange('k1', 'c1');
        await cases.commit(tenant, first);
        undoneAt(method, nth, 'UnknownError');
        await expect(cases.commit(tenant, change)).rejects.toThrow('KASUS_');
        vi.restoreAllMocks();
        expect(await cases.load(tenant, 'k1', 'c2')).toEqual({ record: first.record, summary: first.summary });
        expect(await all(cases.history(tenant, 'k1'))).toEqual(first.facts);
        expect((await cases.find(tenant, { limit: 9, scope: { responsible: ['budi'] } })).rows).toEqual([]);
        expect(await cases.commit(tenant, change)).toMatchObject({ status: 'committed', version: 4 });
        expect((await all(cases.feed(tenant))).map(({ cursor }) => cursor)).toEqual(['1', '2', '3', '4']);
      }
  });

  test('[A1.2] what is broken in the program is passed on as it is', async () => {
    const { page, indexedDB } = inABrowser();
    (await opened(indexedDB, 1)).close();
    await expect(page().cases.load(tenant, 'k1')).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  test('[A1.2] after close, and where there is no IndexedDB, nothing is reached', async () => {
    const { cases, close } = inABrowser().page();
    await cases.commit(tenant, aChange('k1', 'c1'));
    await close();
    await expect(cases.load(tenant, 'k1')).rejects.toEqual(unreachable);
    const never = inABrowser().page();
    await never.close();
    await expect(never.cases.load(tenant, 'k1')).rejects.toEqual(unreachable);
    await expect(indexedDbRepositories('kasus').cases.load(tenant, 'k1')).rejects.toEqual(unreachable);
  });

  test('[A1.2] a database that was deleted is not made anew: an empty one would do every command a second time', async () => {
    const { page, indexedDB } = inABrowser();
    const { cases } = page();
    await cases.commit(tenant, aChange('k1', 'c1'));
    await new Promise((done) => {
      indexedDB.deleteDatabase('kasus').onsuccess = done;
    });
    await expect(cases.commit(tenant, aChange('k1', 'c1'))).rejects.toEqual(unreachable);
    expect(await indexedDB.databases()).toEqual([]);
  });

  /** Says once, to the first who opens, that all was thrown away. */
  const afterALoss = (indexedDB: IDBFactory) => {
    const open = indexedDB.open.bind(indexedDB);
    return vi.spyOn(indexedDB, 'open').mockImplementationOnce((...asked) => {
      const request = open(...asked);
      request.addEventListener('upgradeneeded', (event) => Object.defineProperty(event, 'dataLoss', { value: 'total' }));
      return request;
    });
  };
  const lost = code('KASUS_STORE_LOST');

  test('[R-1] a browser that says it has thrown everything away is believed by every page, also when it is loaded anew, until a person has seen it', async () => {
    const { page, indexedDB } = inABrowser();
    afterALoss(indexedDB);
    const [first, second] = [page(), page()];
    await expect(Promise.all([first.cases.load(tenant, 'k1'), first.directory.service(tenant, 's1')])).rejects.toEqual(lost);
    await expect(second.cases.commit(tenant, aChange('k1', 'c1'))).rejects.toEqual(lost);
    await expect(first.audit.append(tenant, anAuditEntry())).rejects.toEqual(lost);
    await Promise.all([first.close(), second.close()]);
    const third = page();
    await expect(third.cases.load(tenant, 'k1')).rejects.toEqual(lost);
    await third.acceptLoss();
    expect(await third.cases.commit(tenant, aChange('k1', 'c1'))).toMatchObject({ status: 'committed' });
    expect(await page().cases.commit(tenant, aChange('k1', 'c1'))).toMatchObject({ status: 'already-done' });
  });

  test('[R-1] a loss that is accepted twice, or where nothing was lost, takes nothing away', async () => {
    const { page, indexedDB } = inABrowser();
    await page().acceptLoss();
    expect(await indexedDB.databases()).toEqual([]);
    afterALoss(indexedDB);
    const pages = [page(), page(), page()];
    await expect(pages[0]?.cases.load(tenant, 'k1')).rejects.toEqual(lost);
    const written = pages.map(async ({ acceptLoss, cases }, n) => {
      await acceptLoss();
      return cases.commit(tenant, aChange(`k${n}`, `c${n}`));
    });
    expect((await Promise.all(written)).map(({ status }) => status)).toEqual(['committed', 'committed', 'committed']);
    await pages[1]?.acceptLoss();
    expect(await all(page().cases.feed(tenant))).toHaveLength(3);
  });

  test('[R-1] a page of a newer version is told of the loss, too', async () => {
    const { indexedDB, page } = inABrowser();
    afterALoss(indexedDB);
    await expect(page().cases.load(tenant, 'k1')).rejects.toEqual(lost);
    const newer = connectionTo('kasus', () => indexedDB, [...migrations, (_, tx) => void tx.objectStore('facts')]);
    await expect(newer.database()).rejects.toEqual(lost);
    await newer.acceptLoss();
    expect([...(await newer.database()).objectStoreNames]).toContain('facts');
  });

  test('[A1.2] a connection that the browser closes is told, and not opened again', async () => {
    const { page } = inABrowser();
    const { cases } = page();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await cases.commit(tenant, aChange('k1', 'c1'));
    forceCloseDatabase(transaction.mock.contexts[0] as never);
    await new Promise((done) => setTimeout(done, 10));
    await expect(cases.load(tenant, 'k1')).rejects.toEqual(unreachable);
    expect(await page().cases.load(tenant, 'k1')).toBeDefined();
  });
});

describe('versions of the layout', () => {
  const second: Migration = (_, tx) => void tx.objectStore('facts').createIndex('second', 'caseId');

  test('[A1.2] every method refuses a database of a newer version', async () => {
    const { page, indexedDB } = inABrowser();
    (await opened(indexedDB, migrations.length + 1)).close();
    const { cases, audit, directory } = page();
    for (const work of [
      () => cases.load(tenant, 'k1'),
      () => cases.commit(tenant, aChange('k1', 'c1')),
      () => all(cases.history(tenant, 'k1')),
      () => all(cases.feed(tenant)),
      () => cases.find(tenant, { limit: 1, scope: { everything: true } }),
      () => audit.append(tenant, anAuditEntry()),
      () => directory.find(tenant, {}),
    ])
      await expect(work()).rejects.toEqual(tooNew);
  });

  test('[A1.2] a page of a newer version brings the database forward: nothing is lost, and the older page lets go and is refused', async () => {
    const { page, indexedDB } = inABrowser();
    const older = page();
    await older.cases.commit(tenant, aChange('k1', 'c1', { count: 3 }));
    const newer = connectionTo('kasus', () => indexedDB, [...migrations, second]);
    const db = await newer.database();
    expect(db.version).toBe(migrations.length + 1);
    const count = db.transaction('facts').objectStore('facts').index('second').count();
    await new Promise((done) => {
      count.onsuccess = done;
    });
    expect(count.result).toBe(3);
    await expect(older.cases.load(tenant, 'k1')).rejects.toEqual(tooNew);
    await newer.close();
  });

  test('[A1.2] a page that does not let go blocks the upgrade: that is told at once, and it goes on when the page is closed', async () => {
    const { page, indexedDB } = inABrowser();
    const first = page();
    await first.cases.commit(tenant, aChange('k1', 'c1'));
    await first.close();
    // Frozen: it hears of nothing.
    const frozen = await opened(indexedDB, migrations.length);
    const newer = connectionTo('kasus', () => indexedDB, [...migrations, second]);
    await expect(newer.database()).rejects.toEqual(unreachable);
    await expect(newer.database()).rejects.toThrow('another page');
    frozen.close();
    await vi.waitFor(async () => expect((await newer.database()).version).toBe(migrations.length + 1));
    await newer.close();
  });

  test('[A1.2] an upgrade that fails changes nothing, and the next one is tried', async () => {
    const { page, indexedDB } = inABrowser();
    const first = page();
    await first.cases.commit(tenant, aChange('k1', 'c1'));
    await first.close();
    const failing: Migration = (db) => {
      db.deleteObjectStore('facts');
      throw new Error('a fault of the migration');
    };
    await expect(connectionTo('kasus', () => indexedDB, [...migrations, failing]).database()).rejects.toEqual(unreachable);
    expect(await all(page().cases.history(tenant, 'k1'))).toHaveLength(1);
  });
});

describe('what a call costs', () => {
  test('[A1.2] a commit is one durable transaction; a list opens no record and writes nothing', async () => {
    const { cases } = inABrowser().page();
    await cases.commit(tenant, aChange('k0', 'c0'));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await cases.commit(tenant, aChange('k1', 'c1'));
    expect(transaction.mock.calls).toEqual([[['commands', 'rows', 'records', 'facts'], 'readwrite', { durability: 'strict' }]]);
    transaction.mockClear();
    await cases.find(tenant, { limit: 9, dueBefore: minute(1), scope: { everything: true } });
    expect(transaction.mock.calls).toEqual([[['rows'], 'readonly', { durability: 'strict' }]]);
  });

  test("[A1.2] a worker's page among many cases reads that page, and no one else's rows", async () => {
    const { cases } = inABrowser().page();
    for (let n = 0; n < 200; n += 1) {
      const row = { responsible: `w${n % 10}`, ...dueAt(minute(n)) };
      await cases.commit(tenant, aChange(`k${n}`, `c${n}`, { row }));
    }
    const getAll = vi.spyOn(IDBIndex.prototype, 'getAll');
    const page = await cases.find(tenant, { limit: 5, responsible: 'w3', dueBefore: minute(1_000), scope: { everything: true } });
    expect(page.rows.map((row) => row.caseId)).toEqual(['k3', 'k13', 'k23', 'k33', 'k43']);
    expect(getAll.mock.results.map(({ value }) => (value as IDBRequest<unknown[]>).result.length)).toEqual([6]);
  });
});
