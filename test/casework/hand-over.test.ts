import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOffice, bayu, codes, opening, rina, settled, supervisor } from './office.js';

const nothing = { refused: true, because: [{ code: 'casework.not-available' }] };

describe('[A2.1] a case is handed over', () => {
  test('[A2.1] exactly one person is responsible at every moment, and an unanswered hand-over stays with the giver and becomes due', async () => {
    const { casework, time } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const { rows } = await settled(casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave' }, rina));
    expect(rows).toMatchObject([{ caseId: 'k-1', answer: { status: 'committed' } }]);
    time.now = '2026-01-20T02:00:00.000Z';
    expect((await settled(casework.find({ responsible: 'rina' }, rina))).rows).toHaveLength(1);
    const due = (await settled(casework.dueIn('k-1', rina))).rows.find((row) => row.rule === 'team.hand-over-due');
    expect(due).toMatchObject({ whose: 'rina', due: '2026-01-08', daysOver: 12 });
  });

  test('[A2.1] a supervisor reassigns at once, a worker does not; a case that is not theirs is named, not passed over', async () => {
    const { casework, audit } = anOffice();
    for (const id of ['k-1', 'k-2']) await settled(casework.open(opening(id), rina));
    await settled(casework.open(opening('k-3', { responsible: 'tuti' }), rina));
    const what = { from: 'rina', to: 'bayu', reason: 'ill', atOnce: true, cases: ['k-1', 'k-3', 'k-9'] };
    const refused = await settled(casework.handOver(what, rina));
    expect(codes(refused.rows[0]?.answer ?? { refused: false })).toEqual(['team.only-supervisor']);
    const call = { ...supervisor, commandId: 'h1' };
    const done = await settled(casework.handOver(what, call));
    expect(done.rows.map((r) => r.answer.refused)).toEqual([false, true, true]);
    expect(done.rows.slice(1).map((r) => r.answer)).toEqual([nothing, nothing]);
    expect((await settled(casework.find({ responsible: 'bayu' }, rina))).rows.map((r) => r.caseId)).toEqual(['k-1']);
    expect((await settled(casework.handOver(what, call))).rows[0]?.answer).toMatchObject({ status: 'already-done' });
    expect(audit.entries('clinic')).toContainEqual(expect.objectContaining({ action: 'handOver', actor: supervisor.actor }));
    expect(audit.entries('clinic')).toContainEqual(expect.objectContaining({ action: 'run', caseId: 'k-1', commands: ['team.reassign'] }));
  });

  test('[A2.1] however hand-overs, answers and reassignments race, one person is responsible', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('propose', 'accept', 'refuse', 'reassign'), { minLength: 2, maxLength: 6 }),
        async (s, acts) => {
          const { casework } = anOffice();
          await settled(casework.open(opening('k-1'), rina));
          await settled(
            casework.run('k-1', { type: 'team.proposeHandOver', input: { to: 'bayu', reason: 'leave' } }, { ...rina, commandId: 'first' }),
          );
          const act = {
            propose: () => casework.run('k-1', { type: 'team.proposeHandOver', input: { to: 'tuti', reason: 'leave' } }, rina),
            accept: () => casework.run('k-1', { type: 'team.acceptHandOver', input: { handOverId: 'first.0' } }, bayu),
            refuse: () => casework.run('k-1', { type: 'team.refuseHandOver', input: { handOverId: 'first.0', why: 'full' } }, bayu),
            reassign: () => casework.run('k-1', { type: 'team.reassign', input: { person: 'dewi', reason: 'ill' } }, supervisor),
          };
          const all = Promise.all(acts.map((name) => s.schedule(Promise.resolve()).then(act[name])));
          await s.waitFor(all);
          const { record, summary } = await settled(casework.read('k-1', rina));
          const team = record?.sections.team;
          expect(summary?.responsible).toBe(team?.responsible.at(-1)?.person);
          expect(team?.handOvers.filter((h) => h.status === 'proposed').length).toBeLessThanOrEqual(1);
          expect(team?.handOvers.filter((h) => h.id === 'first.0' && h.status === 'accepted').length).toBe(
            team?.responsible.filter((r) => r.how === 'handed-over').length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('[A1.2] when the host merges two clients every case follows, and the former reference is kept', async () => {
    const { casework, audit } = anOffice();
    for (const id of ['k-1', 'k-2']) await settled(casework.open(opening(id), rina));
    const { rows } = await settled(casework.relink({ from: 'client-1', to: 'client-9' }, rina));
    expect(rows.map((r) => r.answer.refused)).toEqual([false, false]);
    expect((await settled(casework.read('k-2', rina))).record?.sections.client).toMatchObject({
      ref: 'client-9',
      formerRefs: ['client-1'],
    });
    expect(audit.entries('clinic').filter((e) => e.action === 'relink')).toHaveLength(1);
  });
});
