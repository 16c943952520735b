import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOffice, opening, rina, settled } from '../casework/office.js';

const explicit = (answer: unknown) => {
  const { allow, why, without = [] } = (answer ?? {}) as { allow?: unknown; why?: unknown; without?: unknown };
  return ['full', 'summary', 'existence'].includes(allow as string) && typeof why === 'string' && Array.isArray(without);
};

describe('[A1.2] the access policy denies by default', () => {
  test('[A1.2] whatever is not an explicit allowance gives nothing, and is audited as a denial', async () => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    const almost = fc.record(
      { allow: fc.oneof(fc.constantFrom('FULL', 'all', true, 1), fc.anything()), why: fc.anything(), without: fc.anything() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.anything(), almost).filter((a) => !explicit(a)),
        async (answer) => {
          const { casework, audit } = anOffice({
            cases: first.cases,
            policy: { decide: async () => answer as never, scope: async () => ({ everything: true }) },
          });
          expect((await casework.read('k-1', rina)).refused).toBe(true);
          expect((await casework.find({}, rina)).refused).toBe(true);
          expect(audit.entries('clinic').map((e) => e.allowed)).toEqual(['none', 'none']);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('[A1.2] a policy that throws, at once or later, denies; a scope that throws is empty', async () => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    const policies = [
      {
        decide: () => {
          throw new Error('down');
        },
        scope: async () => ({}),
      },
      { decide: async () => Promise.reject(new Error('down')), scope: async () => ({}) },
    ];
    for (const policy of policies) expect((await anOffice({ cases: first.cases, policy }).casework.read('k-1', rina)).refused).toBe(true);
    const blind = { decide: async () => ({ allow: 'full', why: 'r' }) as const, scope: async () => Promise.reject(new Error('down')) };
    expect((await settled(anOffice({ cases: first.cases, policy: blind }).casework.find({}, rina))).rows).toEqual([]);
  });

  test('[A1.2] a kind that nobody knows among those withheld denies: it was meant to hide something', async () => {
    const policy = { decide: async () => ({ allow: 'full', why: 'r', without: ['hivv'] }) as never, scope: async () => ({}) };
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    expect((await anOffice({ cases: first.cases, policy }).casework.read('k-1', rina)).refused).toBe(true);
  });
});
