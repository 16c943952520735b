import { describe, expect, test } from 'vitest';
import type { Casework } from '../../src/index.js';
import { anOffice, bayu, begin, codes, opening, rina, settled, supervisor } from './office.js';

const nothing = { refused: true, because: [{ code: 'casework.not-available' }] };
const said = async (...answers: Promise<unknown>[]) => JSON.stringify(await Promise.all(answers));
type By = typeof rina | typeof bayu | typeof supervisor;
const by = (who: By, commandId: string) => ({ ...who, commandId });

/** Every door behind which a case lies, opened one after the other. */
const everywhere = (casework: Casework, who: By) =>
  said(
    casework.read('k-1', who),
    casework.history('k-1', who),
    casework.whatNext('k-1', who),
    casework.whyNot('k-1', { type: 'file.voidEntry', input: { entryId: 'other', reason: 'x' } }, who),
    casework.dueIn('k-1', who),
    casework.linked('k-1', who),
    casework.find({}, who),
    casework.due({}, who),
    casework.run('k-1', begin, { ...who, seenVersion: 0 }),
    casework.handOver({ from: 'rina', to: 'dewi', reason: 'leave' }, who),
  );

describe('[A1.2] a note is read by those for whom it was written', () => {
  const note = (reader: 'team' | 'author' | 'supervision') =>
    ({ type: 'file.writeNote', input: { text: `words for the ${reader}`, reader } }) as const;
  const scan = (onEntry: string) =>
    ({
      type: 'file.attachDocument',
      input: { documentId: `scan-${onEntry}`, hash: `sha256:${'0a'.repeat(32)}`, documentKind: 'letter', title: 'a letter', onEntry },
    }) as const;
  const aCase = async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    for (const reader of ['team', 'author', 'supervision'] as const) {
      await settled(casework.run('k-1', note(reader), by(rina, `n-${reader}`)));
      await settled(casework.run('k-1', scan(`n-${reader}.0`), by(rina, `d-${reader}`)));
    }
    return casework;
  };
  const of = (reader: string) => new RegExp(`n-${reader}|d-${reader}|words for the ${reader}`);

  test.each([
    ['their author', rina, ['team', 'author', 'supervision']],
    ['a supervisor', supervisor, ['team', 'supervision']],
    ['a colleague', bayu, ['team']],
    ['a client', { ...rina, actor: { kind: 'client', id: 'client-1' } } as never, []],
    ['an agency', { ...rina, actor: { kind: 'agency', id: 'pantry' } } as never, []],
  ])('[A1.2] through every door, %s finds only theirs, with whatever lies on them', async (_, who, theirs) => {
    const found = await everywhere(await aCase(), who as By);
    for (const reader of ['team', 'author', 'supervision'])
      if (theirs.includes(reader)) expect(found).toMatch(of(reader));
      else expect(found).not.toMatch(of(reader));
  });

  test('[A1.2] of a note that is not theirs a reader does not learn that it was written; nor is half a case replayed', async () => {
    const casework = await aCase();
    const { facts } = await settled(casework.history('k-1', bayu));
    expect(facts.filter((f) => f.type.startsWith('file.')).map((f) => f.type)).toEqual(['file.noteWritten', 'file.documentAttached']);
    expect(await casework.replay('k-1', bayu)).toEqual(nothing);
    expect((await settled(casework.replay('k-1', rina))).agrees).toBe(true);
  });

  test('[A1.2] whom its author takes a note from finds it in no history; whom they give it to finds all of it', async () => {
    const casework = await aCase();
    const change = (noteId: string, reader: 'team' | 'author') => ({ type: 'file.changeReader', input: { noteId, reader } }) as const;
    await settled(casework.run('k-1', change('n-team.0', 'author'), rina));
    await settled(casework.run('k-1', change('n-author.0', 'team'), rina));
    const found = await everywhere(casework, bayu);
    expect(found).not.toMatch(of('team'));
    expect(found).toMatch(/words for the author/);
  });

  test('[A1.2] the answer to a late comer does not tell what was written in between for others', async () => {
    const casework = await aCase();
    const answer = await casework.run('k-1', note('team'), { ...bayu, seenVersion: 3 });
    expect(codes(answer)).toEqual(['casework.changed-since']);
    expect(JSON.stringify(answer)).toMatch(of('team'));
    expect(JSON.stringify(answer)).not.toMatch(of('author'));
    expect(JSON.stringify(answer)).not.toMatch(of('supervision'));
  });
});

describe('[A3.7] a complaint is not seen by whom it is about', () => {
  const complaint = {
    type: 'complaint.receive',
    input: { person: 'rina', receivedFrom: 'client', what: 'was shouted at', assignedTo: 'tuti' },
  } as const;
  const aCase = async () => {
    const office = anOffice();
    await settled(office.casework.open(opening('k-1'), rina));
    await settled(office.casework.run('k-1', complaint, by(supervisor, 'shout')));
    const title = { documentId: 'scan-1', hash: `sha256:${'0a'.repeat(32)}`, documentKind: 'letter', title: 'her letter' } as const;
    const scan = { type: 'file.attachDocument', input: { ...title, onEntry: 'shout.0' } } as const;
    await settled(office.casework.run('k-1', scan, by(supervisor, 'scan')));
    return office;
  };
  const told = /complaint\.(?:received|answer-due)|shout|scan|her letter|documentAttached/;

  test('[A3.7] through every door she finds neither it nor a document on it, nor that it was made, nor a deadline; others do', async () => {
    const { casework, time } = await aCase();
    time.now = '2026-06-01T02:00:00.000Z';
    expect(await everywhere(casework, rina)).not.toMatch(told);
    expect(await casework.replay('k-1', rina)).toEqual(nothing);
    expect((await settled(casework.dueIn('k-1', bayu))).rows.map((row) => row.rule)).toContain('complaint.answer-due');
    expect((await settled(casework.due({}, bayu))).rows.map((row) => row.rule)).not.toContain('complaint.answer-due');
    for (const text of ['was shouted at', 'her letter', 'complaint.received'])
      expect(await everywhere(casework, supervisor)).toContain(text);
  });

  test('[A3.7] nor does who acts on her behalf', async () => {
    const { casework } = await aCase();
    const forHer = { ...bayu, actor: { kind: 'system', id: 'mailer', onBehalfOf: 'rina' } } as never;
    expect(await everywhere(casework, forHer)).not.toMatch(told);
  });
});

describe('[A2.1] a link shows as much as it says', () => {
  const link = (toCase: string, shows: 'nothing' | 'existence' | 'summary') =>
    ({ type: 'file.linkCase', input: { toCase, linkKind: 'transfer', shows } }) as const;
  const aCase = async () => {
    const policy = {
      decide: async ({ actor, case: row }: { actor: { id: string }; case?: { caseId: string } }) =>
        ({ allow: row?.caseId === 'k-9' && actor.id !== 'rina' ? 'none' : 'full', why: 'r' }) as const,
      scope: async () => ({ everything: true }) as const,
    };
    const { casework, audit } = anOffice({ policy });
    for (const id of ['k-1', 'k-2', 'k-3', 'k-9']) await settled(casework.open(opening(id), rina));
    const links = [link('k-2', 'summary'), link('k-9', 'summary'), link('k-3', 'existence'), link('k-4', 'nothing')];
    await settled(casework.runAll('k-1', links, by(rina, 'l')));
    return { casework, audit };
  };

  test('[A2.1] a summary where the policy on the other case gives one, else that it is there, or nothing', async () => {
    const { casework, audit } = await aCase();
    const seen = async (who: By) =>
      (await settled(casework.linked('k-1', who))).rows.map((row) => [row.caseId, row.summary?.caseId ?? '-'].join(' '));
    expect(await seen(rina)).toEqual(['k-2 k-2', 'k-9 k-9', 'k-3 -', 'k-4 -']);
    expect(await seen(bayu)).toEqual(['k-2 k-2', 'k-9 -', 'k-3 -']);
    expect(await seen(supervisor)).toEqual(['k-2 k-2', 'k-9 -', 'k-3 -', 'k-4 -']);
    expect(audit.entries('clinic')).toContainEqual(expect.objectContaining({ caseId: 'k-2', actor: bayu.actor, action: 'read' }));
    expect(await everywhere(casework, bayu)).not.toMatch(/k-4|l~3/);
  });

  test('[A2.1] a link that ended or was made in error shows nothing more', async () => {
    const { casework } = await aCase();
    await settled(casework.run('k-1', { type: 'file.endLink', input: { linkId: 'l~0.0' } }, rina));
    await settled(casework.run('k-1', { type: 'file.voidEntry', input: { entryId: 'l~1.0', reason: 'x' } }, rina));
    expect((await settled(casework.linked('k-1', rina))).rows.map((row) => row.caseId)).toEqual(['k-3', 'k-4']);
  });
});
