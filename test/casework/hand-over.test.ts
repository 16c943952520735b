import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOffice, bayu, codes, opening, rina, settled, supervisor } from './office.js';

const nothing = { refused: true, because: [{ code: 'casework.not-available' }] };

describe('[A2.1] a case is handed over', () => {
  test('[A2.1] exactly one person is responsible at every moment, and an unanswered hand-over stays with the giver and becomes due for the other', async () => {
    const { casework, time } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const { rows } = await settled(casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave' }, rina));
    expect(rows).toMatchObject([{ caseId: 'k-1', answer: { status: 'committed' } }]);
    time.now = '2026-01-20T02:00:00.000Z';
    expect((await settled(casework.find({ responsible: 'rina' }, rina))).rows).toHaveLength(1);
    const due = (await settled(casework.dueIn('k-1', rina))).rows.find((row) => row.rule === 'team.hand-over-due');
    expect(due).toMatchObject({ whose: 'bayu', due: '2026-01-08', daysOver: 12 });
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

  test('[A2.1] whoever hands over is told the id of each hand-over, and the other accepts all of them at once', async () => {
    const { casework } = anOffice();
    for (const id of ['k-1', 'k-2', 'k-3']) await settled(casework.open(opening(id), rina));
    const proposed = await settled(casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave', cases: ['k-1', 'k-2'] }, rina));
    const call = { ...bayu, commandId: 'yes' };
    const accepted = await settled(casework.acceptHandOvers({}, call));
    expect(accepted.rows.map((r) => [r.caseId, r.handOverId])).toEqual(proposed.rows.map((r) => [r.caseId, r.handOverId]));
    expect(accepted.rows.map((r) => r.handOverId)).not.toContain(undefined);
    expect((await settled(casework.find({ responsible: 'bayu' }, rina))).rows.map((r) => r.caseId)).toEqual(['k-1', 'k-2']);
    expect((await settled(casework.acceptHandOvers({ cases: ['k-1'] }, call))).rows[0]?.answer).toMatchObject({ status: 'already-done' });
    expect((await settled(casework.acceptHandOvers({}, { ...bayu, commandId: 'again' }))).rows).toEqual([]);
  });

  test('[A2.1] only what is proposed to the caller is accepted, by whom it is asked, and a case without one is named', async () => {
    const { casework } = anOffice();
    for (const id of ['k-1', 'k-2', 'k-3'])
      await settled(casework.open(opening(id, { responsible: id === 'k-2' ? 'dewi' : 'rina' }), rina));
    await settled(casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave' }, rina));
    await settled(casework.handOver({ from: 'dewi', to: 'bayu', reason: 'leave' }, rina));
    expect((await settled(casework.acceptHandOvers({}, rina))).rows).toEqual([]);
    expect((await settled(casework.acceptHandOvers({ from: 'dewi' }, bayu))).rows.map((r) => r.caseId)).toEqual(['k-2']);
    const { rows } = await settled(casework.acceptHandOvers({ cases: ['k-1', 'k-2', 'k-9'] }, bayu));
    expect(rows.map((r) => r.answer.refused)).toEqual([false, true, true]);
    expect(rows.slice(1).map((r) => r.answer)).toEqual([nothing, nothing]);
  });

  test('[A2.1] a case is listed for those whom something in it waits for, until it waits no more', async () => {
    const { casework } = anOffice();
    for (const id of ['k-1', 'k-2']) await settled(casework.open(opening(id), rina));
    await settled(casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave', cases: ['k-1'] }, rina));
    expect((await settled(casework.find({ awaits: 'bayu' }, rina))).rows).toMatchObject([{ caseId: 'k-1', awaits: ['bayu'] }]);
    expect((await settled(casework.due({ awaits: 'bayu' }, rina))).rows.map((r) => r.caseId)).toEqual(['k-1']);
    expect((await settled(casework.due({ worker: 'bayu' }, rina))).rows).toEqual([]);
    await settled(casework.acceptHandOvers({}, bayu));
    expect((await settled(casework.find({ awaits: 'bayu' }, rina))).rows).toEqual([]);
    expect((await settled(casework.find({ responsible: 'bayu' }, rina))).rows).toMatchObject([{ caseId: 'k-1' }]);
  });

  test('[A2.1] somebody whose list holds what is proposed to them finds it there, and it is nobody else’s', async () => {
    const first = anOffice();
    for (const id of ['k-1', 'k-2']) await settled(first.casework.open(opening(id), rina));
    await settled(first.casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave', cases: ['k-2'] }, rina));
    const own = async ({ actor: { id } }: { readonly actor: { readonly id: string } }) => ({ responsible: [id], awaits: [id] });
    const { casework } = anOffice({ cases: first.cases, policy: { decide: async () => ({ allow: 'full', why: 'r' }), scope: own } });
    expect((await settled(casework.find({}, bayu))).rows.map((r) => r.caseId)).toEqual(['k-2']);
    expect((await settled(casework.acceptHandOvers({}, bayu))).rows.map((r) => r.answer.refused)).toEqual([false]);
  });

  test('[A1.2] for whom something waits is named to nobody who gets no names, and what all may not read waits for nobody on a row', async () => {
    const withoutNames = async () => ({ allow: 'full', without: ['identifier'], why: 'r' }) as const;
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    const complaint = {
      type: 'complaint.receive',
      input: { receivedFrom: 'client', what: 'late', person: 'rina', assignedTo: 'tuti' },
    } as const;
    await settled(first.casework.run('k-1', complaint, supervisor));
    expect((await settled(first.casework.find({}, supervisor))).rows[0]).not.toHaveProperty('awaits');
    await settled(first.casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave' }, rina));
    const policy = { decide: withoutNames, scope: async () => ({ everything: true }) as const };
    const { casework } = anOffice({ cases: first.cases, policy });
    expect((await settled(casework.find({}, supervisor))).rows[0]).not.toHaveProperty('awaits');
    expect(await casework.find({ awaits: 'bayu' }, supervisor)).toEqual(nothing);
    expect(await casework.due({ awaits: 'bayu' }, supervisor)).toEqual(nothing);
    expect((await settled(casework.find({ awaits: 'bayu' }, bayu))).rows).toHaveLength(1);
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
