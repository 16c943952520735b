import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { destroyWords, keysIn, openSealed, shown } from '../../../docs/how-to/sealed-text.js';
import type { By } from '../../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'kasus-sealed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const by: By = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const bytes = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

test('[P-10, P-11, P-23] the page: sealed in a file, read by another process, destroyed there, and worked on', async () => {
  const current = '2026';
  const master = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
  const keys = () => keysIn(join(folder, 'keys.db'), { current, keys: { [current]: master } });
  const open = () => openSealed(join(folder, 'cases.db'), keys());
  const first = await open();
  const client = { kind: 'person', ref: 'client-17' } as const;
  await first.open({ caseId: 'k1', client, responsible: 'rina', source: 'self', site: { id: 's', timeZone: 'Asia/Jakarta' } }, by);
  const say = (words: string) => ({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, words } }) as const;
  expect(await first.run('k1', say('wq7k said'), by)).toMatchObject({ refused: false });
  expect(bytes()).toContain('client-17');
  expect(bytes()).not.toContain('wq7k');

  const second = await open();
  const words = async () => {
    const read = await second.read('k1', by);
    return read.refused ? undefined : read.record?.sections.client.safeContacts.map((c) => shown(c.words ?? ''));
  };
  expect(await words()).toEqual(['wq7k said']);
  expect(await destroyWords(first, keys(), 'k1', by)).toBe(true);
  expect(await words()).toEqual(['dihapus atas permintaan klien']);
  expect(await second.run('k1', say('wq7k again'), by)).toMatchObject({ refused: false });
  expect(await words()).toEqual(['dihapus atas permintaan klien', 'wq7k again']);
  expect(await second.replay('k1', by)).toMatchObject({ agrees: true });
  expect(await destroyWords(first, keys(), 'not-there', by)).toBe(false);
});

test('two processes that ask for a first key at once both open what either sealed', async () => {
  const master = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
  const [a, b] = [0, 1].map(() => keysIn(join(folder, 'race.db'), { current: 'm', keys: { m: master } }));
  if (!a || !b) throw new Error('not made');
  const [one, two] = await Promise.all([a.forSealing('t', 'c'), b.forSealing('t', 'c')]);
  expect([one.id, two.id]).toEqual(['1', '1']);
  await expect(a.forOpening('t', 'c', '2')).rejects.toThrow('no such key');
  await b.destroy('t', 'c');
  expect(await a.forOpening('t', 'c', '1')).toBe('destroyed');
  expect(await a.forSealing('t', 'c')).toMatchObject({ id: '2', afterDestroyed: true });
});
