import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rows } from '../rows.js';
import { allSpoils } from './all.js';

const all = await allSpoils();

test('every break fits the source as it is now, and its test file names the row', () => {
  const misfits = all.filter(
    ({ in: file, find, put, row, seenBy }) =>
      find === put || readFileSync(file, 'utf8').split(find).length !== 2 || !readFileSync(seenBy, 'utf8').includes(`[${row}]`),
  );
  expect(misfits.map(({ row, by }) => `${row}: ${by}`)).toEqual([]);
});

test('every row of the requirements has a break, and no other', () => {
  expect(rows.filter((row) => !all.some((s) => s.row === row))).toEqual([]);
  expect(all.filter((s) => !rows.includes(s.row)).map((s) => s.row)).toEqual([]);
});
