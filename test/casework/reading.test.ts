import { describe, expect, test } from 'vitest';
import { type AccessPolicy, type CaseRecord, type Kind, programmes, type ReadingOf, type SocialWork } from '../../src/index.js';
import { anOffice, bayu, codes, opening, rina, settled } from './office.js';

const nothing = { refused: true, because: [{ code: 'casework.not-available' }] };
/** Rina sees all; Bayu without these kinds, and of the cases named here only the row. */
const forBayu = (without: readonly Kind[], rowsOnly: readonly string[] = []): AccessPolicy => ({
  decide: async ({ actor, case: row }) => {
    if (actor.id === 'rina') return { allow: 'full', why: 'r' };
    return { allow: row && rowsOnly.includes(row.caseId) ? 'summary' : 'full', without, why: 'r' };
  },
  scope: async () => ({ everything: true }),
});
const outreach = {
  type: 'access.recordOutreach',
  input: { channel: 'visit', reached: 'reached', note: 'found at the market' },
} as const;
const wholeRecord: ReadingOf<SocialWork, string> = (record, rules) => JSON.stringify([record, rules]);
const all = async <V>(items: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe('a reading of one case', () => {
  test('[A1.2] a reading is given the record as its reader may see it, and says what it did not see', async () => {
    const { casework } = anOffice({ policy: forBayu(['note', 'identifier']) });
    await settled(casework.open(opening('k-1'), rina));
    await settled(casework.run('k-1', outreach, rina));
    expect(await settled(casework.reading('k-1', (record) => record.sections.access.outreach[0]?.note, rina))).toEqual({
      refused: false,
      value: 'found at the market',
      withheld: [],
    });
    const seen = await settled(casework.reading('k-1', wholeRecord, bayu));
    expect(seen.withheld).toEqual(['note', 'identifier']);
    expect(seen.value).toMatch(/"reached":"reached"/);
    expect(seen.value).not.toMatch(/market|rina|client-1/);
  });

  test('[A1.2] a reading is given neither the name of a programme nor whose something is, where these are withheld', async () => {
    const options = { programme: programmes.hiv, policy: forBayu(['hiv', 'identifier']) };
    const { casework } = anOffice(options);
    await settled(casework.open(opening('k-1'), rina));
    const whose: ReadingOf<SocialWork, unknown> = (_, rules, __, due) => [
      rules.id,
      rules.version,
      rules.label,
      new Set(due().map((d) => d.whose)),
    ];
    expect((await settled(casework.reading('k-1', whose, bayu))).value).toEqual(['', '', { en: '', id: '' }, new Set([''])]);
    expect((await settled(casework.reading('k-1', whose, rina))).value).toMatchObject(['hiv', '1', {}, new Set(['rina'])]);
  });

  test('[A1.2] every reading leaves an audit entry, and one of a case that is not there the same answer as of one that is not for the reader', async () => {
    const { casework, audit } = anOffice({ policy: forBayu([], ['k-1']) });
    await settled(casework.open(opening('k-1'), rina));
    await settled(casework.reading('k-1', wholeRecord, rina));
    expect(audit.entries('clinic').at(-1)).toMatchObject({ action: 'read', caseId: 'k-1', purpose: 'care-management', allowed: 'full' });
    expect(await casework.reading('k-1', wholeRecord, bayu)).toEqual(nothing);
    expect(await casework.reading('k-9', wholeRecord, rina)).toEqual(nothing);
    expect(audit.entries('clinic').slice(-2)).toMatchObject([
      { action: 'read', caseId: 'k-1', allowed: 'none' },
      { action: 'read', caseId: 'k-9' },
    ]);
  });

  test('[A1.2] what is no reading is refused', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    for (const of of [undefined, 'coverage', {}, null])
      expect(await casework.reading('k-1', of as never, rina)).toEqual({
        refused: true,
        because: [{ code: 'input.wrong-type', path: 'of' }],
      });
  });

  test('[A2.2] what a reading does to the record it was given changes no case', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const before = JSON.stringify(await casework.read('k-1', rina));
    const spoil: ReadingOf<SocialWork, null> = (record) => {
      Object.assign(record.sections.team, { responsible: [] });
      return null;
    };
    await settled(casework.reading('k-1', spoil, rina));
    expect(JSON.stringify(await casework.read('k-1', rina))).toBe(before);
  });
});

describe('records of many cases', () => {
  const evaluating = { ...bayu, purpose: 'programme-evaluation' } as const;
  const ids = (found: readonly { readonly record: CaseRecord }[]) => found.map(({ record }) => record.id);

  test('[B1] every case is read once, in the order of ids, over as many pages as there are', async () => {
    const { casework } = anOffice();
    const expected = Array.from({ length: 203 }, (_, n) => `k-${String(n).padStart(3, '0')}`);
    for (const id of expected) await settled(casework.open(opening(id), rina));
    const { records, skipped } = await settled(casework.records({}, evaluating));
    expect(ids(await all(records))).toEqual(expected);
    expect(skipped()).toBe(0);
  });

  test('[A1.2] each case goes through the policy with an audit entry of its own, under the purpose of the call; what is withheld is skipped and counted', async () => {
    const { casework, audit } = anOffice({ policy: forBayu(['identifier', 'note'], ['k-2']) });
    for (const id of ['k-1', 'k-2', 'k-3']) await settled(casework.open(opening(id), rina));
    await settled(casework.run('k-1', outreach, rina));
    const before = audit.entries('clinic').length;
    const { records, skipped } = await settled(casework.records({}, evaluating));
    expect(audit.entries('clinic')).toHaveLength(before + 1);
    const found = await all(records);
    expect(ids(found)).toEqual(['k-1', 'k-3']);
    expect(skipped()).toBe(1);
    expect(JSON.stringify(found)).not.toMatch(/market|rina|client-1/);
    expect(found[0]?.withheld).toEqual(['identifier', 'note']);
    expect(audit.entries('clinic').slice(before + 1)).toMatchObject([
      { action: 'read', caseId: 'k-1', allowed: 'full', purpose: 'programme-evaluation' },
      { action: 'read', caseId: 'k-2', allowed: 'none', purpose: 'programme-evaluation' },
      { action: 'read', caseId: 'k-3', allowed: 'full', purpose: 'programme-evaluation' },
    ]);
  });

  test('[A1.2] nothing outside of the scope is read, and nobody without names asks by one', async () => {
    const first = anOffice();
    for (const id of ['k-1', 'k-2']) await settled(first.casework.open(opening(id, { responsible: id === 'k-1' ? 'rina' : 'tuti' }), rina));
    const scoped: AccessPolicy = {
      decide: async () => ({ allow: 'full', without: ['identifier'], why: 'r' }),
      scope: async () => ({ responsible: ['tuti'] }),
    };
    const { casework } = anOffice({ cases: first.cases, policy: scoped });
    expect(ids(await all((await settled(casework.records({}, evaluating))).records))).toEqual(['k-2']);
    expect(codes(await casework.records({ responsible: 'tuti' }, evaluating))).toEqual(['casework.not-available']);
    expect(codes(await casework.records({ awaits: 'tuti' }, evaluating))).toEqual(['casework.not-available']);
  });
});
