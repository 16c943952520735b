import { expect, test } from 'vitest';
import { wrapping } from '../../../src/adapters/sealed/index.js';

const master = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
const iv = new Uint8Array(12);
const sealedBy = async (key: unknown) =>
  new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key as CryptoKey, new Uint8Array([1, 2, 3])));

test('[P-11] a wrapped key opens to the same key, cannot be read out of the program, and is bound to whose it is', async () => {
  const keys = wrapping({ current: '2026', keys: { '2026': await master() } });
  const of = ['north', 'client-1', '1'];
  const wrapped = await keys.make(of);
  const key = await keys.open(of, wrapped);
  expect(key.extractable).toBe(false);
  expect(await sealedBy(key)).toEqual(await sealedBy(await keys.open(of, wrapped)));
  expect(await keys.make(of)).not.toBe(wrapped);
  for (const other of [
    ['south', 'client-1', '1'],
    ['north', 'client-2', '1'],
    ['north', 'client-1', '2'],
    ['north', 'client-1'],
  ])
    await expect(keys.open(other, wrapped)).rejects.toThrow();
});
test('[P-11] after a new master key the old one goes on opening what it wrapped, and without it nothing opens', async () => {
  const [old, next] = [await master(), await master()];
  const wrapped = await wrapping({ current: 'old', keys: { old } }).make(['a']);
  const both = wrapping({ current: 'next', keys: { old, next } });
  expect((await both.open(['a'], wrapped)).type).toBe('secret');
  expect(JSON.parse(await both.make(['a']))[0]).toBe('next');
  await expect(wrapping({ current: 'next', keys: { next } }).open(['a'], wrapped)).rejects.toThrow('no master key is called old');
  await expect(wrapping({ current: 'old', keys: { old: next } }).open(['a'], wrapped)).rejects.toThrow();
});
