import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlRepositories } from '../../../src/adapters/sql/index.js';
import { anEdit, anEntry, ofAgency, ofService } from '../../../src/testing/repository/entries.js';
import { cannotBeWritten } from '../../../src/testing/repository/writing.js';
import { type Hosted, stores } from './made.js';
import type { Opened } from './stores.js';

describe.each(stores)('[A3.4] a directory with records, on %s', (_, __, open) => {
  let opened: Opened<Hosted>;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  const [s1, a1] = [ofService('s1'), ofAgency('a1')];

  test('[A3.4] where the second of two entries cannot be written, the first is not either', async () => {
    const { directory } = sqlRepositories(opened.driver);
    const change = anEdit([a1, s1], 'c1');
    const broken = { ...anEntry(s1, 1), service: cannotBeWritten as never } as never;
    await expect(directory.commit('t1', { ...change, entries: [anEntry(a1, 1), broken] })).rejects.toThrow();
    expect(await directory.entry('t1', a1)).toBeUndefined();
    expect(await directory.done('t1', 'c1')).toBeUndefined();
    expect(await directory.commit('t1', change)).toEqual({ status: 'committed' });
  });

  test("[A3.4] in a transaction of the host's that is undone nothing was written, and in one that is kept all was", async () => {
    const { directory } = sqlRepositories(opened.driver);
    const undone = opened.driver.inTransaction(async (tx) => {
      expect(await sqlRepositories(tx).directory.commit('t2', anEdit([s1], 'c1'))).toEqual({ status: 'committed' });
      throw new Error('the host thinks again');
    });
    await expect(undone).rejects.toThrow('thinks again');
    expect(await directory.entry('t2', s1)).toBeUndefined();
    await opened.driver.inTransaction(async (tx) => {
      const inside = sqlRepositories(tx).directory;
      await inside.commit('t2', anEdit([s1], 'c1'));
      expect(await inside.commit('t2', anEdit([s1], 'c2'))).toEqual({ status: 'conflict' });
      await inside.commit('t2', anEdit([s1], 'c3', { from: 1 }));
    });
    expect(await directory.entry('t2', s1)).toEqual(anEntry(s1, 2));
  });

  test('[A3.4] a change that contradicts the journal is refused by the tables', async () => {
    const { directory } = sqlRepositories(opened.driver);
    await directory.commit('t3', anEdit([s1], 'c1', { count: 2 }));
    const change = anEdit([s1], 'c2', { from: 1 });
    await expect(directory.commit('t3', { ...change, restsOn: [{ entry: s1, version: 2 }] })).rejects.toThrow();
    expect(await directory.entry('t3', s1)).toEqual(anEntry(s1, 2));
  });
});
