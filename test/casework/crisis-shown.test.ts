import { expect, test } from 'vitest';
import { anOffice, codes, opening, rina, settled } from './office.js';

/** A household of two, in which one has called for help against the other. */
const calledForHelp = async () => {
  const { casework } = anOffice();
  await settled(casework.open(opening('k-1', { client: { kind: 'household', ref: 'family' } }), rina));
  for (const ref of ['sri', 'budi']) await settled(casework.run('k-1', { type: 'client.addMember', input: { ref } }, rina));
  const { record } = await settled(casework.read('k-1', rina));
  const sri = record?.sections.client.members[0]?.id ?? '';
  const report = { type: 'crisis.report', input: { kind: 'violence', safeNow: 'no', members: [sri] } } as const;
  await settled(casework.run('k-1', report, rina));
  await settled(casework.run('k-1', { type: 'screening.begin', input: {} }, rina));
  return { casework, crisisId: (await settled(casework.read('k-1', rina))).record?.sections.crisis.crises[0]?.id ?? '' };
};
const member = (id: string) => ({ ...rina, actor: { kind: 'client', id } }) as const;

test('[A1.6][A5.3.2] that one member called for help is not told to the other by where the case stands', async () => {
  const { casework } = await calledForHelp();
  const seenBy = async (who: ReturnType<typeof member>) => {
    const { record, summary } = await settled(casework.read('k-1', who));
    const { facts } = await settled(casework.history('k-1', who));
    const { next } = await settled(casework.whatNext('k-1', who));
    const open = next.some((n) => n.command === 'crisis.stabilise');
    return [record?.state.crisis, summary?.state.crisis, facts.some((f) => f.state.crisis !== 'none'), open];
  };
  expect(await seenBy(member('budi'))).toEqual(['none', 'none', false, false]);
  expect(await seenBy(member('sri'))).toEqual(['responding', 'responding', true, true]);
  for (const id of ['sri', 'budi'])
    expect((await settled(casework.find({}, member(id)))).rows.map((row) => row.state.crisis)).toEqual(['none']);
  expect((await settled(casework.find({}, rina))).rows.map((row) => row.state.crisis)).toEqual(['responding']);
});

test('[A1.6] a question about it is answered as where there is no crisis', async () => {
  const { casework } = await calledForHelp();
  const ask = { type: 'crisis.stabilise', input: { crisisId: 'guessed' } } as const;
  expect(codes(await casework.whyNot('k-1', ask, member('budi')))).toEqual(['case.not-open-here']);
});

test('[A1.6][A5.3.2] a parent does not learn from deadlines or the state that a child called for help', async () => {
  const { casework } = anOffice({ clients: { facts: async () => ({ born: '2012-03-01' }) } });
  await settled(casework.open(opening('k-1'), rina));
  const guardian = { ground: 'parent', conflictOfInterest: false } as const;
  const tie = {
    person: 'mother',
    formality: 'informal',
    relation: 'parent',
    knows: [],
    mayBeAsked: true,
    unsafe: false,
    guardian,
  } as const;
  await settled(casework.run('k-1', { type: 'client.addTie', input: { ...tie, knows: [] } }, rina));
  const mother = { ...rina, actor: { kind: 'guardian', id: 'mother' } } as const;
  const before = [await casework.dueIn('k-1', mother), (await settled(casework.read('k-1', mother))).summary?.state];
  await settled(casework.run('k-1', { type: 'crisis.report', input: { kind: 'violence', safeNow: 'no' } }, rina));
  const { summary, record } = await settled(casework.read('k-1', mother));
  expect([await casework.dueIn('k-1', mother), summary?.state]).toEqual(before);
  expect([summary?.nextDue, record?.state.crisis]).toEqual([undefined, 'none']);
  expect((await settled(casework.dueIn('k-1', rina))).rows.some((due) => due.rule === 'crisis.to-act')).toBe(true);
});

test('[A1.6][A5.6.1] one member ends the case for nobody else; a worker does, and the client of an own case', async () => {
  const { casework } = await calledForHelp();
  const stop = (openItems: readonly string[]) =>
    ({
      type: 'termination.endEarly',
      input: { endReason: 'withdrew', openItems: openItems.map((entryId) => ({ entryId, what: 'closed' as const })) },
    }) as const;
  expect(codes(await casework.run('k-1', stop([]), member('budi')))).toEqual(['termination.others-are-served']);
  await settled(casework.open(opening('k-2'), rina));
  await settled(casework.run('k-2', stop([]), member('client-1')));
  const { record } = await settled(casework.read('k-1', rina));
  await settled(casework.run('k-1', stop(record?.sections.crisis.crises.map((c) => c.id) ?? []), rina));
});
