import { expect, test } from 'vitest';
import { memoryRepositories } from '../../src/index.js';
import { anEdit, anEntry, doneBefore, ofAgency, ofService } from '../../src/testing/repository/entries.js';

/** What the directory in memory keeps of its contract, the kit says: test/testing/repository.test.ts. */
test('[A3.4] entries, services without a record, facts and commands of every tenant are in the snapshot, as JSON', async () => {
  const { directory, snapshot } = memoryRepositories();
  const [s1, a1] = [ofService('s1'), ofAgency('a1')];
  const change = anEdit([s1, a1], 'c1', { count: 2 });
  await directory.commit('t', change);
  await directory.commit('u', anEdit([a1], 'c1'));
  const saved = anEntry(ofService('s2'), 0);
  if (saved.kind === 'service') await directory.save('t', saved.service);

  const next = memoryRepositories();
  next.restore(JSON.parse(JSON.stringify(snapshot())));
  expect(await next.directory.entry('t', a1)).toEqual(anEntry(a1, 2));
  expect(await next.directory.entry('t', ofService('s2'))).toEqual(saved);
  expect(await next.directory.done('t', 'c1')).toEqual(doneBefore(change));
  expect(await next.directory.entry('u', a1)).toEqual(anEntry(a1, 1));
  expect(next.snapshot()).toEqual(snapshot());
});
