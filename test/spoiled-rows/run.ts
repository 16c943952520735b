/**
 * Whether the tests bite: for every row of the requirements the source is broken in one small place, and a test of that row must fail.
 * `npm run spoil` runs all, `npm run spoil -- A5.1.2 plan` those rows or files. It changes no file.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rows } from '../rows.js';
import { allSpoils } from './all.js';
import type { Spoil } from './spoil.js';

const all = [...(await allSpoils())].sort((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row));
const asked = process.argv.slice(2);
const chosen = asked.length === 0 ? all : all.filter(({ row, from }) => asked.includes(row) || asked.includes(from));

interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}
const out = mkdtempSync(join(tmpdir(), 'kasus-spoil-'));

/** What the row's tests say of the broken source: `undefined` where one of them fails, as it must. */
const whyNotSeen = async (spoil: Spoil, n: number): Promise<string | undefined> => {
  const times = readFileSync(spoil.in, 'utf8').split(spoil.find).length - 1;
  if (times !== 1) return `found ${times} times in ${spoil.in}`;
  const report = join(out, `${n}.json`);
  const title = `\\[${spoil.row.replaceAll('.', '\\.')}\\]`;
  const args = ['--config', 'test/spoiled-rows/vitest.config.ts', spoil.seenBy, '-t', title, '--reporter=json', `--outputFile=${report}`];
  const env = { ...process.env, SPOIL: JSON.stringify(spoil) };
  await new Promise((done) => execFile('node_modules/.bin/vitest', ['run', ...args], { env }, done));
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const ran = testResults.flatMap((t) => t.assertionResults).filter((t) => t.status === 'passed' || t.status === 'failed');
  if (ran.length === 0) return `no test of the row ran in ${spoil.seenBy}`;
  return ran.some((t) => t.status === 'failed') ? undefined : `${ran.length} passed all the same`;
};

let [next, seen] = [0, 0];
const work = async (): Promise<void> => {
  for (let n = next++; n < chosen.length; n = next++) {
    const spoil = chosen[n] as Spoil;
    const why = await whyNotSeen(spoil, n);
    if (why === undefined) seen += 1;
    console.log(`${spoil.row.padEnd(7)} ${why === undefined ? 'seen    ' : 'NOT SEEN'}  ${spoil.by}${why === undefined ? '' : `: ${why}`}`);
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
rmSync(out, { recursive: true });

const bare = asked.length > 0 ? [] : rows.filter((row) => !all.some((s) => s.row === row));
if (bare.length > 0) console.log(`\nno break for: ${bare.join(' ')}`);
const covered = asked.length > 0 ? '' : `; ${rows.length - bare.length} of ${rows.length} rows have one`;
console.log(`\n${seen} of ${chosen.length} breaks were seen${covered}`);
process.exit(seen === chosen.length && bare.length === 0 ? 0 : 1);
