import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import {
  anActiveCase,
  anAdmittedClient,
  aReferredHousehold,
  aSupervisor,
  type CaseStory,
  memberId,
  story,
} from '../../../src/testing/index.js';

const neighbour = {
  person: 'neighbour-1',
  formality: 'informal',
  relation: 'neighbour',
  knows: [],
  mayBeAsked: true,
  unsafe: false,
} as const;
const registered = (kind: 'person' | 'household') => story().so({ type: 'client.register', input: { kind, ref: 'client-1' } });
const tieId = (s: CaseStory) => s.last('client.tieAdded').tie.id;
const tie = (s: CaseStory, id: string) => s.record.sections.client.ties.find((t) => t.id === id);
const change = (id: string, said: object) =>
  ({ type: 'client.changeTie', input: { tieId: id, said, reason: 'the client said so' } }) as Command;

describe('[A1.5] a tie of the support network', () => {
  test('[A1.5] is formal or informal, with the support that the client wants, needs and gets from it', () => {
    const support = { supportWanted: 'looks after the children', supportNeeded: 'a bed for some nights', supportGiven: 'brings food' };
    registered('person')
      .when({ type: 'client.addTie', input: { ...neighbour, ...support } })
      .then('client.tieAdded', { tie: { formality: 'informal', ...support, strengthened: [] } });
  });

  test('[A1.6] says in a household for whom it is a tie: who knows of one may not know of the other', () => {
    const home = aReferredHousehold(['wife', 'husband']);
    home.when({ type: 'client.addTie', input: neighbour }).thenRefused('case.member-missing');
    const wife = memberId(home, 'wife');
    home.when({ type: 'client.addTie', input: { ...neighbour, members: [wife] } }).then('client.tieAdded', { tie: { members: [wife] } });
  });

  test('[A2.2] that was made in error is marked, kept, and said why', () => {
    const withTie = registered('person').so({ type: 'client.addTie', input: neighbour });
    const entryId = tieId(withTie);
    const after = withTie
      .when({ type: 'client.voidEntry', input: { entryId, reason: 'other house' } })
      .then('client.entryVoided', { entryId });
    expect(after.record.sections.client.ties[0]?.voided).toMatchObject({ reason: 'other house', by: { id: 'worker-1' } });
    after.when({ type: 'client.voidEntry', input: { entryId, reason: 'again' } }).thenRefused('case.entry-unknown');
  });

  test('[A2.2] on which another entry rests is not voided before that one', () => {
    const resting = registered('person').so({ type: 'client.addTie', input: neighbour });
    const entryId = tieId(resting);
    const named = resting.withSafeContact('phone', { mayAnswer: [entryId] });
    const restingId = named.last('client.safeContactSet').safeContact.id;
    const voidTie = { type: 'client.voidEntry', input: { entryId, reason: 'other house' } } as const;
    expect(named.when(voidTie).decision).toMatchObject({ because: [{ code: 'case.entry-in-use', ids: [restingId] }] });
    named
      .so({ type: 'client.voidEntry', input: { entryId: restingId, reason: 'other house' } })
      .when(voidTie)
      .then('client.entryVoided');
  });
});

describe('[A2.2] what is said of a tie', () => {
  const known = anActiveCase().withTie('aunt', { knows: ['hiv'], supportGiven: 'a room', worksAt: 'agency-2' });
  const aunt = tieId(known);

  test('[A2.2] changes with its reason; what is left out stays, and the earlier word is in the journal', () => {
    const after = known
      .when(change(aunt, { mayBeAsked: true, supportGiven: 'a room and meals' }))
      .then('client.tieChanged', { tieId: aunt, reason: 'the client said so', by: { id: 'worker-1' } });
    expect(tie(after, aunt)).toEqual({ ...tie(known, aunt), mayBeAsked: true, supportGiven: 'a room and meals' });
    expect(after.entries.find((e) => e.type === 'client.tieAdded')?.data).toMatchObject({ tie: { supportGiven: 'a room' } });
  });

  test('[A2.2] is changed of a tie that is on the record, and only where something is said', () => {
    known.when(change('not-there', { mayBeAsked: true })).thenRefused('client.tie-unknown');
    known.when(change(aunt, {})).thenRefused('client.tie-unchanged');
    known
      .so({ type: 'client.voidEntry', input: { entryId: aunt, reason: 'another client' } })
      .when(change(aunt, { mayBeAsked: true }))
      .thenRefused('client.tie-unknown');
  });

  test('[A1.5] marks a person as unsafe at once, by anybody', () => {
    known.when(change(aunt, { unsafe: true })).then('client.tieChanged');
  });

  test('[A1.5] takes that mark off by a supervisor alone, also where the entry was marked as made in error', () => {
    const unsafe = known.so(change(aunt, { unsafe: true }));
    const voided = unsafe.so({ type: 'client.voidEntry', input: { entryId: aunt, reason: 'another aunt' } });
    for (const s of [unsafe, voided]) {
      s.when(change(aunt, { unsafe: false })).thenRefused('client.only-supervisor');
      const lifted = s
        .in({ by: aSupervisor })
        .when(change(aunt, { unsafe: false }))
        .then('client.tieChanged');
      expect(tie(lifted, aunt)?.unsafe).toBe(false);
    }
  });

  test('[A1.5] takes an unsafe person from the agency where they work by a supervisor alone: it would be a safe place then', () => {
    const unsafe = known.so(change(aunt, { unsafe: true }));
    unsafe.when(change(aunt, { worksAt: 'agency-3' })).thenRefused('client.only-supervisor');
    unsafe.when(change(aunt, { worksAt: 'agency-2', relation: 'family' })).then('client.tieChanged');
    known.when(change(aunt, { worksAt: 'agency-3' })).then('client.tieChanged');
  });
});

describe('[A1.5] the support network is strengthened', () => {
  const known = anAdmittedClient().withTie('brother').withTie('husband', { unsafe: true });
  const [brother, husband] = known.record.sections.client.ties.map((t) => t.id) as [string, string];
  const step = (id: string) => ({ type: 'client.strengthenTie', input: { tieId: id, what: 'wrote to him after two years' } }) as const;

  test('[A1.5] step by step, by the client too where the worker may not ask', () => {
    const twice = known.so(step(brother), step(brother));
    expect(tie(twice, brother)?.strengthened).toMatchObject([
      { what: 'wrote to him after two years', by: { id: 'worker-1' } },
      { what: 'wrote to him after two years' },
    ]);
    expect(new Set(tie(twice, brother)?.strengthened.map((s) => s.id)).size).toBe(2);
  });

  test('[A1.5] only with somebody who is known, and not unsafe', () => {
    known.when(step('not-there')).thenRefused('client.tie-unknown');
    known.when(step(husband)).thenRefused('contact.not-safe');
  });

  const rest = { what: 'somebody for the children in the evening', asked: 'wanted-and-needed' } as const;
  const name = (more: object = {}) => ({ type: 'client.nameSupport', input: { ...rest, ...more } }) as Command;

  test('[A1.5] a support is named that is wanted or needed, and where it may be had', () => {
    known.when(name({ mayBeHadFrom: [brother], elsewhere: 'the women’s group of the mosque' })).then('client.supportNamed', {
      support: { ...rest, mayBeHadFrom: [brother], elsewhere: 'the women’s group of the mosque', given: [] },
    });
    known.when(name({ mayBeHadFrom: [brother, 'not-there'] })).thenRefused('client.tie-unknown');
    known.when(name({ mayBeHadFrom: [husband] })).thenRefused('contact.not-safe');
    aReferredHousehold().when(name()).thenRefused('case.member-missing');
  });

  test('[A1.5] and who gives it is recorded, of anybody, once', () => {
    const named = known.so(name());
    const supportId = named.last('client.supportNamed').support.id;
    const gives = (id: string, of = supportId) => ({ type: 'client.findSupport', input: { supportId: of, tieId: id } }) as const;
    const found = named.so(gives(brother), gives(husband));
    expect(found.record.sections.client.supports).toMatchObject([{ given: [{ tieId: brother }, { tieId: husband }] }]);
    found.when(gives(brother)).thenRefused('client.support-given');
    named.when(gives('not-there', 'nor-this')).thenRefused('client.support-unknown', 'client.tie-unknown');
  });
});
