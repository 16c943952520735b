import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/casework/steps.js';
import { type AccessPolicy, type Allowance, type Kind, memoryAudit, programmes, type Question } from '../../src/index.js';
import { anOffice, bayu, begin, opening, rina, settled } from './office.js';

const allowing = (decide: (question: Question) => unknown): AccessPolicy => ({
  decide: async (question) => decide(question) as Allowance,
  scope: async () => ({ everything: true }),
});
const rinaMay = allowing(({ actor }) => (actor.id === 'rina' ? { allow: 'full', why: 'her case' } : { allow: 'none', why: 'not hers' }));
const nothing = { refused: true, because: [{ code: 'casework.not-available' }] };
const without = (...kinds: readonly Kind[]) =>
  allowing(({ actor }) => ({ allow: 'full', why: 'r', without: actor.id === 'rina' ? [] : kinds }));

describe('[A1.2] nobody sees what no policy allows', () => {
  test('[A1.2] a case that is not there and one that is forbidden have the same answer, and both are audited', async () => {
    const { casework, audit } = anOffice({ policy: rinaMay });
    await settled(casework.open(opening('k-1'), rina));
    const asks = (id: string, by: typeof rina | typeof bayu) => [
      casework.read(id, by),
      casework.history(id, by),
      casework.replay(id, by),
      casework.whatNext(id, by),
      casework.whyNot(id, begin, by),
      casework.dueIn(id, by),
      casework.run(id, begin, by),
    ];
    for (const [id, by] of [
      ['k-1', bayu],
      ['k-0', rina],
      ['k-0', bayu],
    ] as const) {
      const before = audit.entries('clinic').length;
      for (const answer of await Promise.all(asks(id, by))) expect(answer).toEqual(nothing);
      const entries = audit.entries('clinic').slice(before);
      expect(entries).toHaveLength(7);
      expect(new Set(entries.map((e) => e.caseId))).toEqual(new Set([id]));
    }
    expect((await settled(casework.read('k-1', rina))).summary?.version).toBe(3);
  });

  test('[A1.2] a case pinned to a programme that is not known is not told from one that is not there', async () => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    const { casework } = anOffice({ cases: first.cases, policy: rinaMay, programme: programmes.hiv });
    expect(await casework.run('k-1', begin, bayu)).toEqual(nothing);
    expect(await casework.read('k-1', bayu)).toEqual(nothing);
    await expect(casework.run('k-1', begin, rina)).rejects.toMatchObject({ code: 'KASUS_PROGRAMME_UNKNOWN' });
  });

  test('[A1.2] a command id gives out nothing of another case, not even where the commands look the same', async () => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    await settled(first.casework.open(opening('k-2', { responsible: 'bayu' }), rina));
    await settled(first.casework.run('k-1', begin, { ...rina, commandId: 'c' }));
    const cases = {
      ...first.cases,
      load: async (tenant: string, caseId: string, commandId?: string) => {
        const stored = await first.cases.load(tenant, caseId, commandId);
        const done = stored?.done && { ...stored.done, fingerprint: fingerprint(['k-2', [begin]]) };
        return stored && { ...stored, ...(done && { done }) };
      },
    };
    const { casework } = anOffice({ cases });
    await expect(casework.run('k-2', begin, { ...bayu, commandId: 'c' })).rejects.toMatchObject({ code: 'KASUS_COMMAND_ID_REUSED' });
  });

  test('[A1.2] a record that cannot be read is not told from one that is not there, and the denial is audited', async () => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    const cases = {
      ...first.cases,
      load: async (tenant: string, caseId: string) => {
        const stored = await first.cases.load(tenant, caseId);
        return stored && { ...stored, record: { ...stored.record, schema: 99 } };
      },
    };
    const { casework, audit } = anOffice({ cases, policy: rinaMay });
    expect(await casework.run('k-1', begin, bayu)).toEqual(nothing);
    expect(await casework.read('k-1', bayu)).toEqual(nothing);
    expect(audit.entries('clinic')).toHaveLength(2);
    for (const call of [() => casework.read('k-1', rina), () => casework.run('k-1', begin, rina)])
      await expect(call()).rejects.toMatchObject({ code: 'KASUS_RECORD_UNREADABLE' });
  });

  test('[A1.2] the audit entry is written before data leaves: where it cannot be, nothing does', async () => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    const audit = {
      append: async () => {
        throw new Error('disk full');
      },
    };
    const { casework } = anOffice({ cases: first.cases, audit });
    for (const call of [() => casework.read('k-1', rina), () => casework.find({}, rina), () => casework.run('k-1', begin, rina)])
      await expect(call()).rejects.toMatchObject({ code: 'KASUS_AUDIT_FAILED' });
    expect((await first.cases.load('clinic', 'k-1'))?.record.version).toBe(3);
  });

  test("[A1.2] a denial and whatever was read stay on the audit log, also when the host's transaction is rolled back", async () => {
    const { casework, audit } = anOffice({ policy: rinaMay });
    await settled(casework.open(opening('k-1'), rina));
    const rolledBack = memoryAudit();
    const within = casework.within({ audit: rolledBack }).within({});
    await within.run('k-1', begin, bayu);
    await settled(within.read('k-1', rina));
    await settled(within.history('k-1', rina));
    await settled(within.find({}, rina));
    await settled(within.run('k-1', begin, rina));
    expect(rolledBack.entries('clinic')).toMatchObject([{ action: 'run', allowed: 'full' }]);
    expect(audit.entries('clinic').slice(1)).toMatchObject([
      { action: 'run', allowed: 'none', actor: { id: 'bayu' }, commands: ['screening.begin'] },
      { action: 'read', allowed: 'full' },
      { action: 'history', allowed: 'full' },
      { action: 'find', allowed: 'full' },
    ]);
  });

  test('[A1.2] the policy is asked with the row as it was stored, and for a new case with whom it is for', async () => {
    const asked: Question[] = [];
    const { casework, time } = anOffice({
      policy: allowing((q) => {
        asked.push(q);
        return { allow: 'full', why: 'r' };
      }),
    });
    await settled(casework.open(opening('k-1'), rina));
    time.now = '2026-03-05T02:00:00.000Z';
    await settled(casework.read('k-1', rina));
    expect(asked[0]).toMatchObject({
      action: 'open',
      opening: { client: 'client-1', responsible: 'rina', site: 'timur', programme: 'full-support' },
    });
    expect(asked[1]).toMatchObject({
      action: 'read',
      case: { caseId: 'k-1', changedAt: '2026-01-05T02:00:00.000Z', state: { stage: 'referred' } },
    });
  });
});

describe('[A1.2] what is withheld stays withheld', () => {
  const found = (kinds: readonly Kind[]) =>
    ({
      type: 'assessment.recordFinding',
      input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'x', kinds },
    }) as const;
  const aCase = async () => {
    const office = anOffice({ policy: without('hiv', 'note', 'identifier') });
    await settled(office.casework.adopt({ ...opening('k-1'), stage: 'assessment' }, rina));
    await settled(office.casework.run('k-1', found(['hiv']), { ...rina, commandId: 'secret' }));
    await settled(
      office.casework.run(
        'k-1',
        {
          type: 'assessment.nameNeed',
          input: { domain: 'food-insecurity', title: 'tablets', findingIds: ['secret.0'], service: 'wanted', kinds: ['hiv'] },
        } as never,
        { ...rina, commandId: 'need' },
      ),
    );
    await settled(
      office.casework.run(
        'k-1',
        { type: 'assessment.changeWish', input: { needId: 'need.0', service: 'declined', reason: 'x' } } as never,
        rina,
      ),
    );
    return office;
  };

  test('[A1.2] neither record nor history nor row nor reason names it', async () => {
    const { casework } = await aCase();
    const answers = await Promise.all([
      casework.read('k-1', bayu),
      casework.history('k-1', bayu),
      casework.whatNext('k-1', bayu),
      casework.dueIn('k-1', bayu),
      casework.find({}, bayu),
      casework.due({}, bayu),
      casework.whyNot('k-1', { type: 'assessment.voidEntry', input: { entryId: 'x', reason: 'x' } }, bayu),
      casework.run('k-1', { type: 'assessment.complete', input: {} }, bayu),
    ]);
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/secret\.0|need\.0|tablets|client-1|"rina"/);
  });

  test('[A1.2] who may see all sees the ids in the reasons', async () => {
    const { casework } = await aCase();
    const answers = await Promise.all([
      casework.history('k-1', rina),
      casework.run('k-1', { type: 'assessment.complete', input: {} }, rina),
    ]);
    expect(JSON.stringify(answers[0])).toMatch(/secret\.0/);
    expect(JSON.stringify(answers[1])).toMatch(/need\.0/);
  });

  test('[A1.2] a replay is for those from whom nothing is withheld', async () => {
    const { casework } = await aCase();
    expect(await casework.replay('k-1', bayu)).toEqual(nothing);
    expect((await settled(casework.replay('k-1', rina))).agrees).toBe(true);
  });

  test.each([
    ['existence', ['caseId', 'refused', 'view', 'withheld']],
    ['summary', ['caseId', 'refused', 'summary', 'view', 'withheld']],
  ])('[A1.2] a reader of the %s gets no more', async (allow, keys) => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    const { casework } = anOffice({ cases: first.cases, policy: allowing(() => ({ allow, why: 'r' })) });
    expect(Object.keys(await casework.read('k-1', rina)).sort()).toEqual(keys);
    expect(await casework.history('k-1', rina)).toEqual(nothing);
    expect((await casework.find({}, rina)).refused).toBe(allow === 'existence');
  });
});
