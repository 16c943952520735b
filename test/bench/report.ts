import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Effort } from './measure.js';
import type { Figures } from './report-run.js';

/** The programme report over a register that is never held: its time beside that of a bare loop over the same records, and the peak of memory. */
export const reportBench = async ({ slots }: Effort): Promise<readonly string[]> => {
  const cases = slots === 1 ? 5_000 : 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'kasus-report-'));
  const outfile = join(folder, 'report-run.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('report-run.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'silent',
  });
  const answer = execFileSync(process.execPath, [outfile, String(cases)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  rmSync(folder, { recursive: true });
  const { bare, report, before, peak, raw, lists } = JSON.parse(answer) as Figures;
  const line = (what: string, took: number) =>
    `  ${what.padEnd(58)} ${((took * 1e6) / cases).toFixed(0).padStart(9)} us ${Math.round(cases / took)
      .toLocaleString('en')
      .padStart(12)} /s   × ${(took / bare).toFixed(2)}`;
  return [
    `\nprogramme report over ${cases.toLocaleString('en')} records   (aim: peak of memory below 200 MB over 1,000,000)`,
    line('bare loop: the records made, and let go', bare),
    line('kasus: reportOver the same', report),
    `  ${'peak of memory (RSS); of it, before the first record'.padEnd(58)} ${peak.toFixed(0).padStart(9)} MB ${before.toFixed(0).padStart(12)} MB`,
    `  ${'raw counts as JSON; lists in the report'.padEnd(58)} ${raw.toFixed(1).padStart(9)} KB ${String(lists).padStart(12)}`,
  ];
};
