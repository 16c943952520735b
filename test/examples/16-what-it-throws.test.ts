import { describe, expect, test } from 'vitest';
import { casesIn } from '../../examples/16-your-own-tables/cases.js';
import { clientsIn } from '../../examples/16-your-own-tables/clients.js';
import { logIn } from '../../examples/16-your-own-tables/log.js';
import { all, change } from '../adapters/sql/written.js';
import { type Fault, type Faults, failingHandle } from './16-failing-handle.js';
import { codeOf, office, open } from './16-office.js';

const full = ['SQLITE_FULL'];
const unreachable = ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];
const disk = ['SQLITE_IOERR_READ', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC'];
const faults: readonly Fault[] = [...full, ...unreachable, ...disk].flatMap((code) => [
  { code, when: 'before' as const },
  // Only of a failing disk it is true that the work may have been done all the same.
  ...(disk.includes(code) ? [{ code, when: 'after' as const }] : []),
]);
const expected = (code: string, isRead: boolean) => {
  if (full.includes(code)) return 'KASUS_STORAGE_FULL';
  return unreachable.includes(code) || isRead ? 'KASUS_STORE_UNREACHABLE' : 'KASUS_OUTCOME_UNKNOWN';
};

describe('[A1.2] whichever call of a commit fails, the caller is told whether it may be written, and may send it again', () => {
  test.each(faults)('$code, $when', async ({ code, when }) => {
    const { db } = office();
    const theChange = (n: number) => change(`file-${n}`, `c${n}`, 0, { awaits: ['melki'] }, 2);
    const texts: string[] = [];
    for (let n = 0, isClean = false; !isClean; n += 1) {
      const failing: Faults = (call, text) => {
        if (call !== n) return undefined;
        texts.push(text);
        return { code, when };
      };
      const sent = codeOf(casesIn(failingHandle(db, failing)).commit('kupang', theChange(n)));
      const text = texts[n];
      isClean = text === undefined;
      expect(await sent).toBe(text === undefined ? 'resolved' : expected(code, /^\s*(select|begin)/.test(text)));
      const isThere = (await casesIn(db).load('kupang', `file-${n}`)) !== undefined;
      expect(isThere).toBe(isClean || (text === 'commit' && when === 'after'));
      expect(await casesIn(db).commit('kupang', theChange(n))).toMatchObject({ status: isThere ? 'already-done' : 'committed' });
      expect(await all(casesIn(db).history('kupang', `file-${n}`))).toEqual(theChange(n).facts);
    }
    expect(texts.map((text) => text.trim().split(' ')[0])).toEqual(
      'begin select select insert insert insert insert delete insert commit'.split(' '),
    );
  });
});

test.each(faults)('[A1.2] a read that fails has written nothing, and says so: $code, $when', async ({ code, when }) => {
  const { db } = office();
  await casesIn(db).commit('kupang', change('file', 'c1'));
  const failing = failingHandle(db, () => ({ code, when }));
  const cases = casesIn(failing);
  const reads: Readonly<Record<string, () => Promise<unknown>>> = {
    load: () => cases.load('kupang', 'file'),
    // The first statement works, and one behind it fails.
    done: () => casesIn(failingHandle(db, (call) => (call > 0 ? { code, when } : undefined))).load('kupang', 'file', 'c1'),
    find: () => cases.find('kupang', { limit: 10, scope: { everything: true } }),
    history: () => all(cases.history('kupang', 'file')),
    feed: () => all(cases.feed('kupang')),
    clients: () => clientsIn(failing).facts('kupang', '17'),
    log: async () => logIn(failing).entries('kupang'),
  };
  for (const [name, read] of Object.entries(reads)) expect([name, await codeOf(read())]).toEqual([name, expected(code, true)]);
});

test('[A1.2] what nobody can say more of goes out as SQLite said it', async () => {
  const { db } = office();
  const cases = casesIn(failingHandle(db, () => ({ code: 'SQLITE_CORRUPT', when: 'before' })));
  expect(await codeOf(cases.load('kupang', 'file'))).toBe('SQLITE_CORRUPT');
  expect(await codeOf(cases.commit('kupang', change('file', 'c1')))).toBe('SQLITE_CORRUPT');
});

test('[A1.2] SQLite itself: another writer is unreachable, and a file that may not grow is full', async () => {
  const { db, file } = office();
  const other = open(file);
  other.exec('begin immediate');
  expect(await codeOf(casesIn(db).commit('kupang', change('file', 'c1')))).toBe('KASUS_STORE_UNREACHABLE');
  expect(await codeOf(casesIn(db).load('kupang', 'file'))).toBe('resolved');
  other.exec('rollback');
  db.exec('pragma max_page_count = 1');
  const long = change('file', 'c1', 0, {}, 400);
  expect(await codeOf(casesIn(db).commit('kupang', long))).toBe('KASUS_STORAGE_FULL');
  db.exec('pragma max_page_count = 100000');
  expect(await casesIn(db).commit('kupang', long)).toMatchObject({ status: 'committed', version: 400 });
});
