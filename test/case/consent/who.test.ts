import { describe, expect, test } from 'vitest';
import { programmes } from '../../../src/index.js';
import { agencyId, anAdmittedClient, aSupervisor, consentToService, consentToTell, story } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Give = typeof consentToService;
/** As where nobody has looked at the age. */
const unseen = { ageSeen: undefined };
/** Today is 5 January 2026. */
const aged = (born: string, more: object = {}) => anAdmittedClient({ client: { born }, ...more });
const childsBirth = '2009-08-17';
const guardian = { ground: 'parent', conflictOfInterest: false } as const;
const tie = (more: object = {}) =>
  ({
    type: 'client.addTie',
    input: {
      person: 'mother-1',
      relation: 'parent',
      formality: 'informal',
      knows: [],
      mayBeAsked: true,
      unsafe: false,
      guardian,
      ...more,
    },
  }) as const;
const tieIdOf = (s: ReturnType<typeof aged>) => s.record.sections.client.ties[0]?.id ?? '';
const service = (more: object = {}) => ({ ...consentToService, input: { ...consentToService.input, ...more } }) as Give;
const telling = (more: object = {}) => {
  const tell = consentToTell(agencyId, ['general']);
  return { ...tell, input: { ...tell.input, ...more } } as typeof tell;
};
const byGuardian = (s: ReturnType<typeof aged>, more: object = {}) => ({
  givenBy: 'guardian',
  guardianTieId: tieIdOf(s),
  assent: 'assents',
  ...more,
});
const askAnew = (s: ReturnType<typeof aged>) => dueOf(s, 'consent.ask-anew');

describe('[UU 27/2022 art. 25] a client who is a child', () => {
  const child = aged(childsBirth).so(tie());

  test('[A3.5] does not consent alone; a parent does, and the child is heard', () => {
    child.when(service()).thenRefused('consent.guardian-needed');
    child.when(service(byGuardian(child, { assent: undefined }))).thenRefused('consent.assent-missing');
    child
      .when(service(byGuardian(child)))
      .then('consent.given', { consent: { age: 'minor', assent: 'assents', guardianGround: 'parent', guardianTieId: tieIdOf(child) } });
  });

  test('[A3.5] who may be a child is one: a birth known by its year, an estimate, a month', () => {
    for (const client of [{ born: '2008' }, { born: '2007-01-01', bornEstimated: true }, { born: '2008-01' }])
      anAdmittedClient({ client }).when(service()).thenRefused('consent.guardian-needed');
    aged('2007')
      .when(service())
      .then('consent.given', { consent: { age: 'adult' } });
  });

  test('[A3.5] age is counted on the day the consent was given, in the zone of the site', () => {
    const turning = { client: { born: '2008-01-06' } };
    anAdmittedClient(turning).in({ now: '2026-01-05T16:59:00.000Z' }).when(service()).thenRefused('consent.guardian-needed');
    const grown = anAdmittedClient(turning).in({ now: '2026-01-05T17:30:00.000Z' });
    grown.when(service()).then('consent.given');
    grown.when({ ...service(), happenedAt: '2026-01-05' }).thenRefused('consent.guardian-needed');
  });

  test('[A3.5] a child may be served against their word by a parent, and nothing of them is told on it', () => {
    const no = byGuardian(child, { assent: 'dissents' });
    child.when(service(no)).then('consent.given', { consent: { assent: 'dissents' } });
    child.when(telling(no)).thenRefused('consent.client-dissents');
    for (const purpose of ['family-contact', 'research', 'follow-up', 'clinic:film'])
      child.when(service({ ...no, purpose })).thenRefused('consent.client-dissents');
    child.when(telling({ givenBy: 'court', order: 'order-7', assent: 'dissents' })).then('consent.given');
  });

  test('[A3.5] a programme lets them decide alone on a kind of service, from the age that it names', () => {
    const limits = { ...programmes.fullSupport.limits, consentAge: { default: 18, perKind: { 'hiv-care': 15 } } };
    const own = aged(childsBirth, { rules: { ...programmes.fullSupport, limits } }).so(tie());
    own.when(service({ forService: 'hiv-care' })).then('consent.given', { consent: { age: 'adult', ownMatter: true } });
    own.when(service({ forService: 'safety' })).thenRefused('consent.guardian-needed');
    own.when(service(byGuardian(own, { forService: 'hiv-care', support: ['more-time'] }))).thenRefused('consent.guardian-excluded');
  });
});

describe('[UU 27/2022 art. 25] a guardian', () => {
  test.each([
    ['has an interest of their own', { guardian: { ...guardian, conflictOfInterest: true } }],
    ['is marked unsafe', { unsafe: true }],
    ['is one no longer', { guardian: { ...guardian, until: '2026-01-04' } }],
  ])('[A3.5] who %s does not consent, and the answer does not say why', (_, more) => {
    const s = aged(childsBirth).so(tie(more));
    const answer = s.when(service(byGuardian(s))).decision;
    expect(answer.refused && answer.because).toEqual([{ code: 'consent.guardian-excluded' }]);
  });

  test('[A3.5] who is marked unsafe in another tie is unsafe in this one', () => {
    const s = aged(childsBirth).so(tie(), tie({ relation: 'partner', guardian: undefined, unsafe: true }));
    s.when(service(byGuardian(s))).thenRefused('consent.guardian-excluded');
  });

  test('[A3.5] is one by a tie of this case that says so, and was not entered in error', () => {
    const s = aged(childsBirth).so(tie({ guardian: undefined }));
    s.when(service(byGuardian(s))).thenRefused('consent.guardian-unknown');
    s.when(service(byGuardian(s, { guardianTieId: 'none' }))).thenRefused('consent.guardian-unknown');
    s.when(service(byGuardian(s, { guardianTieId: undefined }))).thenRefused('consent.guardian-unknown');
    const voided = aged(childsBirth).so(tie());
    voided
      .so({ type: 'client.voidEntry', input: { entryId: tieIdOf(voided), reason: 'other child' } })
      .when(service(byGuardian(voided)))
      .thenRefused('consent.guardian-unknown');
  });

  test('[A3.5] a court consents by an order that is named', () => {
    const s = aged(childsBirth);
    s.when(service({ givenBy: 'court', assent: 'cannot-say' })).thenRefused('consent.order-missing');
    s.when(service({ givenBy: 'court', assent: 'cannot-say', order: 'order-7' })).then('consent.given', { consent: { order: 'order-7' } });
  });
});

describe('[UU 27/2022 art. 25] a guardian found unsafe after they consented', () => {
  const child = aged(childsBirth).so(tie());
  const consented = child.so(service(byGuardian(child)), telling(byGuardian(child)));
  const ids = consented.record.sections.consent.given.map((c) => c.id);
  const tell = {
    type: 'consent.disclose',
    input: { recipient: agencyId, told: ['general'], ground: 'consent', clientTold: 'told' },
  } as const;
  const change = (said: object) => ({ type: 'client.changeTie', input: { tieId: tieIdOf(child), said, reason: 'x' } }) as const;
  const later = consented.later({ days: 3 });

  test.each([
    ['unsafe', change({ unsafe: true })],
    ['unsafe in another tie', tie({ relation: 'partner', guardian: undefined, unsafe: true })],
    ['to have an interest of their own', change({ guardian: { ...guardian, conflictOfInterest: true } })],
    ['to be a guardian no longer', change({ guardian: { ...guardian, until: '2026-01-07' } })],
  ])('[A3.5] said %s: the consent stands on the record, is asked anew at once, and nothing new is told on it', (_, said) => {
    expect(askAnew(later)).toMatchObject([{ due: '2027-08-17' }, { due: '2027-08-17' }]);
    later.when(tell).then('consent.disclosed');
    const known = later.so(said);
    expect(known.record.sections.consent.given.map((c) => [c.id, c.withdrawnAt, c.askAnewOn])).toEqual(
      ids.map((id) => [id, undefined, '2027-08-17']),
    );
    expect(askAnew(known)).toMatchObject(ids.map((id) => ({ ids: [id], due: '2026-01-08' })));
    known.when(tell).thenRefused('consent.not-covering');
    known.later({ days: 30 }).when(tell).thenRefused('consent.not-covering');
    known.when({ ...tell, happenedAt: '2026-01-07' }).then('consent.disclosed');
    expect(known.missing('intake.complete')).not.toContain('consent.to-service');
  });

  test('[A3.5] it is answered by somebody else who may consent, and no longer due once a supervisor took the mark off', () => {
    const known = later.so(change({ unsafe: true }));
    const byCourt = known.so(service({ givenBy: 'court', order: 'order-7', assent: 'assents' }));
    expect(askAnew(byCourt).filter(({ due }) => due === '2026-01-08')).toMatchObject([{ ids: [ids[1]] }]);
    const aunt = known.so(tie({ person: 'aunt-1', relation: 'family', guardian: { ...guardian, ground: 'law' } }));
    const auntId = aunt.record.sections.client.ties[1]?.id;
    const byAunt = aunt.so(telling(byGuardian(aunt, { guardianTieId: auntId })));
    byAunt.when(tell).then('consent.disclosed', { disclosure: { consentId: byAunt.last('consent.given').consent.id } });
    const cleared = known.in({ by: aSupervisor }).so(change({ unsafe: false }));
    expect(askAnew(cleared)).toMatchObject([{ due: '2027-08-17' }, { due: '2027-08-17' }]);
    cleared.when(tell).then('consent.disclosed');
  });
});

describe('[UU 27/2022 art. 26] an adult for whom another decides', () => {
  const court = { guardian: { ground: 'court', conflictOfInterest: false } };
  const adult = aged('1980-05-01').so(tie({ person: 'sister-1', relation: 'family', ...court }));

  test('[A3.5] was first helped to decide alone, and it is said how', () => {
    adult.when(service(byGuardian(adult))).thenRefused('consent.support-missing');
    adult.when(service(byGuardian(adult, { support: [] }))).thenRefused('consent.support-missing');
    adult
      .when(service(byGuardian(adult, { support: ['plain-language', 'trusted-person'], assent: 'cannot-say' })))
      .then('consent.given', { consent: { guardianGround: 'court', support: ['plain-language', 'trusted-person'] } });
    adult.when(service({ givenBy: 'court', order: 'order-1', assent: 'cannot-say' })).thenRefused('consent.support-missing');
  });

  test('[A3.5] is not decided for against their word but by a court', () => {
    const no = { assent: 'dissents', support: ['more-time'] };
    adult.when(service(byGuardian(adult, no))).thenRefused('consent.client-dissents');
    adult.when(service({ ...no, givenBy: 'court', order: 'order-1' })).then('consent.given');
  });

  test('[A3.5] has no guardian but one whom a court appointed', () => {
    const s = aged('1980-05-01').so(tie());
    s.when(service(byGuardian(s, { support: ['more-time'] }))).thenRefused('consent.guardian-excluded');
  });
});

describe('[UU 27/2022 art. 25] a client of age', () => {
  test("[A3.5] is asked anew: a guardian's consent ends on the first day on which they may be of age", () => {
    const exact = aged('2009-08-17').so(tie());
    expect(exact.so(service(byGuardian(exact))).last('consent.given').consent.askAnewOn).toBe('2027-08-17');
    const year = aged('2009').so(tie());
    expect(year.so(service(byGuardian(year))).last('consent.given').consent.askAnewOn).toBe('2027-01-01');
  });

  test('[A3.5] in the year of doubt both say yes, until they are surely of age', () => {
    const s = aged('2008').so(tie());
    expect(s.so(service(byGuardian(s))).last('consent.given').consent).toMatchObject({ age: 'either', askAnewOn: '2026-12-31' });
    s.when(service(byGuardian(s, { assent: 'dissents' }))).thenRefused('consent.client-dissents');
    s.when(service(byGuardian(s, { assent: 'cannot-say' }))).thenRefused('consent.support-missing');
  });

  test('[A3.5] from that day on nothing rests on it: not the service, not what is told', () => {
    const s = aged('2008-01-08').so(tie());
    const before = s.so(service(byGuardian(s)), telling(byGuardian(s)));
    const tell = {
      type: 'consent.disclose',
      input: { recipient: agencyId, told: ['general'], ground: 'consent', clientTold: 'told' },
    } as const;
    before.later({ days: 2 }).when(tell).then('consent.disclosed');
    const after = before.later({ days: 3 });
    for (const then of [after, after.later({ days: 40 })]) {
      then.when(tell).thenRefused('consent.not-covering');
      expect(then.missing('intake.complete')).toContain('consent.to-service');
    }
    expect(before.later({ days: 2 }).missing('intake.complete')).not.toContain('consent.to-service');
  });

  test('[A3.5] asking anew is due that day, until they are asked', () => {
    const s = aged('2008-01-08').so(tie());
    const before = s.so(service(byGuardian(s)));
    const consentId = before.last('consent.given').consent.id;
    expect(askAnew(before)).toMatchObject([{ ids: [consentId], due: '2026-01-08' }]);
    const grown = before.later({ days: 3 });
    expect(askAnew(grown.so(service()))).toEqual([]);
    expect(askAnew(grown.so({ type: 'consent.recordRefusal', input: { purpose: 'service' } }))).toEqual([]);
    expect(askAnew(grown.so({ type: 'consent.withdraw', input: { consentId } }))).toEqual([]);
    expect(askAnew(grown.so(telling()))).toHaveLength(1);
  });

  test('[A3.5] a consent for another kind of service is no answer for this one; one for all kinds is', () => {
    const s = aged('2008-01-08').so(tie());
    const grown = s.so(service(byGuardian(s, { forService: 'housing-instability' }))).later({ days: 3 });
    expect(askAnew(grown.so(service({ forService: 'mental-health' })))).toHaveLength(1);
    expect(askAnew(grown.so(service({ forService: 'housing-instability' })))).toEqual([]);
    expect(askAnew(grown.so(service()))).toEqual([]);
  });

  test('[A3.5] a guardianship that ends takes its consent with it, also before that', () => {
    const s = aged(childsBirth).so(tie({ guardian: { ...guardian, until: '2026-03-31' } }));
    expect(s.so(service(byGuardian(s))).last('consent.given').consent.askAnewOn).toBe('2026-04-01');
  });

  describe('[KUHPerdata 330, 433] a guardian of the child is not the curator of the adult', () => {
    const court = { guardian: { ground: 'court', conflictOfInterest: false } } as const;
    const support = { support: ['plain-language'] };
    const ward = aged('2008-01-08').so(tie(court));
    const grown = ward.later({ days: 3 });
    const appoint = {
      type: 'client.changeTie',
      input: { tieId: tieIdOf(ward), said: court, reason: 'a new order of the court' },
    } as const;

    test('[A3.5] whom a court appointed for the child decides until the day before majority, though no end was written down', () => {
      ward
        .later({ days: 2 })
        .when(service(byGuardian(ward)))
        .then('consent.given', { consent: { guardianGround: 'court', askAnewOn: '2026-01-08' } });
      grown.when(service(byGuardian(ward, support))).thenRefused('consent.guardian-excluded');
    });

    test('[A3.5] whom the court appointed anew, of the adult, decides; any other word on the tie is no appointment', () => {
      const byThem = service(byGuardian(ward, support));
      grown
        .so(appoint)
        .when(byThem)
        .then('consent.given', { consent: { age: 'adult', guardianGround: 'court' } });
      grown
        .so({ ...appoint, happenedAt: '2026-01-07' })
        .when(byThem)
        .thenRefused('consent.guardian-excluded');
      grown
        .so({ ...appoint, happenedAt: 'unknown' })
        .when(byThem)
        .thenRefused('consent.guardian-excluded');
      grown
        .so({ ...appoint, input: { ...appoint.input, said: { mayBeAsked: false } } })
        .when(byThem)
        .thenRefused('consent.guardian-excluded');
      const newTie = aged('2008-01-08').later({ days: 3 }).so(tie(court));
      newTie.when(service(byGuardian(newTie, support))).then('consent.given');
    });

    test('[A3.5] in what the programme lets the child decide alone, the guardian of a child is none', () => {
      const limits = { ...programmes.fullSupport.limits, consentAge: { default: 18, perKind: { 'hiv-care': 15 } } };
      const own = aged(childsBirth, { rules: { ...programmes.fullSupport, limits } }).so(tie(court));
      own.when(service(byGuardian(own, { ...support, forService: 'hiv-care' }))).thenRefused('consent.guardian-excluded');
    });

    test('[A3.5] where the birth is not known, the earlier consents say from which day; where nothing is known, the appointment holds', () => {
      const unknown = anAdmittedClient().so(tie(court));
      const asAdult = service(byGuardian(unknown, { ...support, ageSeen: 'adult' }));
      unknown.later({ days: 400 }).when(asAdult).then('consent.given');
      const asked = unknown.so(service(byGuardian(unknown, { ageSeen: 'child' })));
      asked.later({ days: 364 }).when(asAdult).then('consent.given');
      asked.later({ days: 365 }).when(asAdult).thenRefused('consent.guardian-excluded');
    });
  });

  test('[A3.5] no birth stands on the record, nor what was seen', () => {
    const s = aged(childsBirth).so(tie());
    expect(JSON.stringify(s.so(service(byGuardian(s, { ageSeen: 'child' }))).record)).not.toMatch(/2009|ageSeen/);
  });
});

describe('[UU 27/2022 art. 25] a client whose birth nobody knows', () => {
  const unknown = anAdmittedClient().so(tie());
  const confirm = (ageSeen: 'adult' | 'child' | 'not-known') => {
    const s = unknown.so(service(unseen));
    return { s, command: { type: 'consent.confirmAge', input: { consentId: s.last('consent.given').consent.id, ageSeen } } as const };
  };

  test('[A3.5] is believed where nobody asked, and their age is due to be confirmed', () => {
    const s = unknown.when(service(unseen)).then('consent.given', { consent: { age: 'not-confirmed' } });
    expect(dueOf(s, 'consent.confirm-age')).toMatchObject([{ due: '2026-02-04' }]);
    anAdmittedClient({ client: { born: 'unknown' } })
      .when(service(unseen))
      .then('consent.given', { consent: { age: 'not-confirmed' } });
  });

  test('[A3.5] is believed where the worker sees an adult, and protected where they see a child or cannot tell', () => {
    const adult = unknown.when(service({ ageSeen: 'adult' })).then('consent.given', { consent: { age: 'adult' } });
    expect(dueOf(adult, 'consent.confirm-age')).toEqual([]);
    for (const ageSeen of ['child', 'not-known']) unknown.when(service({ ageSeen })).thenRefused('consent.guardian-needed');
  });

  test("[A3.5] a guardian's consent for them is asked anew after a year", () => {
    const s = unknown.so(service(byGuardian(unknown, { ageSeen: 'child' })));
    expect(askAnew(s)).toMatchObject([{ due: '2027-01-05' }]);
  });

  test('[A3.5] confirmed as an adult the consent stands; else it holds no more and is asked anew', () => {
    const { s, command } = confirm('adult');
    const adult = s.when(command).then('consent.ageConfirmed', { age: 'adult' });
    expect([dueOf(adult, 'consent.confirm-age'), askAnew(adult)]).toEqual([[], []]);
    expect(adult.missing('intake.complete')).not.toContain('consent.to-service');
    adult.when(command).thenRefused('consent.age-known');
    for (const seen of ['child', 'not-known'] as const) {
      const minor = s.so(confirm(seen).command);
      expect(dueOf(minor, 'consent.confirm-age')).toEqual([]);
      expect(askAnew(minor)).toMatchObject([{ due: '2026-01-05' }]);
      expect(minor.missing('intake.complete')).toContain('consent.to-service');
    }
    s.when({ ...command, input: { ...command.input, consentId: 'none' } }).thenRefused('consent.unknown');
  });
});

describe('[A1.6] consent in a household', () => {
  const household = () => {
    const s = story().so(
      { type: 'client.register', input: { kind: 'household', ref: 'household-1' } },
      { type: 'client.addMember', input: { ref: 'adult-1' } },
      { type: 'client.addMember', input: { ref: 'child-1' } },
    );
    const [adult = '', child = ''] = s.record.sections.client.members.map((m) => m.id);
    return { s, adult, child };
  };

  test('[A1.6][A3.5] is of one member, who is named', () => {
    const { s, adult, child } = household();
    s.when(service()).thenRefused('case.member-missing');
    s.when(service({ members: [adult, child] })).thenRefused('consent.one-member');
    s.when(service({ members: [adult] })).then('consent.given', { consent: { members: [adult] } });
  });

  test("[A1.6][A3.5] one member's consent tells nothing of another; what is about both rests on both", () => {
    const { s, adult, child } = household();
    const tell = (members?: readonly string[]) =>
      ({
        type: 'consent.disclose',
        input: { recipient: agencyId, told: ['general'], ground: 'consent', clientTold: 'told', ...(members && { members: [...members] }) },
      }) as const;
    const one = s.so(telling({ members: [adult] }));
    one.when(tell([adult])).then('consent.disclosed');
    for (const members of [[child], [adult, child], undefined]) one.when(tell(members)).thenRefused('consent.not-covering');
    const both = one.so(telling({ members: [child] }));
    const told = both.when(tell([adult, child])).then('consent.disclosed');
    const second = told.last('consent.given').consent.id;
    const withdrawn = told.so({ type: 'consent.withdraw', input: { consentId: second } });
    withdrawn.when(tell([adult, child])).thenRefused('consent.not-covering');
    expect(dueOf(withdrawn, 'consent.tell-recipient')).toMatchObject([{ ids: [second] }]);
  });

  test('[A1.6][A3.5] a guardian is one of the member whom the tie names', () => {
    const { s, adult, child } = household();
    const ofChild = s.so(tie({ members: [child] }));
    ofChild.when(service(byGuardian(ofChild, { members: [child], ageSeen: 'child' }))).then('consent.given');
    ofChild.when(service(byGuardian(ofChild, { members: [adult], ageSeen: 'child' }))).thenRefused('consent.guardian-excluded');
  });

  test('[A1.6][A8.2] the service asks each member; a no is an answer as long as somebody is served', () => {
    const { s, adult, child } = household();
    const holds = (c: typeof s) =>
      s.kit.parts.requirement.get('consent.to-service')?.holds(c.record.sections as never, { today: '2026-01-05', zone: 'UTC' });
    const one = s.so(service({ members: [adult] }));
    expect([holds(s), holds(one)]).toEqual([[adult, child], [child]]);
    expect(holds(one.so({ type: 'client.moveOut', input: { memberId: child, toCase: 'case-child' } }))).toBe(true);
    const no = (members: string[]) => ({ type: 'consent.recordRefusal', input: { purpose: 'service', members } }) as const;
    expect(holds(one.so(no([child])))).toBe(true);
    expect(holds(s.so(no([adult, child])))).toEqual([]);
    expect(holds(one.so(service({ members: [child] })))).toBe(true);
  });
});
