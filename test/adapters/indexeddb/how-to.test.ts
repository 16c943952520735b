import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openHere, roomLeft, whatToTell } from '../../../docs/how-to/offline.js';
import { indexedDbRepositories } from '../../../src/adapters/indexeddb/index.js';
import { type By, KasusError } from '../../../src/index.js';

const rina: By = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const site = { id: 'timur', timeZone: 'Asia/Jakarta' };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('navigator', { storage: { persist: async () => true, estimate: async () => ({ quota: 100, usage: 30 }) } });
});
afterEach(() => vi.unstubAllGlobals());

test('[A1.2] the page: a case in the browser is there when the page is loaded again', async () => {
  const first = await openHere('kasus');
  const opening = { caseId: 'case-1', client: { kind: 'person', ref: 'client-17' }, responsible: 'rina', source: 'self', site } as const;
  expect(await first.casework.open(opening, { ...rina, commandId: 'open-1' })).toMatchObject({ refused: false });
  await first.close();
  const { casework, isKept } = await openHere('kasus');
  expect(isKept).toBe(true);
  expect(await casework.open(opening, { ...rina, commandId: 'open-1' })).toMatchObject({ refused: false, status: 'already-done' });
  expect(await casework.run('case-1', { type: 'screening.begin', input: {} }, rina)).toMatchObject({ refused: false });
  expect(await casework.find({ responsible: 'rina' }, rina)).toMatchObject({ rows: [{ caseId: 'case-1' }] });
  expect(await casework.replay('case-1', rina)).toMatchObject({ agrees: true });
  expect((await indexedDbRepositories('kasus').audit.entries('pantau')).map(({ action }) => action)).toEqual([
    'open',
    'open',
    'run',
    'find',
    'replay',
  ]);
});

test('[A1.2] the page: each code has something to tell, and what is not the store is passed on', async () => {
  const codes = [
    'KASUS_STORAGE_FULL',
    'KASUS_SCHEMA_TOO_NEW',
    'KASUS_STORE_UNREACHABLE',
    'KASUS_STORE_LOST',
    'KASUS_OUTCOME_UNKNOWN',
  ] as const;
  expect(new Set(codes.map((code) => whatToTell(new KasusError(code)))).size).toBe(5);
  const cause = new KasusError('KASUS_STORAGE_FULL');
  expect(whatToTell(new KasusError('KASUS_AUDIT_FAILED', [], { cause }))).toBe(whatToTell(cause));
  expect(() => whatToTell(new TypeError('another'))).toThrow('another');
  expect(await roomLeft()).toBe(70);
});
