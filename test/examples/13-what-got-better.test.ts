import { expect, test } from 'vitest';
import { run } from '../../examples/13-what-got-better/main.js';
import { told } from './told.js';

const lines = await told(run);
const after = (start: string): string | undefined => lines[lines.findIndex((l) => l.startsWith(start)) + 1];

test('[B3.1] an answer that must be looked at now is due at once, and cannot be made to disappear', () => {
  expect(lines.some((l) => l.includes('Due by 2026-01-12 09:40: an alert in the answers'))).toBe(true);
  expect(lines.some((l) => l.includes('No: Its answers raised an alert that nobody has judged'))).toBe(true);
});

test('[A1.1] a moderate level of need means contact within a month', () => {
  expect(lines.some((l) => l.includes('Due by 2026-02-11: contact with the client is due'))).toBe(true);
});

test('[A1.4][A8.7.3] the same questions, asked again, say what got better, and where nobody can say', () => {
  expect(after('instrument')).toMatch(/^phq-9 .*14\.0 .*5\.0 .*-9\.0 .*recovered$/);
  expect(lines.find((l) => l.startsWith('kasus-acuity'))).toContain('not judged: no reliability known');
});

test('[A8.8.1] how far her goals came: one number, and beside it what it hides', () => {
  expect(lines).toContain('T-score 51.4, from 27.5 at the beginning (+24.0); 50 is as expected, rho 0.3.');
  expect(lines).toContain('Goals at each level: -1: 1, 0: 1, +1: 1.');
});

test('[A4.2][A5.4.2] what nobody could meet is seen, with why', () => {
  expect(lines.find((l) => l.startsWith('somebody to talk to'))).toMatch(/unmet .*no such service/);
});

test('[A2.1] whoever takes over finds safety first', () => {
  expect(after('TOMORROW MORNING')).toBe('SAFETY');
});
