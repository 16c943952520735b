import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Casework, Command, Kind } from '../../src/index.js';
import { consentToTell } from '../../src/testing/index.js';
import { anOffice, codes, opening, rina, settled } from './office.js';

const nothing = { refused: true, because: [{ code: 'casework.not-available' }] };
const by = (commandId: string) => ({ ...rina, commandId });
const asClient = (id: string) => ({ ...rina, actor: { kind: 'client', id } }) as const;
const said = async (...answers: Promise<unknown>[]) => JSON.stringify(await Promise.all(answers));
const probe = { type: 'assessment.voidEntry', input: { entryId: 'other', reason: 'x' } } as const;

const finding = (text: string, members: string[], entryKinds: readonly Kind[] = []): Command => ({
  type: 'assessment.recordFinding',
  input: { domain: 'food-insecurity', source: 'observation', bears: 'limit', found: text, members, kinds: [...entryKinds] },
});
const note = (text: string, onEntry?: string): Command => ({
  type: 'file.writeNote',
  input: { text, reader: 'team', ...(onEntry !== undefined && { onEntry }) },
});
const consent = (from: string, to: string, covers: readonly Kind[]): Command => {
  const { type, input } = consentToTell(to, covers);
  return { type, input: { ...input, covers: [...covers], members: [from] } };
};

/** A household in assessment, of these members; the entry of `ani` is `m-ani.0`. */
const aFamily = async (...members: string[]) => {
  const office = anOffice();
  await settled(office.casework.adopt({ ...opening('k-1'), client: { kind: 'household', ref: 'family-1' }, stage: 'assessment' }, rina));
  for (const ref of members) await settled(office.casework.run('k-1', { type: 'client.addMember', input: { ref } }, by(`m-${ref}`)));
  return office;
};
const run = async (casework: Casework, commands: Readonly<Record<string, Command>>) => {
  for (const [id, command] of Object.entries(commands)) await settled(casework.run('k-1', command, by(id)));
};
/** All that one who reads finds in the case, wherever. */
const everything = (casework: Casework, reader: Parameters<Casework['read']>[1]) =>
  said(
    casework.read('k-1', reader),
    casework.history('k-1', reader),
    casework.whatNext('k-1', reader),
    casework.whyNot('k-1', probe, reader),
    casework.dueIn('k-1', reader),
    casework.linked('k-1', reader),
  );
const shown = ['general', 'note', 'thirdPerson'] as const;
const ani = { ...rina, member: 'm-ani.0' };

describe("[A1.6] a member's reading holds nothing of another's without that one's consent", () => {
  const aCase = async () => {
    const office = await aFamily('ani', 'budi');
    await run(office.casework, {
      hers: finding('of ani alone', ['m-ani.0']),
      his: finding('of budi alone', ['m-budi.0']),
      both: finding('of both of them', ['m-ani.0', 'm-budi.0']),
      'on-hers': note('lies on hers', 'hers.0'),
      'on-both': note('lies on both', 'both.0'),
      whole: note('of the whole case'),
    });
    return office;
  };
  const texts = ['of ani alone', 'of budi alone', 'of both of them', 'lies on hers', 'lies on both', 'of the whole case'];
  const found = async (casework: Casework, reader: Parameters<Casework['read']>[1] = ani) => {
    const answer = await everything(casework, reader);
    return texts.filter((text) => answer.includes(text));
  };

  test('[A1.6] what names her alone is shown with what rests on it; not what names another, nor the free text of the whole', async () => {
    const { casework } = await aCase();
    expect(await found(casework)).toEqual(['of ani alone', 'lies on hers']);
    expect(await everything(casework, ani)).not.toMatch(/his\.0|both\.0|on-both|whole\.0|m-budi|"budi"|family-1/);
    expect(await found(casework, rina)).toEqual(texts);
  });

  test('[A1.6] with his consent, in force and for her and these kinds, she reads what is about both; his own stays his', async () => {
    const { casework, time } = await aCase();
    await run(casework, { short: consent('m-budi.0', 'ani', ['general']), other: consent('m-budi.0', 'citra', shown) });
    await run(casework, { own: consent('m-ani.0', 'ani', shown) });
    expect(await found(casework)).toEqual(['of ani alone', 'lies on hers']);
    await run(casework, { yes: consent('m-budi.0', 'ani', shown) });
    expect(await found(casework)).toEqual(['of ani alone', 'of both of them', 'lies on hers', 'lies on both']);
    time.now = '2026-01-09T02:00:00.000Z';
    await run(casework, { no: { type: 'consent.withdraw', input: { consentId: 'yes.0' } } });
    expect(await found(casework)).toEqual(['of ani alone', 'lies on hers']);
  });

  test('[A1.6] what another told is theirs too, and what marks a kind is shown only where that kind is covered', async () => {
    const { casework } = await aCase();
    await settled(
      casework.run('k-1', finding('told by budi', ['m-ani.0']), { ...by('told'), actor: { ...rina.actor, onBehalfOf: 'budi' } }),
    );
    await run(casework, { hiv: finding('his status', ['m-ani.0', 'm-budi.0'], ['hiv']) });
    expect(await everything(casework, ani)).not.toMatch(/told by budi|his status/);
    await run(casework, { yes: consent('m-budi.0', 'ani', shown) });
    expect(await everything(casework, ani)).toMatch(/told by budi/);
    expect(await everything(casework, ani)).not.toMatch(/his status/);
    await run(casework, { more: consent('m-budi.0', 'ani', [...shown, 'hiv']) });
    expect(await everything(casework, ani)).toMatch(/his status/);
  });

  test('[A1.6] the frame of the case stays: stage, site, programme, and who is responsible, without a word on why', async () => {
    const { casework } = await aCase();
    const reassign = { type: 'team.reassign', input: { person: 'bayu', reason: 'budi threatened her' } } as const;
    await settled(casework.run('k-1', reassign, { ...rina, actor: { kind: 'supervisor', id: 'tuti' } }));
    const { record, summary } = await settled(casework.read('k-1', ani));
    expect(record?.state.stage).toBe('assessment');
    expect(record?.sections.access).toMatchObject({ site: { id: 'timur' }, programme: { id: 'full-support' } });
    expect(record?.sections.team.responsible.map((r) => r.person)).toEqual(['bayu']);
    expect(summary).toMatchObject({ responsible: 'bayu', client: '' });
    expect(summary).not.toHaveProperty('nextDue');
    expect(record?.sections.client).toMatchObject({ kind: 'household', members: [{ id: 'm-ani.0', ref: 'ani' }] });
    expect(await everything(casework, ani)).not.toMatch(/threatened/);
  });

  test('[A1.6] a client of a household reads for themselves, whatever they ask, in the answers to what they do as well', async () => {
    const { casework } = await aCase();
    expect(await everything(casework, asClient('ani'))).toBe(await everything(casework, { ...asClient('ani'), member: 'm-ani.0' }));
    expect((await found(casework, asClient('ani'))).filter((text) => text.startsWith('of'))).toEqual(['of ani alone']);
    expect(await casework.read('k-1', { ...asClient('ani'), member: 'm-budi.0' })).toEqual(nothing);
    expect(await casework.replay('k-1', asClient('ani'))).toEqual(nothing);
    expect(await casework.replay('k-1', ani)).toEqual(nothing);
    for (const stranger of ['citra', 'family-1']) expect(await casework.read('k-1', asClient(stranger))).toEqual(nothing);
    const between = await casework.run('k-1', finding('new', ['m-ani.0']), { ...asClient('ani'), seenVersion: 4 });
    expect(codes(between)).toEqual(['casework.changed-since']);
    expect(JSON.stringify(between)).not.toMatch(/budi|of both/);
  });

  test('[A1.6] a client of a household neither acts on what is not theirs nor asks about it', async () => {
    const { casework } = await aCase();
    const his = { type: 'assessment.voidEntry', input: { entryId: 'his.0', reason: 'x' } } as const;
    expect(await casework.whyNot('k-1', his, asClient('ani'))).toEqual(nothing);
    expect(await casework.run('k-1', his, asClient('ani'))).toEqual(nothing);
    expect(await casework.run('k-1', finding('of him', ['m-budi.0']), asClient('ani'))).toEqual(nothing);
    expect((await casework.run('k-1', finding('of her', ['m-ani.0']), asClient('ani'))).refused).toBe(false);
  });

  test('[A1.6] the policy is asked about one member, and the log says so; there is no such reading of a person, or of nobody', async () => {
    const { casework, audit } = await aCase();
    await settled(casework.read('k-1', ani));
    expect(audit.entries('clinic').at(-1)).toMatchObject({ action: 'read', caseId: 'k-1', member: 'm-ani.0' });
    expect(await casework.read('k-1', { ...rina, member: 'none' })).toEqual(nothing);
    await settled(casework.open(opening('k-2'), rina));
    expect(await casework.read('k-2', { ...rina, member: 'm-ani.0' })).toEqual(nothing);
  });

  test('[A1.6] from the day they move out the reading of the household stops, and no client lists its deadlines', async () => {
    const { casework } = await aCase();
    expect((await casework.read('k-1', asClient('ani'))).refused).toBe(false);
    expect((await settled(casework.find({}, asClient('budi')))).rows).toEqual([
      expect.not.objectContaining({ nextDue: expect.anything() }),
    ]);
    expect((await settled(casework.due({}, asClient('budi')))).rows).toEqual([]);
    await run(casework, { out: { type: 'client.moveOut', input: { memberId: 'm-ani.0', toCase: 'k-ani', reason: 'not safe' } } });
    for (const reader of [asClient('ani'), ani]) expect(await casework.read('k-1', reader)).toEqual(nothing);
    for (const reader of [asClient('budi'), { ...rina, member: 'm-budi.0' }, { ...rina, actor: { kind: 'worker', id: 'bayu' } } as const])
      expect(await everything(casework, reader)).not.toMatch(/k-ani|not safe/);
    expect(await everything(casework, asClient('budi'))).not.toMatch(/m-ani/);
    expect(await everything(casework, rina)).toMatch(/k-ani/);
  });
});

describe('[A1.6] whatever a household has on record', () => {
  const people = ['ani', 'budi', 'citra', 'dewi'] as const;
  const some = fc.subarray([...people], { minLength: 1 });
  const entryArb = fc.oneof(
    fc.record({ what: fc.constant('finding' as const), of: some, kinds: fc.subarray<Kind>(['hiv', 'violence'], { maxLength: 1 }) }),
    fc.record({ what: fc.constant('need' as const), of: some, on: fc.array(fc.nat(9), { maxLength: 3 }) }),
    fc.record({ what: fc.constant('note' as const), on: fc.option(fc.nat(9)) }),
    fc.record({
      what: fc.constant('consent' as const),
      from: fc.constantFrom(...people),
      to: fc.constantFrom(...people),
      covers: fc.oneof(
        fc.constant<Kind[]>([...shown, 'hiv', 'violence']),
        fc.constant<Kind[]>(['general', 'note']),
        fc.subarray<Kind>(['general', 'note', 'hiv'], { minLength: 1 }),
      ),
      isWithdrawn: fc.boolean(),
    }),
  );

  test("[A1.6] a member's reading contains no word and no id of an entry that names another who has not agreed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entryArb, { minLength: 3, maxLength: 12 }), fc.boolean(), async (entries, isClient) => {
        const { casework } = await aFamily(...people);
        const findings: string[] = [];
        const all: {
          readonly id: string;
          readonly of: readonly string[];
          readonly on: readonly string[];
          readonly kinds: readonly Kind[];
        }[] = [];
        const agreed: { readonly from: string; readonly to: string; readonly covers: readonly Kind[] }[] = [];
        const ids = (of: readonly string[]) => of.map((ref) => `m-${ref}.0`);
        for (const [n, e] of entries.entries()) {
          const id = `e${n}e`;
          if (e.what === 'finding') {
            await run(casework, { [id]: finding(`word-${id}`, ids(e.of), e.kinds) });
            findings.push(`${id}.0`);
            all.push({ id, of: e.of, on: [], kinds: ['note', ...e.kinds] });
          }
          if (e.what === 'need') {
            const findingIds = [...new Set(e.on.flatMap((k) => findings[k] ?? []))];
            const need = { domain: 'food-insecurity', title: `word-${id}`, findingIds, service: 'wanted', members: ids(e.of) } as const;
            await run(casework, { [id]: { type: 'assessment.nameNeed', input: need } });
            all.push({ id, of: e.of, on: [], kinds: ['note'] });
          }
          if (e.what === 'note') {
            const on = e.on === null ? undefined : all[e.on]?.id;
            await run(casework, { [id]: note(`word-${id}`, on && `${on}.0`) });
            all.push({ id, of: [], on: on === undefined ? [] : [on], kinds: ['note'] });
          }
          if (e.what === 'consent') {
            await run(casework, { [id]: consent(`m-${e.from}.0`, e.to, e.covers) });
            if (e.isWithdrawn) await run(casework, { [`${id}w`]: { type: 'consent.withdraw', input: { consentId: `${id}.0` } } });
            else agreed.push(e);
          }
        }
        const agrees = (from: string, to: string, told: readonly Kind[]) =>
          agreed.some((c) => c.from === from && c.to === to && told.every((kind) => c.covers.includes(kind)));
        const mayRead = (reader: string, id: string): boolean => {
          const e = all.find((one) => one.id === id);
          if (!e) return false;
          if (e.of.length > 0) return e.of.includes(reader) && e.of.every((ref) => ref === reader || agrees(ref, reader, e.kinds));
          return e.on.length > 0 && e.on.every((on) => mayRead(reader, on));
        };
        for (const reader of people) {
          const answer = await everything(casework, isClient ? asClient(reader) : { ...rina, member: `m-${reader}.0` });
          for (const { id } of all.filter((e) => !mayRead(reader, e.id))) expect(answer).not.toMatch(new RegExp(`\\b${id}\\b`));
          for (const { id, of } of all) if (of.length === 1 && of[0] === reader) expect(answer).toContain(`word-${id}`);
          for (const other of people.filter((ref) => ref !== reader)) expect(answer).not.toContain(`m-${other}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
