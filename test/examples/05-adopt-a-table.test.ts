import { expect, test } from 'vitest';
import { run } from '../../examples/05-adopt-a-table/main.js';
import { told } from './told.js';

const lines = await told(run);

test('[A2.1] a table is adopted in one go; a wrong row is refused with its reason and stops no other', () => {
  expect(lines).toContain('30 rows: 25 adopted, 5 refused.');
  expect(lines.filter((l) => l.startsWith('line '))).toEqual([
    'line 9 | input.not-on-the-list | adopting.stage',
    'line 14 | case.later-than-now',
    'line 21 | casework.case-exists',
    'line 25 | input.too-short | adopting.responsible',
    'line 30 | input.not-valid | adopting.happenedAt',
  ]);
});

test('[A2.1] the same table again adopts nobody twice', () => {
  expect(lines).toContain('The same table again: 25 already done.');
});

test('[A8.1] a case stands in its stage with its real date, as precisely as it is known', () => {
  expect(lines).toEqual(expect.arrayContaining(['active | 6 | 2023', 'deferred | 2 | 2025-02', 'unaccompanied | 1 | 2023-04-18']));
});

test('[A3.3] what was not known before adoption falls due by catch-up, and only then', () => {
  expect(lines).toContain('case-106 came in as active. To catch up on by 2026-04-12:');
  expect(lines).toContain('a goal is set');
  expect(lines).not.toContain('the plan was reviewed at work');
});

test('[A2.1] the worklist after it shows the cases of one worker, the longest overdue first', () => {
  const list = lines.slice(lines.indexOf('case | stage | what is due | by | days over') + 1, -1).map((l) => l.split(' | '));
  const days = list.map((cells) => Number(cells[4]));
  expect(list.map(([id]) => id)).toEqual(expect.arrayContaining(['case-101', 'case-104', 'case-110']));
  expect(days.every((d) => d > 0)).toBe(true);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
});
