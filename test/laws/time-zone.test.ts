import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const zones = [
  'UTC',
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

test('the same seed gives the same journal, byte for byte, in whatever zone the process runs; another site gives another', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/laws/journal.ts', ...zones]);
  const runs = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { zone: string; clock: number; sites: string[] });
  expect(runs.map((r) => r.zone)).toEqual(zones);
  expect(new Set(runs.map((r) => r.clock)).size, 'the zones were really in force').toBeGreaterThan(8);
  expect(new Set(runs.map((r) => r.sites.join())).size).toBe(1);
  expect(new Set(runs[0]?.sites).size, 'the site decides what day it is').toBe(3);
}, 150_000);
