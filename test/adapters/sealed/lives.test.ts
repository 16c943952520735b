import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryClientKeys, sealedText } from '../../../src/adapters/sealed/index.js';
import { type CaseRepository, type JournalEntry, socialWork } from '../../../src/index.js';
import { erasedText } from '../../../src/ports/client-keys.js';
import { type Life, lifeOf, secretMark } from './lives.js';
import { all, stores } from './made.js';

const tenant = 'north';
const idOf = ({ caseId }: Life, n: number) => `${caseId}-c${n}`;
const live = async (cases: CaseRepository, life: Life) => {
  for (const [n, { entries, record, summary }] of life.commits.entries()) {
    const expectedVersion = (entries[0]?.version ?? 1) - 1;
    const change = { caseId: life.caseId, expectedVersion, record, facts: entries, commandId: idOf(life, n), summary };
    expect(await cases.commit(tenant, { ...change, fingerprint: `${secretMark}mark-${n}` })).toEqual({
      status: 'committed',
      version: record.version,
      facts: entries,
    });
  }
};
const factsOf = ({ commits }: Life) => commits.flatMap(({ entries }) => entries);
const lastOf = ({ commits }: Life) => commits.at(-1) as Life['commits'][number];
const asJson = (value: unknown) => JSON.stringify(value);
const erasedReplay = (caseId: string, facts: readonly JournalEntry[]) => socialWork.replay(caseId, facts as never);

describe.each(Object.entries(stores))('words behind seals, in %s', (_, open) => {
  test('[P-10, P-11] what goes in comes out byte for byte, none of it is found in the store, and none of it after its key is destroyed', async () => {
    let secrets = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const { cases: inner, written, close } = await open();
        const keys = memoryClientKeys();
        const cases = sealedText(inner, { keys });
        const [mine, other] = [lifeOf(seed, 'k1', 'client-1'), lifeOf(seed + 1, 'k2', 'client-2', 8)];
        await live(cases, mine);
        await live(cases, other);
        secrets += mine.secrets + other.secrets;
        expect(written()).toContain('"k1"');
        expect(written()).not.toContain(secretMark);

        const comesOut = async (life: Life, facts: readonly JournalEntry[]) => {
          const { entries, record, summary } = lastOf(life);
          const n = life.commits.length - 1;
          const stored = await cases.load(tenant, life.caseId, idOf(life, n));
          expect(asJson(stored?.record)).toBe(asJson(record));
          expect(stored?.summary).toEqual(summary);
          expect(asJson(stored?.done?.facts)).toBe(asJson(entries));
          expect(stored?.done?.fingerprint).toBe(`${secretMark}mark-${n}`);
          expect(asJson(await all(cases.history(tenant, life.caseId)))).toBe(asJson(facts));
        };
        await comesOut(mine, factsOf(mine));
        await comesOut(other, factsOf(other));
        const fed = async () => (await all(cases.feed(tenant))).map(({ entry }) => entry);
        expect(asJson(await fed())).toBe(asJson([...factsOf(mine), ...factsOf(other)]));

        await keys.destroy(tenant, 'client-1');
        const stored = await cases.load(tenant, 'k1', idOf(mine, mine.commits.length - 1));
        const history = await all(cases.history(tenant, 'k1'));
        expect(asJson([stored, history])).not.toContain(secretMark);
        expect(asJson([stored, history])).not.toContain('~sealed');
        if (mine.secrets > 0) expect(asJson(history)).toContain(erasedText);
        expect(erasedReplay('k1', history)).toEqual(stored?.record);
        const sections: object = stored?.record.sections ?? {};
        for (const { name, section } of socialWork.parts.rooms)
          expect(section.safeParse((sections as Record<string, unknown>)[name]).error?.issues ?? []).toEqual([]);
        await comesOut(other, factsOf(other));
        expect(asJson(await fed())).toBe(asJson([...history, ...factsOf(other)]));
        await close();
      }),
      { numRuns: Number(process.env.LIVES ?? 12) },
    );
    expect(secrets, 'VOID: too few words').toBeGreaterThan(200);
  }, 300_000);
});
