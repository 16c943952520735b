import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRepository } from '../../src/index.js';
import { memoryCases } from '../../src/index.js';
import { anOffice, bayu, begin, codes, contacted, opening, rina, settled } from './office.js';

describe('[A1.2] a command is done once', () => {
  test('[A1.2] a retry with the same id changes nothing and answers with what happened', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const call = { ...rina, commandId: 'c1' };
    const first = await settled(casework.run('k-1', begin, call));
    await settled(casework.run('k-1', contacted('well'), rina));
    expect(await casework.run('k-1', begin, call)).toMatchObject({ status: 'already-done', version: 4, facts: first.facts });
    expect((await settled(casework.history('k-1', rina))).facts).toHaveLength(5);
  });

  test.each([
    ['another payload', 'k-1', contacted('well')],
    ['another case', 'k-2', begin],
  ])('[A1.2] the same id for %s is an error', async (_, caseId, command) => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    await settled(casework.open(opening('k-2'), rina));
    await settled(casework.run('k-1', begin, { ...rina, commandId: 'c1' }));
    await expect(casework.run(caseId, command, { ...rina, commandId: 'c1' })).rejects.toMatchObject({ code: 'KASUS_COMMAND_ID_REUSED' });
  });

  test('[A1.2] several commands are all or nothing, and the answer says which was refused', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const answer = await casework.runAll('k-1', [begin, begin], rina);
    expect(answer).toMatchObject({ refused: true, at: 1 });
    expect((await settled(casework.read('k-1', rina))).summary?.version).toBe(3);
  });

  test('[A1.2] entries of a batch never share an id with those of a single command', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    await settled(casework.run('k-1', begin, rina));
    await settled(casework.runAll('k-1', [contacted('a'), contacted('b')], { ...rina, commandId: 'c' }));
    for (const commandId of ['c-0', 'c-1', 'c.0', 'c.1']) await settled(casework.run('k-1', contacted(commandId), { ...rina, commandId }));
    const { record } = await settled(casework.read('k-1', rina));
    const ids = record?.sections.screening.conditions.map((c) => c.id);
    expect(new Set(ids).size).toBe(6);
    expect(codes(await casework.run('k-1', contacted('x'), { ...rina, commandId: 'c~0' }))).toEqual(['input.not-valid']);
  });

  test('[A1.2] a reaction that is refused is named in the answer', async () => {
    const base = anOffice().casework.kit;
    const kit = {
      ...base,
      reactions: (_: unknown, fact: { type: string }) => (fact.type === 'screening.begun' ? [begin, contacted('by a reaction')] : []),
    } as typeof base;
    const { casework } = anOffice({ kit });
    await settled(casework.open(opening('k-1'), rina));
    const done = await settled(casework.run('k-1', begin, { ...rina, commandId: 'c' }));
    expect(done.unreacted).toMatchObject([{ command: 'screening.begin', because: [{ code: 'case.not-open-here' }] }]);
    expect(done.advised).toEqual([]);
    expect(done.facts.map((f) => [f.commandId, f.causedBy])).toEqual([
      ['c', undefined],
      ['c~r1', 4],
    ]);
  });
});

describe('[A1.2] two write to one case', () => {
  test('[A1.2] what changed since the caller looked is refused with the facts in between', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    await settled(casework.run('k-1', begin, bayu));
    const answer = await casework.run(
      'k-1',
      { type: 'screening.defer', input: { reason: 'ill', lookAgainOn: '2026-02-01', staysInContact: 'rina' } } as never,
      { ...rina, seenVersion: 3 },
    );
    expect(codes(answer)).not.toContain('input.missing');
    expect(answer).toMatchObject({ refused: true, because: [{ code: 'casework.changed-since' }], since: [{ type: 'screening.begun' }] });
  });

  test('[A1.2] a fact in the room of the command is a change, also where the case stayed where it was', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    await settled(casework.run('k-1', begin, rina));
    await settled(casework.run('k-1', contacted('ill'), bayu));
    expect(await casework.run('k-1', contacted('well'), { ...rina, seenVersion: 4 })).toMatchObject({
      refused: true,
      since: [{ type: 'screening.conditionRecorded' }],
    });
  });

  test('[A1.2] a change in a room that the command does not look at is no reason to refuse', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    await settled(casework.run('k-1', begin, rina));
    await settled(casework.run('k-1', { type: 'access.recordOutreach', input: { channel: 'visit', reached: 'reached' } }, bayu));
    expect((await casework.run('k-1', contacted('well'), { ...rina, seenVersion: 4 })).refused).toBe(false);
  });

  /** Commits that lose `races` times first: somebody else always was quicker. */
  const losing = (cases: CaseRepository, races: number): CaseRepository & { readonly lost: () => number } => {
    let lost = 0;
    return {
      load: cases.load,
      history: cases.history,
      find: cases.find,
      feed: cases.feed,
      commit: async (tenant, change) =>
        change.expectedVersion > 0 && lost < races
          ? { status: 'conflict', current: ++lost + change.expectedVersion }
          : cases.commit(tenant, change),
      lost: () => lost,
    };
  };
  test.each([
    [5, undefined],
    [6, ['casework.busy']],
  ])('[A1.2] a race lost %i times is decided anew each time, at most five times', async (races, refused) => {
    const cases = losing(memoryCases(), races);
    const { casework } = anOffice({ cases });
    await settled(casework.open(opening('k-1'), rina));
    expect(codes(await casework.run('k-1', begin, rina))).toEqual(refused);
    expect(cases.lost()).toBe(races);
  });

  /** Every call of the repository is held back until the scheduler lets it go, in an order of its choice. */
  const held = (cases: CaseRepository, s: fc.Scheduler): CaseRepository => ({
    load: s.scheduleFunction(cases.load),
    commit: s.scheduleFunction(cases.commit),
    find: cases.find,
    history: cases.history,
    feed: cases.feed,
  });
  test('[A1.2] in whatever order they come, no command is lost, none is done twice, and each id is answered with its own fact', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'), { minLength: 2, maxLength: 8 }),
        async (s, ids) => {
          const cases = memoryCases();
          const { casework } = anOffice({ cases });
          await settled(casework.open(opening('k-1'), rina));
          await settled(casework.run('k-1', begin, rina));
          const racing = anOffice({ cases: held(cases, s) }).casework;
          const answers = Promise.all(ids.map((commandId) => racing.run('k-1', contacted(commandId), { ...rina, commandId })));
          await s.waitFor(answers);
          for (const [n, answer] of (await answers).entries()) {
            if (answer.refused) expect(codes(answer)).toEqual(['casework.busy']);
            else expect(answer.facts).toMatchObject([{ commandId: ids[n], data: { condition: { note: ids[n] } } }]);
          }
          const done = new Set((await answers).flatMap((answer, n) => (answer.refused ? [] : [ids[n]])));
          const { record } = await settled(casework.read('k-1', rina));
          const notes = record?.sections.screening.conditions.map((c) => c.note) ?? [];
          expect([...notes].sort()).toEqual([...done].sort());
          expect((await settled(casework.replay('k-1', rina))).agrees).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
