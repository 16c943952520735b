import { expect, test } from 'vitest';
import { run } from '../../examples/03-support-without-end/main.js';
import { told } from './told.js';

const lines = await told(run);

test('[A8.8.2] process evaluation takes the place of the ratings, anew in each year', () => {
  const years = lines.filter((l) => /^20\d\d \|/.test(l)).map((l) => l.split(' | ').slice(0, 3));
  expect(years).toEqual([
    ['2023', '49', '2 -> 0'],
    ['2024', '44', '2 -> 0'],
    ['2025', '51', '2 -> 0'],
  ]);
  expect(lines).toContain('Stage active; goals rated: 0; processes evaluated: 3');
});

test('[A5.6.1] the programme is continued, each time with its reason', () => {
  expect(lines).toContain('Continued, each time with its reason: 4');
});

test('[B1] years of facts, laid one upon the other, give the record', () => {
  expect(lines.at(-1)).toBe('The facts, laid one upon the other, give the record: yes');
});
