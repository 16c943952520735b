import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { type Make, repositoryCases } from '../../src/testing/index.js';
import { mistakes, withMistake } from './16-mistakes.js';

const page = readFileSync('docs/how-to/own-repository.md', 'utf8');
const [, table = ''] = /\| somebody wrote \| the first case that fails \|\n\| --- \| --- \|\n((?:\|.*\n)+)/.exec(page) ?? [];
const told = table
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [, wrote = '', id = '', says = ''] = /^\| (.*) \| `([\w/-]+)`: (.*) \|$/.exec(line) ?? [];
    return { wrote, id, says };
  });

const firstFailure = async (make: Make): Promise<string> => {
  for (const { id, run } of repositoryCases) {
    const failure = await run(make).then(
      () => undefined,
      (error: unknown) => `${id}: ${error instanceof Error ? error.message : error}`,
    );
    if (failure) return failure;
  }
  return 'no case fails';
};

// Each is loaded before the tests begin: the kit.ts of the page clears its folder away after all of them.
const spoiled = new Map<string, Awaited<ReturnType<typeof withMistake>>>();
for (const [wrote, edits] of Object.entries(mistakes)) spoiled.set(wrote, await withMistake(edits));
const sound = await withMistake([]);
const start = readFileSync('examples/16-your-own-tables/start.ts', 'utf8');
const begun = await withMistake([['cases.ts', readFileSync('examples/16-your-own-tables/cases.ts', 'utf8'), start]]);
afterAll(() => {
  for (const { remove } of [...spoiled.values(), sound, begun]) remove();
});

test('each mistake that the page tells of is made here, and no other', () => {
  expect(told.map(({ wrote }) => wrote).sort()).toEqual(Object.keys(mistakes).sort());
});

describe('[R-5] a mistake of the page fails first at the case that the page names, with those words', () => {
  test.each(told)('$wrote', async ({ wrote, id, says }) => {
    const { make } = spoiled.get(wrote) ?? sound;
    const shape = says.split('…').map((part) => part.replace(/[^\w\s]/g, '\\$&'));
    expect(await firstFailure(make)).toMatch(new RegExp(`^${id}: ${shape.join('.*')}$`));
  });
});

test('[R-5] in the same copy without a mistake those cases hold', async () => {
  const named = repositoryCases.filter(({ id }) => told.some((row) => row.id === id));
  expect(named.length).toBeGreaterThan(5);
  for (const { run } of named) await run(sound.make);
});

test('before a method is written the kit stops where the page says', async () => {
  const [, id, says] = /FAIL {2}kit\.test\.ts > (\S+): .*\nError: (.*)\n/.exec(page) ?? [];
  expect(await firstFailure(begun.make)).toBe(`${id}: ${says}`);
});
