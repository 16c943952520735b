import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { repositoryCases } from '../../../src/testing/index.js';
import { type Chromium, chromiumPath, inChromium } from './chromium.js';

const path = chromiumPath();
if (path === undefined) console.warn('\n  NOT TESTED IN A BROWSER: there is no chromium. Install it, or say where it is: CHROMIUM=…\n');

test('[R-5] a real browser is there (CHROMIUM says where), or this is not CI', () => {
  if (process.env.CI) expect(path).toBeDefined();
});

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
/** For a machine that has much else to do. */
const patience = 240_000;

describe.skipIf(path === undefined)('IndexedDB in Chromium', { timeout: patience }, () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await inChromium(path ?? '', fileURLToPath(new URL('page.ts', import.meta.url)));
  }, 60_000);
  afterAll(() => chromium?.close(), 60_000);

  test('[R-5] the whole contract of repositories holds', async () => {
    // Side by side, each with a storage of its own.
    const kit = (part: number, _: number, { length }: readonly number[]) =>
      chromium.tab<{ passed: number; failed: unknown[] }>('kit', {
        storage: `kit${part}`,
        also: { part: String(part), of: String(length) },
        ms: patience,
      });
    const parts = await Promise.all(upTo(3).map(kit));
    const passed = parts.reduce((sum, part) => sum + part.passed, 0);
    const failed = parts.flatMap((part) => part.failed);
    console.log(`the contract of repositories in Chromium: ${passed} passed, ${failed.length} failed`);
    expect(failed).toEqual([]);
    expect(passed).toBe(repositoryCases.length);
  });

  test('[A1.2] three tabs that write one case: nothing lost, nothing twice, nothing torn', async () => {
    const [tabs, count] = [3, 100];
    const at = String(Date.now() + 1_000);
    const racing = upTo(tabs).map((n) =>
      chromium.tab<{ conflicts: number }>('race', { also: { from: String(n * count), count: String(count), at } }),
    );
    const conflicts = (await Promise.all(racing)).reduce((sum, one) => sum + one.conflicts, 0);
    // With fewer it was no race.
    expect(conflicts).toBeGreaterThan(tabs * count * 0.05);
    const versions = upTo(tabs * count).map((n) => n + 1);
    const found = await chromium.tab<{ commands: unknown[] }>('raced');
    expect(found).toMatchObject({ versions, fed: versions, version: tabs * count, row: tabs * count });
    expect(new Set(found.commands).size).toBe(tabs * count);
  });

  test('[R-10] a full store is KASUS_STORAGE_FULL: nothing that was acknowledged is lost, and it goes on when there is room', async () => {
    await chromium.quota('full', 3_000_000);
    const { written, ...met } = await chromium.tab<{ written: number }>('fill', { storage: 'full' });
    expect(met).toEqual({ stopped: 'KASUS_STORAGE_FULL', found: written, torn: [] });
    expect(written).toBeGreaterThan(3);
    await chromium.quota('full');
    expect(await chromium.tab('writeAgain', { storage: 'full' })).toBe('committed');
  });

  test('[R-1] the browser is killed while it writes: what was acknowledged is there, whole, and once', async () => {
    const told = await chromium.follow<number>('acknowledge');
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(25), 30_000);
    await chromium.kill();
    await chromium.start();
    const { ids, facts, whole } = await chromium.tab<{ ids: string[]; facts: number; whole: number }>('survived');
    expect(ids).toEqual(expect.arrayContaining(upTo(told.length).map((n) => `k${n}`)));
    expect({ facts, whole }).toEqual({ facts: 2 * ids.length, whole: ids.length });
    // The one that was on its way may be there, or not.
    expect(ids.length - told.length).toBeLessThanOrEqual(1);
  });

  test('[R-1] a browser that throws away what it kept, its log having been cut when it was killed, is not taken for an empty one', async () => {
    const [storage, kill] = ['cut', chromium.kill];
    const files = join(chromium.profile, 'Default/IndexedDB');
    expect(await chromium.tab('answers', { storage, also: { times: '1' } })).toEqual(['committed']);
    await kill();
    // The head of an entry, and nothing of the entry: so a kill between two of its writes leaves the log.
    const folder = join(files, readdirSync(files).find((name) => name.startsWith(`http_${storage}.`)) ?? '');
    const [log] = readdirSync(folder).filter((name) => name.endsWith('.log'));
    appendFileSync(join(folder, log ?? ''), Buffer.from([1, 2, 3, 4, 64, 0, 1]));
    await chromium.start();
    // It goes on behind the cut, and nobody notices.
    expect(await chromium.tab('answers', { storage, also: { times: '1', on: 'k2' } })).toEqual(['committed']);
    await kill();
    await chromium.start();
    const said = (also: Record<string, string>) => chromium.tab<string[]>('answers', { storage, also });
    const tabs = await Promise.all([said({ times: '4' }), said({ times: '4' }), said({ times: '4' })]);
    // At first it may say that it cannot open its files.
    const told = tabs.flat().filter((code) => code !== 'KASUS_STORE_UNREACHABLE');
    expect(told.length).toBeGreaterThan(8);
    expect(new Set(told)).toEqual(new Set(['KASUS_STORE_LOST']));
    expect(await said({ times: '1' })).toEqual(['KASUS_STORE_LOST']);
    expect(await said({ times: '2', accept: 'yes' })).toEqual(['committed', 'already-done']);
    expect(await said({ times: '1' })).toEqual(['already-done']);
  });

  test('[A1.2] a database of a newer version is refused, and one that was deleted is not made anew', async () => {
    const met = await chromium.tab('refused');
    expect(met).toEqual({ newer: 'KASUS_SCHEMA_TOO_NEW', deleted: 'KASUS_STORE_UNREACHABLE', isThere: false });
  });
});
