import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type CaseSummary, type Change, memoryCases, memoryClients, memoryDirectory, socialWork } from '../../src/index.js';

const at = '2026-01-05T02:00:00.000Z';
const change = (caseId: string, commandId: string, expectedVersion = 0, row: Partial<CaseSummary> = {}, count = 1): Change => {
  const version = expectedVersion + count;
  const record = { ...structuredClone(socialWork.blank(caseId)), version };
  const facts = Array.from({ length: count }, (_, n) => ({
    caseId,
    version: expectedVersion + n + 1,
    type: 'x.y',
    shape: 1,
    data: { commandId, n },
    happenedAt: at,
    recordedAt: at,
    by: { kind: 'worker' as const, id: 'rina' },
    commandId,
    programme: { id: 'p', version: '1' },
    state: record.state,
  }));
  const summary = {
    caseId,
    client: 'client-1',
    responsible: 'rina',
    state: record.state,
    programme: 'p',
    openedAt: at,
    changedAt: at,
    version,
    ...row,
  };
  return { caseId, expectedVersion, record, facts, commandId, fingerprint: commandId, summary };
};
const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};
const everything = { limit: 200, scope: { everything: true } } as const;

describe('[A1.2] cases in memory', () => {
  test('[A1.2] tenants are kept apart, also where ids are the same', async () => {
    const cases = memoryCases();
    await cases.commit('a', change('k', 'c1'));
    expect(await cases.load('b', 'k', 'c1')).toBeUndefined();
    expect(await all(cases.history('b', 'k'))).toEqual([]);
    expect(await all(cases.feed('b'))).toEqual([]);
    expect((await cases.find('b', everything)).rows).toEqual([]);
    expect(await cases.commit('b', change('k', 'c1'))).toMatchObject({ status: 'committed' });
    expect(await all(cases.feed('a'))).toHaveLength(1);
  });

  test('[A1.2] what is given out or was handed in shares nothing with what is kept', async () => {
    const cases = memoryCases();
    const handed = change('k', 'c1');
    await cases.commit('a', handed);
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, held] of Object.entries(value)) {
        spoil(held);
        (value as Record<string, unknown>)[key] = 'spoilt';
      }
    };
    for (const given of [
      structuredClone(handed),
      await cases.load('a', 'k', 'c1'),
      await all(cases.history('a', 'k')),
      await all(cases.feed('a')),
      (await cases.find('a', everything)).rows,
    ])
      spoil(given);
    spoil(handed.facts);
    spoil(handed.summary);
    const seen = [
      await cases.load('a', 'k', 'c1'),
      await all(cases.history('a', 'k')),
      await all(cases.feed('a')),
      await cases.find('a', everything),
    ];
    expect(JSON.stringify(seen)).not.toContain('spoilt');
  });

  test('[A1.2] a commit that cannot be written changes nothing', async () => {
    const cases = memoryCases();
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    const broken = { ...change('k', 'c1'), record: ring as never };
    await expect(cases.commit('a', broken)).rejects.toThrow();
    expect(await all(cases.feed('a'))).toEqual([]);
    expect(await cases.commit('a', change('k', 'c1'))).toMatchObject({ status: 'committed' });
  });

  test('[A1.2] a command id is remembered for ever, with what it did, and the feed has every fact once in the order of commits', async () => {
    const commands = fc.array(
      fc.record({
        caseId: fc.constantFrom('k1', 'k2'),
        command: fc.integer({ min: 0, max: 12 }),
        stale: fc.boolean(),
        count: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (sent) => {
        const cases = memoryCases();
        const versions = new Map<string, number>();
        const done = new Map<string, { caseId: string; version: number; facts: readonly unknown[] }>();
        const order: unknown[] = [];
        for (const { caseId, command, stale, count } of sent) {
          const current = versions.get(caseId) ?? 0;
          const asked = change(caseId, `c${command}`, stale ? current + 1 : current, {}, count);
          const answer = await cases.commit('a', asked);
          const before = done.get(asked.commandId);
          if (before)
            expect(answer).toEqual({ status: 'already-done', version: before.version, facts: before.facts, fingerprint: asked.commandId });
          else if (stale) expect(answer).toEqual({ status: 'conflict', current });
          else {
            expect(answer).toMatchObject({ status: 'committed', version: current + count });
            versions.set(caseId, current + count);
            done.set(asked.commandId, { caseId, version: current + count, facts: asked.facts });
            order.push(...asked.facts);
          }
        }
        const feed = await all(cases.feed('a'));
        expect(feed.map((f) => f.entry)).toEqual(order);
        for (const [n, { cursor }] of feed.entries()) expect(await all(cases.feed('a', cursor))).toEqual(feed.slice(n + 1));
        for (const caseId of versions.keys()) {
          expect(await all(cases.history('a', caseId))).toEqual(order.filter((f) => (f as { caseId: string }).caseId === caseId));
          expect((await all(cases.history('a', caseId, 2))).map((f) => f.version)).toEqual(
            Array.from({ length: (versions.get(caseId) ?? 0) - 1 }, (_, n) => n + 2),
          );
        }
        for (const [commandId, { caseId, version, facts }] of done)
          expect((await cases.load('a', caseId, commandId))?.done).toEqual({ version, facts, fingerprint: commandId });
      }),
      { numRuns: 80 },
    );
  });

  test('[A2.1] a case that changes hands leaves the list of the one and is on the list of the other', async () => {
    const cases = memoryCases();
    await cases.commit('a', change('k', 'c1'));
    await cases.commit('a', change('k', 'c2', 1, { responsible: 'bayu', client: 'client-2', site: 'barat' }));
    const found = async (query: object, scope: object = { everything: true }) =>
      (await cases.find('a', { limit: 9, scope, ...query })).rows.length;
    expect([
      await found({ responsible: 'rina' }),
      await found({ responsible: 'bayu' }),
      await found({ client: 'client-1' }),
      await found({ client: 'client-2' }),
    ]).toEqual([0, 1, 0, 1]);
    expect([
      await found({}, { responsible: ['rina'] }),
      await found({}, { sites: ['barat'], responsible: ['bayu'] }),
      await found({ site: 'barat' }, { cases: ['other'] }),
    ]).toEqual([0, 1, 0]);
  });

  test("[A1.2] a worker's list among 20,000 cases looks at no others", { timeout: 60_000 }, async () => {
    const cases = memoryCases();
    for (let n = 0; n < 20_000; n += 1) await cases.commit('a', change(`k${n}`, `c${n}`, 0, { responsible: `w${n % 2_000}` }));
    /** How many rows are fetched for an answer: counted, since a clock would measure the machine. */
    const fetched = async (query: object, scope: object): Promise<number> => {
      const get = vi.spyOn(Map.prototype, 'get');
      await cases.find('a', { limit: 50, scope, ...query });
      const calls = get.mock.calls.length;
      get.mockRestore();
      return calls;
    };
    expect(await fetched({ stages: ['closed'] }, { everything: true })).toBeGreaterThan(20_000);
    expect(await fetched({ responsible: 'w7' }, { everything: true })).toBeLessThan(50);
    expect(await fetched({}, { responsible: ['w7'] })).toBeLessThan(50);
  });
});

test('[A3.4] services and clients: an unknown id is nothing, and what is given out is a copy', async () => {
  const services = memoryDirectory();
  expect(await services.service('a', 'constructor')).toBeUndefined();
  expect(await memoryClients({ c: { born: '1985' } }).facts('a', 'constructor')).toBeUndefined();
  expect(await memoryClients({ c: { born: '1985' } }).facts('a', 'c')).toEqual({ born: '1985' });
});
