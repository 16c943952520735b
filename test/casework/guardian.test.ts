import { describe, expect, test } from 'vitest';
import { type AccessPolicy, type Command, everybodyMayDoEverything, houseInstruments, programmes } from '../../src/index.js';
import { consentToService } from '../../src/testing/index.js';
import { anOffice, codes, opening, rina, settled } from './office.js';

const mother = { tenant: 'clinic', actor: { kind: 'guardian', id: 'mother-1' }, purpose: 'client-request' } as const;
const stranger = { ...mother, actor: { kind: 'guardian', id: 'stranger-1' } } as const;
const parent = { ground: 'parent', conflictOfInterest: false } as const;
type AddTie = Extract<Command, { type: 'client.addTie' }>;
const tie = (more: Partial<AddTie['input']> = {}): AddTie => ({
  type: 'client.addTie',
  input: {
    person: 'mother-1',
    relation: 'parent',
    formality: 'informal',
    knows: [],
    mayBeAsked: true,
    unsafe: false,
    guardian: parent,
    ...more,
  },
});
const allowed = { refused: false };

const aCase = async (more: Partial<AddTie['input']> = {}, options: Parameters<typeof anOffice>[0] = {}) => {
  const office = anOffice(options);
  await settled(office.casework.open(opening('k-1'), rina));
  await settled(office.casework.run('k-1', tie(more), rina));
  return office;
};

describe('[A3.5] a guardian reads', () => {
  test('[A3.5] the case of the client whose guardian they are, and no other', async () => {
    const { casework } = await aCase();
    await settled(casework.open(opening('k-2', { client: { kind: 'person', ref: 'client-2' } }), rina));
    expect((await settled(casework.read('k-1', mother))).view).toBe('full');
    for (const [caseId, by] of [
      ['k-2', mother],
      ['k-1', stranger],
      ['none', mother],
    ] as const)
      expect(codes(await casework.read(caseId, by))).toEqual(['casework.not-available']);
  });

  test.each([
    ['with a conflict of interest', { guardian: { ...parent, conflictOfInterest: true } }],
    ['marked unsafe', { unsafe: true }],
    ['whose guardianship is over', { guardian: { ...parent, until: '2026-01-04' } }],
    ['who is the mother and no guardian', { guardian: undefined }],
  ])('[A3.5] not one %s, by whatever door, and the answer is that for a case that is not there', async (_, more) => {
    const { casework } = await aCase(more);
    const nothing = await casework.read('none', mother);
    expect(codes(nothing)).toEqual(['casework.not-available']);
    const doors = [
      casework.read('k-1', mother),
      casework.history('k-1', mother),
      casework.replay('k-1', mother),
      casework.whatNext('k-1', mother),
      casework.whyNot('k-1', { type: 'consent.withdraw', input: { consentId: 'x' } }, mother),
      casework.dueIn('k-1', mother),
      casework.run('k-1', { type: 'client.addTie', input: tie().input }, mother),
    ];
    for (const door of doors) expect(await door).toEqual(nothing);
  });

  test('[A3.5] no longer from the day on which somebody marks them unsafe in another tie', async () => {
    const { casework } = await aCase();
    await settled(casework.read('k-1', mother));
    await settled(casework.run('k-1', tie({ relation: 'partner', guardian: undefined, unsafe: true }), rina));
    expect(codes(await casework.read('k-1', mother))).toEqual(['casework.not-available']);
  });

  test('[A3.5] until the day before it is over, in the zone of the site', async () => {
    const { casework, time } = await aCase({ guardian: { ...parent, until: '2026-01-05' } });
    time.now = '2026-01-05T14:59:00.000Z';
    expect(await casework.read('k-1', mother)).toMatchObject(allowed);
    time.now = '2026-01-05T15:00:00.000Z';
    expect(codes(await casework.read('k-1', mother))).toEqual(['casework.not-available']);
  });

  test('[UU 27/2022 art. 25][A3.5] a parent until the client may be of age; whom a court has appointed also after', async () => {
    const clients = { facts: async () => ({ born: '2008' }) };
    const { casework, time } = await aCase({}, { clients });
    time.now = '2025-12-31T14:00:00.000Z';
    expect(await casework.read('k-1', mother)).toMatchObject(allowed);
    time.now = '2025-12-31T15:00:00.000Z';
    expect(codes(await casework.read('k-1', mother))).toEqual(['casework.not-available']);
    const court = await aCase({ guardian: { ground: 'court', conflictOfInterest: false } }, { clients });
    expect(await court.casework.read('k-1', mother)).toMatchObject(allowed);
  });

  test('[KUHPerdata 330, 433][A3.5] whom a court appointed for the child, until majority; appointed anew for the adult, after it', async () => {
    const clients = { facts: async () => ({ born: '2008-01-07' }) };
    const court = { guardian: { ground: 'court', conflictOfInterest: false } } as const;
    const { casework, time } = await aCase(court, { clients });
    expect(await casework.read('k-1', mother)).toMatchObject(allowed);
    time.now = '2026-01-06T15:00:00.000Z';
    expect(codes(await casework.read('k-1', mother))).toEqual(['casework.not-available']);
    const tieId = (await settled(casework.read('k-1', rina))).record?.sections.client.ties[0]?.id ?? '';
    const change = (said: object) => casework.run('k-1', { type: 'client.changeTie', input: { tieId, said, reason: 'x' } }, rina);
    await settled(change({ mayBeAsked: false }));
    expect(codes(await casework.read('k-1', mother))).toEqual(['casework.not-available']);
    await settled(change(court));
    expect(await casework.read('k-1', mother)).toMatchObject(allowed);
  });

  test.each([
    ['a parent', { ground: 'parent', conflictOfInterest: false }],
    ['a court-appointed guardian', { ground: 'court', conflictOfInterest: false }],
  ] as const)('[A3.5] %s, where no birth is known, until the day on which the consents are to be asked anew', async (_, guardian) => {
    const { casework, time } = await aCase({ guardian });
    time.now = '2027-06-01T02:00:00.000Z';
    expect(await casework.read('k-1', mother)).toMatchObject(allowed);
    const guardianTieId = (await settled(casework.read('k-1', rina))).record?.sections.client.ties[0]?.id;
    const by = { givenBy: 'guardian', assent: 'assents', ageSeen: 'child', guardianTieId } as const;
    await settled(casework.run('k-1', { ...consentToService, input: { ...consentToService.input, ...by } }, rina));
    time.now = '2028-05-30T02:00:00.000Z';
    expect(await casework.read('k-1', mother)).toMatchObject(allowed);
    time.now = '2028-06-01T02:00:00.000Z';
    expect(codes(await casework.read('k-1', mother))).toEqual(['casework.not-available']);
  });

  test('[A3.5] no lists, and opens no case', async () => {
    const { casework } = await aCase();
    expect(codes(await casework.find({}, mother))).toEqual(['casework.not-available']);
    expect(codes(await casework.due({}, mother))).toEqual(['casework.not-available']);
    expect(codes(await casework.open(opening('k-9'), mother))).toEqual(['casework.not-available']);
  });

  test('[A3.5] only what the policy lets them, and a denial stands in the audit log with its reason', async () => {
    const policy: AccessPolicy = {
      ...everybodyMayDoEverything,
      decide: async ({ actor, action }) => ({ allow: actor.kind === 'guardian' && action === 'run' ? 'none' : 'full', why: 'house-rule' }),
    };
    const { casework, audit } = await aCase({}, { policy });
    expect(await casework.read('k-1', mother)).toMatchObject(allowed);
    expect(codes(await casework.run('k-1', tie(), mother))).toEqual(['casework.not-available']);
    await casework.read('k-1', stranger);
    const entries = (audit as unknown as { entries: (tenant: string) => readonly { why: string; allowed: string }[] }).entries('clinic');
    expect(entries.slice(-2)).toMatchObject([
      { allowed: 'none', why: 'house-rule' },
      { allowed: 'none', why: 'not-a-guardian' },
    ]);
  });
});

describe('[A3.5] what a guardian reads is less', () => {
  const need = (title: string, kinds: readonly ('hiv' | 'violence' | 'mental')[]) => ({
    type: 'assessment.nameNeed' as const,
    input: { domain: 'safety' as const, title, findingIds: [], service: 'wanted' as const, kinds },
  });

  test('[A3.5] no free text, nothing of violence, nothing of others around the client', async () => {
    const { casework } = await aCase();
    await settled(
      casework.run('k-1', { type: 'screening.recordCondition', input: { acute: 'none', note: 'she told me of bruises' } }, rina),
    );
    const seen = await settled(casework.read('k-1', mother));
    expect(seen.withheld).toEqual(expect.arrayContaining(['note', 'violence', 'thirdPerson']));
    expect(JSON.stringify([seen, await settled(casework.history('k-1', mother))])).not.toMatch(/bruises|"unsafe"|"mayBeAsked"/);
    expect(JSON.stringify(await settled(casework.read('k-1', rina)))).toMatch(/bruises/);
    expect(codes(await casework.replay('k-1', mother))).toEqual(['casework.not-available']);
  });

  describe('[A3.5] no tie but their own', () => {
    const of = (household?: string) => {
      const members = household === undefined ? {} : { members: [household] };
      const father = {
        ...members,
        person: 'father-9',
        relation: 'partner',
        guardian: { ground: 'court', conflictOfInterest: true },
      } as const;
      return {
        father: tie({ ...father, unsafe: true, worksAt: 'father-shop' }),
        uncle: tie({ ...members, person: 'uncle-9', relation: 'family', guardian: { ground: 'law', conflictOfInterest: false } }),
        nurse: tie({ ...members, person: 'clinic-1', relation: 'agency', guardian: undefined }),
        strengthen: { type: 'client.strengthenTie', input: { tieId: 'uncle.0', what: 'made up' } },
        change: { type: 'client.changeTie', input: { tieId: 'uncle.0', said: { mayBeAsked: false }, reason: 'x' } },
        phone: { type: 'client.setSafeContact', input: { ...members, channel: 'phone', allowed: true, mayAnswer: ['uncle.0', 'own.0'] } },
        support: {
          type: 'client.nameSupport',
          input: { ...members, what: 'childcare', asked: 'wanted', mayBeHadFrom: ['uncle.0', 'own.0'] },
        },
        'consent-uncle': {
          ...consentToService,
          input: {
            ...consentToService.input,
            ...members,
            givenBy: 'guardian',
            guardianTieId: 'uncle.0',
            assent: 'assents',
            ageSeen: 'child',
          },
        },
        'consent-own': {
          ...consentToService,
          input: {
            ...consentToService.input,
            ...members,
            givenBy: 'guardian',
            guardianTieId: 'own.0',
            assent: 'assents',
            ageSeen: 'child',
          },
        },
        'tell-uncle': {
          type: 'consent.disclose',
          input: {
            ...members,
            recipient: 'uncle-9',
            told: ['general'],
            ground: 'court-order',
            reason: 'x',
            whyThisMuch: 'x',
            clientTold: 'told',
          },
        },
        voided: tie({ ...members, person: 'neighbour-9', relation: 'neighbour', guardian: undefined }),
        gone: { type: 'client.voidEntry', input: { entryId: 'voided.0', reason: 'x' } },
      } as const satisfies Record<string, Command>;
    };
    const told = /father|uncle|neighbour|voided|nurse|clinic-1|"(?:law|court)"|partner|made up/;

    test.each(['person', 'household'] as const)('[A3.5] of a %s: no id, person or ground of another, by whatever door', async (kind) => {
      const { casework } = anOffice();
      await settled(casework.open(opening('k-1', { client: { kind, ref: 'client-1' } }), rina));
      const isFamily = kind === 'household';
      if (isFamily)
        await settled(casework.run('k-1', { type: 'client.addMember', input: { ref: 'child-1' } }, { ...rina, commandId: 'm' }));
      const household = isFamily ? 'm.0' : undefined;
      const own = tie(household === undefined ? {} : { members: [household] });
      for (const [commandId, command] of Object.entries({ own, ...of(household) }))
        await settled(casework.run('k-1', command as Command, { ...rina, commandId }));
      const by = { ...mother, ...(isFamily && { member: 'm.0' }) };
      const about = (tieId: string) => ({ type: 'client.strengthenTie', input: { tieId, what: 'x' } }) as const;
      const doors = [
        casework.read('k-1', by),
        casework.history('k-1', by),
        casework.whatNext('k-1', by),
        casework.dueIn('k-1', by),
        casework.linked('k-1', by),
        casework.whyNot('k-1', { type: 'consent.withdraw', input: { consentId: 'consent-own.0' } }, by),
      ];
      for (const door of doors) expect(JSON.stringify(await settled(door as Promise<{ refused: false }>))).not.toMatch(told);
      const { record } = await settled(casework.read('k-1', by));
      expect(record?.sections.client.ties).toMatchObject([{ id: 'own.0', person: 'mother-1', guardian: { ground: 'parent' } }]);
      expect(record?.sections.client.safeContacts).toMatchObject([{ id: 'phone.0', channel: 'phone', mayAnswer: ['own.0'] }]);
      expect(record?.sections.client.supports).toMatchObject([{ id: 'support.0', mayBeHadFrom: ['own.0'] }]);
      expect(record?.sections.consent.given.map((c) => c.id)).toEqual(['consent-own.0']);
      expect(codes(await casework.whyNot('k-1', about('uncle.0'), by))).toEqual(['casework.not-available']);
      if (!isFamily) expect(codes(await casework.run('k-1', about('uncle.0'), mother))).toEqual(['casework.not-available']);
      expect(await casework.whyNot('k-1', about('own.0'), by)).toMatchObject(allowed);
      const worker = JSON.stringify([await casework.read('k-1', rina), await casework.history('k-1', rina)]);
      for (const word of ['father-9', 'uncle-9', 'neighbour-9', 'clinic-1', '"law"']) expect(worker).toContain(word);
    });
  });

  test('[A3.5][B3.1] nothing of an alert that the child’s answers raised, nor of what was found when it was judged', async () => {
    const { casework } = await aCase({}, { programme: { ...programmes.fullSupport, instruments: houseInstruments } });
    const measure = (answer: string) =>
      ({
        type: 'assessment.measure',
        input: {
          use: 'baseline',
          instrument: { id: 'phq-9', version: '1' },
          clientPart: 'answered',
          answers: [
            { item: '44250-9', answer: 'LA6570-1' },
            { item: '44260-8', answer },
          ],
        },
      }) as const;
    await settled(
      casework.runAll(
        'k-1',
        [
          { type: 'screening.begin', input: {} },
          { type: 'screening.recordCondition', input: { acute: 'none' } },
          { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
          { type: 'screening.admit', input: { reason: 'x' } },
        ],
        rina,
      ),
    );
    await settled(casework.run('k-1', measure('LA6568-5'), { ...rina, commandId: 'calm' }));
    await settled(casework.run('k-1', measure('LA6571-9'), { ...rina, commandId: 'alarm' }));
    const shown = async () =>
      JSON.stringify([await casework.read('k-1', mother), await casework.history('k-1', mother), await casework.dueIn('k-1', mother)]);
    expect(await shown()).toMatch(/calm\.0/);
    expect(await shown()).not.toMatch(/alarm|thoughts-of-death|self-harm|alert-to-judge/);
    const judge = { type: 'assessment.judgeAlert', input: { measurementId: 'alarm.0', finding: 'crisis', seen: 'x' } } as const;
    await settled(casework.run('k-1', judge, { ...rina, commandId: 'judged' }));
    expect(await shown()).not.toMatch(/alarm|judged|self-harm|"crisis":"responding"/);
    expect(JSON.stringify(await casework.read('k-1', rina))).toMatch(/judged/);
  });

  test('[A3.5] nothing of what the child decided alone, as the programme allows, also once it is withdrawn', async () => {
    const limits = { ...programmes.fullSupport.limits, consentAge: { default: 18, perKind: { 'hiv-care': 15 } } };
    const clients = { facts: async () => ({ born: '2009-08-17' }) };
    const { casework } = await aCase({}, { clients, programme: { ...programmes.fullSupport, limits } });
    await settled(
      casework.runAll(
        'k-1',
        [
          { type: 'screening.begin', input: {} },
          { type: 'screening.recordCondition', input: { acute: 'none' } },
          { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
          { type: 'screening.admit', input: { reason: 'x' } },
        ],
        rina,
      ),
    );
    await settled(casework.run('k-1', need('x', ['hiv']), { ...rina, commandId: 'hiv' }));
    await settled(casework.run('k-1', need('y', ['mental']), { ...rina, commandId: 'mental' }));
    const shown = async () => (await settled(casework.read('k-1', mother))).record?.sections.assessment.needs.map((n) => n.id);
    expect(await shown()).toEqual(['hiv.0', 'mental.0']);
    const own = {
      ...consentToService,
      input: { ...consentToService.input, forService: 'hiv-care', covers: ['hiv', 'general'] as const },
    };
    await settled(casework.run('k-1', own, { ...rina, commandId: 'own' }));
    expect(await shown()).toEqual(['mental.0']);
    // Nor that the child decided alone, and for what: that alone would tell.
    const bare = { ...consentToService, input: { ...consentToService.input, forService: 'hiv-care' } } as const;
    await settled(casework.run('k-1', bare, { ...rina, commandId: 'bare' }));
    expect(JSON.stringify([await casework.read('k-1', mother), await casework.history('k-1', mother)])).not.toMatch(/bare|hiv-care/);
    await settled(casework.run('k-1', { type: 'consent.withdraw', input: { consentId: 'own.0' } }, rina));
    expect(await shown()).toEqual(['mental.0']);
  });
});

describe('[A1.6] a guardian in a household', () => {
  test('[A1.6][A3.5] reads for the member whose guardian they are, and nothing else', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1', { client: { kind: 'household', ref: 'household-1' } }), rina));
    const add = (ref: string) => casework.run('k-1', { type: 'client.addMember', input: { ref } }, { ...rina, commandId: ref });
    for (const ref of ['mother-1', 'child-1']) await settled(add(ref));
    await settled(casework.run('k-1', tie({ members: ['child-1.0'] }), rina));
    expect(await casework.read('k-1', { ...mother, member: 'child-1.0' })).toMatchObject(allowed);
    expect(codes(await casework.read('k-1', mother))).toEqual(['casework.not-available']);
    expect(codes(await casework.read('k-1', { ...mother, member: 'mother-1.0' }))).toEqual(['casework.not-available']);
  });
});

describe("[UU 27/2022 art. 25] whose age the service asks the host's directory for", () => {
  const born: Readonly<Record<string, string>> = { 'client-1': '1980-01-01', 'adult-1': '1980-01-01', 'child-1': '2015-01-01' };
  const clients = { facts: async (_: string, ref: string) => (born[ref] === undefined ? undefined : { born: born[ref] }) };
  const age = (answer: unknown) => JSON.stringify(answer).match(/"age":"([a-z-]+)"/)?.[1];

  test('[A3.5] the client, or the member whom the consent names', async () => {
    const { casework } = anOffice({ clients });
    await settled(casework.open(opening('k-1'), rina));
    expect(age(await casework.run('k-1', consentToService, rina))).toBe('adult');
    await settled(casework.open(opening('k-2', { client: { kind: 'household', ref: 'household-1' } }), rina));
    for (const ref of ['adult-1', 'child-1'])
      await settled(casework.run('k-2', { type: 'client.addMember', input: { ref } }, { ...rina, commandId: ref }));
    const of = (member: string) => ({ ...consentToService, input: { ...consentToService.input, members: [member] } });
    expect(age(await casework.run('k-2', of('adult-1.0'), rina))).toBe('adult');
    expect(codes(await casework.run('k-2', of('child-1.0'), rina))).toEqual(['consent.guardian-needed']);
  });

  test('[A3.5] where the host has no directory the age stays to be confirmed', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const { ageSeen: _, ...input } = consentToService.input;
    expect(age(await casework.run('k-1', { ...consentToService, input }, rina))).toBe('not-confirmed');
  });
});
