import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { forEachCase, type MadeRepositories, repositoryCases } from '../../src/testing/index.js';
import { memoryMade } from './memory-made.js';

const registered = (make = memoryMade, deviations: Parameters<typeof forEachCase>[2] = []) => {
  const tests = new Map<string, () => Promise<void>>();
  forEachCase(make, (title, run) => tests.set(title.split(':')[0] ?? '', run), deviations);
  return tests;
};

describe('[R-5] the kit', () => {
  test('[R-5] there are at least 250 cases, each with an id of its own and a rule in words', () => {
    expect(repositoryCases.length).toBeGreaterThan(250);
    expect(new Set(repositoryCases.map(({ id }) => id)).size).toBe(repositoryCases.length);
    expect(repositoryCases.filter(({ id, title }) => !/^[a-z-]+\/[a-zA-Z0-9-]+$/.test(id) || title.length < 20)).toEqual([]);
  });

  test('[R-5] each flag has a case that needs it, with its opposite in the title', async () => {
    const { supports } = await memoryMade();
    for (const flag of Object.keys(supports))
      expect(repositoryCases.filter(({ needs, title }) => needs?.some((n) => n === flag) && title.includes(`without ${flag}`))).not.toEqual(
        [],
      );
  });

  test('[R-5] a flag that promises what is not there makes its cases fail', async () => {
    const promising = async (): Promise<MadeRepositories> => {
      const made = await memoryMade();
      return { ...made, supports: { ...made.supports, heldCommits: true, reopening: true, otherHandles: true, codePointOrder: true } };
    };
    const tests = registered(promising);
    for (const id of ['feed/late-commit', 'reopen/cases', 'handles/reads-the-other', 'order/beyond-the-plane'])
      await expect(tests.get(id)?.()).rejects.toThrow('expected');
  });

  test('[R-5] a deviation is a test that the rule is broken: it fails when the rule holds, and wants a reason', async () => {
    const reason = 'the host has no use for it';
    await expect(registered(memoryMade, [{ id: 'find/no-stage', reason }]).get('find/no-stage')?.()).rejects.toThrow('take it off');
    expect(() => registered(memoryMade, [{ id: 'find/no-stage', reason: ' ' }])).toThrow('a reason');
    expect(() => registered(memoryMade, [{ id: 'find/unknown', reason }])).toThrow('names a case');
    const deviating = async (): Promise<MadeRepositories> => {
      const made = await memoryMade();
      const find: typeof made.cases.find = (tenant, { stages: _, ...query }) => made.cases.find(tenant, query);
      return { ...made, cases: { ...made.cases, find } };
    };
    await registered(deviating, [{ id: 'find/no-stage', reason }]).get('find/no-stage')?.();
    await expect(registered(deviating).get('find/no-stage')?.()).rejects.toThrow('the page, at rows.length: expected 0, got 36');
  });

  test('[R-5] the store is closed after each case, also where the case fails', async () => {
    let open = 0;
    const close = async () => {
      open -= 1;
    };
    const counted = async (): Promise<MadeRepositories> => {
      const made = await memoryMade();
      open += 1;
      return { ...made, supports: { ...made.supports, reopening: true }, close };
    };
    const tests = registered(counted);
    for (const id of ['make/stores-are-apart', 'commit/opens-a-case']) await tests.get(id)?.();
    await expect(tests.get('reopen/cases')?.()).rejects.toThrow();
    expect(open).toBe(0);
  });

  test('[R-5] node:test runs it with one line', async () => {
    const args = ['--import', 'tsx', '--test-reporter=tap', 'test/testing/node-runner/kit.ts'];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      maxBuffer: 1e8,
      env: { ...process.env, NODE_TEST_CONTEXT: '' },
    });
    expect(stdout).toContain(`# pass ${repositoryCases.length}\n# fail 0`);
  });
});
