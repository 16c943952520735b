import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { casesIn } from '../../examples/16-your-own-tables/cases.js';
import { clientsIn } from '../../examples/16-your-own-tables/clients.js';
import { openFile } from '../../examples/16-your-own-tables/database.js';
import { run } from '../../examples/16-your-own-tables/main.js';
import { someOldRows } from '../../examples/16-your-own-tables/old-rows.js';
import { board } from '../../examples/16-your-own-tables/screens.js';
import { added, theirs } from '../../examples/16-your-own-tables/tables.js';
import { change } from '../adapters/sql/written.js';
import { told } from './told.js';

const lines = await told(run);
const folder = mkdtempSync(join(tmpdir(), 'kasus-own-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const office = () => {
  files += 1;
  const db = openFile(join(folder, `${files}.db`));
  db.exec(theirs);
  someOldRows(db);
  db.exec(added);
  return db;
};

test('[A1.2] the old screens see what was done, in their own words, and lose nothing that is theirs alone', () => {
  const after = lines.slice(lines.indexOf('The board of the old program, after:') + 2);
  expect(after[0]).toBe('2025-031 | Markus | melki | open | 2026-06-01 | A1 | rings at night; door at the back');
  expect(after[1]).toBe('2026-001 | Yohana | sari | open | 2026-03-17 | - | -');
});

test('[A1.2] a decision asks their card index as it is now', () => {
  const said = lines.filter((line) => line.startsWith('she signs for talks'));
  expect(said).toEqual([expect.stringMatching(/: no\. .*guardian/), 'she signs for talks: yes.']);
});

test('[A1.2] their log holds the old lines and the new ones, denials among them', () => {
  const log = lines.slice(lines.indexOf('Its log of 2025-031:') + 1);
  expect(log.slice(0, 4).map((line) => line.split(' | ').slice(1).join(': '))).toEqual([
    'melki: new file',
    'melki: adopt: full',
    'melki: run: full',
    'sari: read: none',
  ]);
  expect(lines).toContain('The facts of 2026-001, one by one, give its record: yes.');
});

test('[A1.2] rows of old that kasus never wrote are no cases, and a case may be made of one', async () => {
  const db = office();
  const cases = casesIn(db);
  const page = { limit: 10, scope: { everything: true } } as const;
  expect(await cases.find('kupang', page)).toEqual({ rows: [] });
  expect(await cases.load('kupang', '2025-031')).toBeUndefined();
  const another = change('2025-031', 'c1');
  await expect(cases.commit('kupang', another)).rejects.toThrow('another client');
  expect(await cases.commit('kupang', { ...another, summary: { ...another.summary, client: '23' } })).toMatchObject({
    status: 'committed',
  });
  expect((await cases.find('kupang', page)).rows).toHaveLength(1);
  expect(board(db, 'ende')).toMatchObject([{ file_no: '2025-031', name: 'Agnes', status: 'open', next_date: null }]);
  db.close();
});

test('[A1.2] a birth is passed on as exactly as it is known, a guess as a guess, and no name or telephone', async () => {
  const db = office();
  const { facts } = clientsIn(db);
  expect(await facts('kupang', '17')).toEqual({ born: '2010', bornEstimated: true, area: 'Oebobo' });
  expect(await facts('ende', '17')).toEqual({ born: '1988-03-02', bornEstimated: false, area: 'Ende Timur' });
  expect(await facts('ende', '23')).toBeUndefined();
  db.close();
});

test('[A1.2] whatever is committed, the status on the board and the stage of the case never part', async () => {
  const db = office();
  const cases = casesIn(db);
  const stage = fc.constantFrom(
    'referred',
    'screening',
    'deferred',
    'declined',
    'active',
    'unaccompanied',
    'exited',
    'closed',
    'own-stage',
  );
  const engagement = fc.constantFrom('engaged' as const, 'onHold' as const, 'lost' as const);
  const expected = (at: string, how: string) =>
    ['declined', 'exited', 'closed'].includes(at)
      ? 'closed'
      : how === 'onHold' || at === 'deferred'
        ? 'waiting'
        : ['referred', 'screening'].includes(at)
          ? 'new'
          : 'open';
  let version = 0;
  await fc.assert(
    fc.asyncProperty(stage, engagement, fc.boolean(), async (at, how, isLost) => {
      const before = db.prepare("select status from case_files where branch = 'kupang' and file_no = '2016-004'").all();
      const state = { stage: at, crisis: 'none', engagement: how } as const;
      const answer = await cases.commit(
        'kupang',
        change('2016-004', `c${version}-${isLost}`, isLost ? version + 7 : version, { state, client: '17' }),
      );
      const after = db.prepare("select status from case_files where branch = 'kupang' and file_no = '2016-004'").all();
      if (answer.status === 'committed') version += 1;
      expect(after).toEqual(answer.status === 'committed' ? [{ status: expected(at, how) }] : before);
    }),
    { numRuns: 60 },
  );
  expect(version).toBeGreaterThan(10);
  db.close();
});
