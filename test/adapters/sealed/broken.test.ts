import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryClientKeys, sealedText } from '../../../src/adapters/sealed/index.js';
import type { CaseRepository, CaseSummary, Change, JournalEntry, Stored } from '../../../src/index.js';
import type { ClientKeys } from '../../../src/ports/client-keys.js';
import { story } from '../../../src/testing/index.js';
import { change } from '../sql/written.js';
import { all, stores } from './made.js';

const told = story().so(
  { type: 'client.register', input: { kind: 'person', ref: 'client-1' } },
  { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, words: 'said in secret' } },
);
const said = (caseId: string, version: number, row: Partial<CaseSummary> = {}): Change => {
  const empty = change(caseId, `${caseId}-${version}`, version - 1, row);
  const { sections } = told.record;
  const facts = empty.facts.map((f) => ({ ...f, type: 'client.safeContactSet', data: told.last('client.safeContactSet') }));
  return { ...empty, record: { ...empty.record, sections }, facts };
};

/** A store whose rows somebody has exchanged: what is asked for on the left is answered from the right. */
interface Exchange {
  readonly record?: (stored: Stored) => Stored;
  readonly fact?: (entry: JournalEntry) => JournalEntry;
}
const exchanged = (inner: CaseRepository, { record = (s) => s, fact = (e) => e }: Exchange): CaseRepository => ({
  ...inner,
  load: async (tenant, caseId, commandId) => {
    const stored = await inner.load(tenant, caseId, commandId);
    return stored && record({ ...stored, ...(stored.done && { done: { ...stored.done, facts: stored.done.facts.map(fact) } }) });
  },
  async *history(...asked) {
    for await (const entry of inner.history(...asked)) yield fact(entry);
  },
  async *feed(...asked) {
    for await (const { cursor, entry } of inner.feed(...asked)) yield { cursor, entry: fact(entry) };
  },
});
const unreadable = { code: 'KASUS_SEAL_BROKEN' };
const open = stores['memory'] as (typeof stores)[string];

/** One key for whoever asks: that a seal is another tenant's must be told by the seal itself, and not by its key. */
const oneForAll = (keys: ClientKeys): ClientKeys => ({
  ...keys,
  forSealing: () => keys.forSealing('any', 'any'),
  forOpening: (_, __, id) => keys.forOpening('any', 'any', id),
});

const aStore = async () => {
  const { cases: inner } = await open();
  const keys = oneForAll(memoryClientKeys());
  const cases = sealedText(inner, { keys });
  await cases.commit('north', said('k1', 1));
  await cases.commit('north', said('k1', 2));
  await cases.commit('north', said('k2', 1));
  await cases.commit('north', said('k2', 2));
  await cases.commit('south', said('k1', 1));
  await cases.commit('south', said('k1', 2));
  const raw = async (tenant: string, caseId: string, n = 1) => ({
    stored: (await inner.load(tenant, caseId)) as Stored,
    fact: (await all(inner.history(tenant, caseId)))[n - 1] as JournalEntry,
  });
  return { inner, keys, cases, raw };
};

test.each([
  ['another case', 'north', 'k2', 2],
  ['another tenant', 'south', 'k1', 2],
  ['an older version', 'north', 'k1', 1],
])('[P-11] a seal of %s does not open', async (_, tenant, caseId, n) => {
  const { inner, keys, cases, raw } = await aStore();
  expect(JSON.stringify(await cases.load('north', 'k1', 'k1-2'))).toContain('said in secret');
  const other = await raw(tenant, caseId, n);
  const own = await raw('north', 'k1', 2);
  const sealOfFact = (other.fact.data as { '~sealed': unknown })['~sealed'];
  const sections = { ...own.stored.record.sections, '~sealed': (other.stored.record.sections as { '~sealed': unknown })['~sealed'] };
  if (n === 1) {
    // The record of version 1 is gone from the store: it is what a backup of that day holds.
    const { cases: past } = await open();
    await sealedText(past, { keys }).commit('north', said('k1', 1));
    const old = (await past.load('north', 'k1')) as Stored;
    sections['~sealed'] = (old.record.sections as { '~sealed': unknown })['~sealed'];
  }
  const spoilt = sealedText(
    exchanged(inner, {
      record: (s) => ({ ...s, record: { ...s.record, sections } }),
      fact: (e) => (e.version === 2 ? { ...e, data: { ...(e.data as object), '~sealed': sealOfFact } } : e),
    }),
    { keys },
  );
  await expect(spoilt.load('north', 'k1')).rejects.toMatchObject(unreadable);
  await expect(spoilt.load('north', 'k1', 'k1-2')).rejects.toMatchObject(unreadable);
  await expect(all(spoilt.history('north', 'k1'))).rejects.toMatchObject(unreadable);
  await expect(all(spoilt.feed('north'))).rejects.toMatchObject(unreadable);
});

test('[P-11] a whole row of another case, and a seal of the record in a fact, do not open', async () => {
  const { inner, keys, raw } = await aStore();
  const { stored, fact } = await raw('north', 'k2');
  const row = sealedText(exchanged(inner, { record: () => stored, fact: () => fact }), { keys });
  await expect(row.load('north', 'k1')).rejects.toMatchObject(unreadable);
  await expect(all(row.history('north', 'k1'))).rejects.toMatchObject(unreadable);
  const seal = (stored.record.sections as { '~sealed': unknown })['~sealed'];
  const kind = sealedText(exchanged(inner, { fact: (e) => ({ ...e, data: { ...(e.data as object), '~sealed': seal } }) }), { keys });
  await expect(all(kind.history('north', 'k2'))).rejects.toMatchObject(unreadable);
});

test('[P-11, P-12] a seal of which anything was changed throws, and the error holds no words', async () => {
  const { inner, keys } = await aStore();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('client', 'iv', 'text'), fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), async (part, at, by) => {
      const spoil = (seal: Record<string, string>) => {
        const was = seal[part] ?? '';
        const place = at % (was.length + 1);
        return { ...seal, [part]: `${was.slice(0, place)}${by}${was.slice(place + by.length)}` };
      };
      let isSame = true;
      const record = (s: Stored): Stored => {
        const { '~sealed': seal, ...left } = s.record.sections as { '~sealed': Record<string, string> };
        const spoilt = spoil(seal);
        // White space in base64 is skipped, and its last bits may not count: the same bytes are the same seal.
        const bytes = (v = '') => {
          try {
            return part === 'client' ? v : atob(v);
          } catch {
            return undefined;
          }
        };
        isSame = bytes(spoilt[part]) === bytes(seal[part]);
        return { ...s, record: { ...s.record, sections: { ...left, '~sealed': spoilt } } };
      };
      const answer = await sealedText(exchanged(inner, { record }), { keys })
        .load('north', 'k1')
        .catch((e: unknown) => e);
      if (isSame) return;
      expect(answer).toMatchObject(unreadable);
      expect(`${(answer as Error).message} ${(answer as Error).stack} ${String((answer as Error).cause)}`).not.toContain('secret');
    }),
    { numRuns: 300 },
  );
});
test('what is no seal at all throws', async () => {
  const { inner, keys } = await aStore();
  for (const seal of [null, 'x', {}, { client: 'client-1', key: '1', iv: 'AAAA', text: '' }, { client: 1, key: '1', iv: '', text: '' }]) {
    const record = (s: Stored): Stored => ({ ...s, record: { ...s.record, sections: { ...s.record.sections, '~sealed': seal } } });
    await expect(sealedText(exchanged(inner, { record }), { keys }).load('north', 'k1')).rejects.toMatchObject(unreadable);
  }
  const fingerprint = (s: Stored): Stored => ({ ...s, ...(s.done && { done: { ...s.done, fingerprint: 'sealed:{' } }) });
  const spoilt = sealedText(exchanged(inner, { record: fingerprint }), { keys });
  await expect(spoilt.load('north', 'k1', 'k1-1')).rejects.toMatchObject(unreadable);
});

test('[P-10] keys that cannot be reached, or that were lost, are not keys that were destroyed: reading and writing throw, and nothing is written', async () => {
  const { inner, keys, cases } = await aStore();
  const down = async () => {
    throw new Error('ECONNREFUSED');
  };
  const unreached = sealedText(inner, { keys: { ...keys, forSealing: down, forOpening: down } });
  const unreachable = { code: 'KASUS_STORE_UNREACHABLE' };
  await expect(unreached.load('north', 'k1')).rejects.toMatchObject(unreachable);
  await expect(all(unreached.history('north', 'k1'))).rejects.toMatchObject(unreachable);
  await expect(all(unreached.feed('north'))).rejects.toMatchObject(unreachable);
  await expect(unreached.commit('north', said('k1', 3))).rejects.toMatchObject(unreachable);
  expect(await all(cases.history('north', 'k1'))).toHaveLength(2);
  // The list needs no key.
  expect((await unreached.find('north', { limit: 5, scope: { everything: true } })).rows).toHaveLength(2);

  const lost = sealedText(inner, { keys: memoryClientKeys() });
  await expect(lost.load('north', 'k1')).rejects.toMatchObject(unreachable);
  const silent = sealedText(inner, { keys: { ...keys, forOpening: async () => undefined as never } });
  await expect(silent.load('north', 'k1')).rejects.toMatchObject({ code: 'KASUS_REPOSITORY_FAILED' });
});

test('what was read past the seals is not written back through them', async () => {
  const { inner, cases } = await aStore();
  const raw = (await inner.load('north', 'k1')) as Stored;
  const past = { ...said('k1', 3), record: { ...raw.record, version: 3 } };
  await expect(cases.commit('north', past)).rejects.toMatchObject(unreadable);
});
