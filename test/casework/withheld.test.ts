import { describe, expect, test } from 'vitest';
import { type Kind, programmes } from '../../src/index.js';
import { consentToTell } from '../../src/testing/index.js';
import { anOffice, bayu, opening, rina, settled } from './office.js';

/** Rina sees all; Bayu sees as much as is said here. */
const forBayu = (allow: 'full' | 'summary', without: readonly Kind[]) => ({
  decide: async ({ actor }: { actor: { id: string } }) =>
    actor.id === 'rina' ? ({ allow: 'full', why: 'r' } as const) : ({ allow, without, why: 'r' } as const),
  scope: async () => ({ everything: true }) as const,
});
const nothing = { refused: true, because: [{ code: 'casework.not-available' }] };
const said = async (...answers: Promise<unknown>[]) => JSON.stringify(await Promise.all(answers));

describe('[A1.2] who gets no names finds none', () => {
  const aCase = async (allow: 'full' | 'summary') => {
    const office = anOffice({ policy: forBayu(allow, ['identifier']) });
    await settled(office.casework.open(opening('k-1'), rina));
    return office.casework;
  };

  test('[A1.2] a row given as a summary has none either', async () => {
    const answer = await settled((await aCase('summary')).read('k-1', bayu));
    expect(answer).toMatchObject({ view: 'summary', withheld: ['identifier'], summary: { client: '', responsible: '' } });
  });

  test('[A1.2] asking by the name of a client or a colleague tells nothing of whose a row is', async () => {
    const casework = await aCase('full');
    expect(await casework.find({ client: 'client-1' }, bayu)).toEqual(nothing);
    expect(await casework.find({ responsible: 'rina' }, bayu)).toEqual(nothing);
    expect(await casework.due({ worker: 'rina' }, bayu)).toEqual(nothing);
    expect(await casework.relink({ from: 'client-1', to: 'client-2' }, bayu)).toEqual(nothing);
    expect(await casework.handOver({ from: 'rina', to: 'bayu', reason: 'leave' }, bayu)).toEqual(nothing);
    expect((await settled(casework.find({ client: 'client-1' }, rina))).rows).toHaveLength(1);
  });

  test('[A1.2] their own list is theirs', async () => {
    const casework = await aCase('full');
    await settled(casework.open(opening('k-2', { responsible: 'bayu' }), rina));
    expect((await settled(casework.due({ worker: 'bayu' }, bayu))).rows).toMatchObject([{ caseId: 'k-2', whose: '' }]);
    expect((await settled(casework.find({ responsible: 'bayu' }, bayu))).rows).toMatchObject([{ caseId: 'k-2', responsible: '' }]);
  });
});

describe('[A1.2] who may not see HIV', () => {
  const toClinic = consentToTell('art-clinic', ['general', 'hiv']);
  const disclosed = {
    type: 'consent.disclose',
    input: { recipient: 'art-clinic', told: ['hiv'], ground: 'consent', clientTold: 'told' },
  } as const;
  const tie = {
    type: 'client.addTie',
    input: { person: 'aunt', formality: 'informal', relation: 'family', knows: ['hiv'], mayBeAsked: false, unsafe: true },
  } as const;
  const need = (kinds: readonly Kind[]) => ({
    type: 'assessment.nameNeed' as const,
    input: { domain: 'food-insecurity' as const, title: 'x', findingIds: [], service: 'wanted' as const, kinds },
  });

  const aCase = async () => {
    const { casework } = anOffice({ policy: forBayu('full', ['hiv']), programme: programmes.hiv, programmes: [programmes.fullSupport] });
    const pin = { id: 'full-support', version: '1' };
    await settled(casework.adopt({ ...opening('k-1'), stage: 'assessment' }, rina));
    await settled(casework.open(opening('k-2', { programme: pin }), rina));
    return casework;
  };

  test('[A3.5] sees no consent, referral or disclosure that tells it, and of a tie all but that', async () => {
    const casework = await aCase();
    await settled(casework.runAll('k-1', [toClinic, disclosed, tie], rina));
    expect(await said(casework.read('k-1', bayu), casework.history('k-1', bayu))).not.toMatch(/art-clinic|"told":|"covers":\["/);
    const seen = await settled(casework.read('k-1', bayu));
    expect(seen.record?.sections.consent).toMatchObject({ given: [], disclosures: [] });
    expect(seen.record?.sections.client.ties).toMatchObject([{ person: 'aunt', knows: [], unsafe: true }]);
    expect((await settled(casework.read('k-1', rina))).record?.sections.consent.given).toHaveLength(1);
  });

  test('[A3.5] a policy is told that a consent, a disclosure and a tie are about it', async () => {
    const asked: (readonly Kind[])[] = [];
    const policy = {
      ...forBayu('full', []),
      decide: async ({ kinds }: { kinds: readonly Kind[] }) => {
        asked.push(kinds);
        return { allow: 'full', why: 'r' } as const;
      },
    };
    const { casework } = anOffice({ policy });
    await settled(casework.open(opening('k-1'), rina));
    for (const command of [toClinic, disclosed, tie]) await settled(casework.run('k-1', command, rina));
    expect(asked.slice(1).map((kinds) => kinds.includes('hiv'))).toEqual([true, true, true]);
  });

  test('[A1.2] finds the id of what is hidden neither in a list nor deep in another entry', async () => {
    const casework = await aCase();
    const by = (commandId: string) => ({ ...rina, commandId });
    await settled(casework.run('k-1', need(['hiv']), by('hidden')));
    await settled(casework.run('k-1', need([]), by('open')));
    await settled(casework.run('k-1', { type: 'assessment.rankNeeds', input: { order: ['hidden.0', 'open.0'] } }, rina));
    const problem = { title: 'x', needIds: ['hidden.0', 'open.0'], rank: 1, clientsWish: 'x', resource: 'x' };
    await settled(casework.run('k-1', { type: 'plan.formulateProblem', input: problem }, rina));
    const seen = await said(casework.read('k-1', bayu), casework.history('k-1', bayu));
    expect(seen).not.toMatch(/hidden\.0/);
    expect(seen).toMatch(/open\.0/);
    expect(await said(casework.history('k-1', rina))).toMatch(/hidden\.0/);
  });

  test('[A1.2] learns of no case by which programme it is kept, since the name of one tells it', async () => {
    const casework = await aCase();
    await settled(
      casework.run('k-2', { type: 'access.moveProgramme', input: { programme: { id: 'hiv', version: '1' }, reason: 'x' } }, rina),
    );
    for (const caseId of ['k-1', 'k-2']) {
      const seen = await said(casework.read(caseId, bayu), casework.history(caseId, bayu), casework.find({}, bayu), casework.due({}, bayu));
      expect(seen).not.toMatch(/"hiv"(?!])|full-support/);
      expect(await said(casework.read(caseId, rina), casework.history(caseId, rina))).toMatch(/"programme":{"id":"hiv"/);
    }
    expect((await settled(casework.find({}, rina))).rows.map((row) => row.programme)).toEqual(['hiv', 'hiv']);
  });
});

describe("[A2.2] what was given out is the receiver's own", () => {
  test('[A2.2] changing a blank record, an answer or a fact changes no other case', async () => {
    const { casework } = anOffice();
    const opened = await settled(casework.open(opening('k-1'), rina));
    const stored = await said(casework.read('k-1', rina), casework.history('k-1', rina));
    const blank = JSON.stringify(casework.kit.blank('x'));
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const part of Object.values(value)) spoil(part);
      Reflect.set(value, Array.isArray(value) ? value.length : 'spoilt', 'spoilt');
    };
    const answers = [casework.read('k-1', rina), casework.history('k-1', rina), casework.replay('k-1', rina), casework.find({}, rina)];
    for (const given of [opened, casework.kit.blank('y'), ...(await Promise.all(answers))]) spoil(given);
    expect(JSON.stringify(casework.kit.blank('x'))).toBe(blank);
    expect(await said(casework.read('k-1', rina), casework.history('k-1', rina))).toBe(stored);
    expect((await settled(casework.replay('k-1', rina))).agrees).toBe(true);
    expect(JSON.stringify(await settled(casework.open(opening('k-2'), rina)))).not.toMatch(/spoilt/);
  });
});
