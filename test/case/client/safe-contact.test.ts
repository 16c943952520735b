import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafe } from '../../../src/case/client/safe-contact.js';
import type { Command } from '../../../src/case/record.js';
import { anAdmittedClient, aReferredHousehold, type CaseStory, memberId } from '../../../src/testing/index.js';

const aCall = {
  type: 'accompaniment.recordContact',
  input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter' },
} as const;
const call = (more: object = {}, happenedAt?: string) =>
  ({ type: aCall.type, input: { ...aCall.input, ...more }, ...(happenedAt && { happenedAt }) }) as Command;
const isAccepted = (s: CaseStory, command: Command) => !s.when(command).decision.refused;

describe('what the client says of a channel', () => {
  test('[A1.1] is kept: the name to ask for, and the words to use', () => {
    anAdmittedClient()
      .when({
        type: 'client.setSafeContact',
        input: { channel: 'phone', allowed: true, nameToUse: 'Sari', words: 'say that it is the cooperative' },
      })
      .then('client.safeContactSet', { safeContact: { nameToUse: 'Sari', words: 'say that it is the cooperative' } });
  });

  const evenings = anAdmittedClient().withSafeContact('phone', { hours: [{ from: '17:00', until: '20:00', weekdays: [1, 2, 3, 4, 5] }] });
  // In Jakarta, seven hours ahead of UTC. 2026-01-05 is a Monday.
  test.each([
    ['when they begin', '2026-01-05T10:00:00Z', true],
    ['before they end', '2026-01-05T12:59:59Z', true],
    ['when they end', '2026-01-05T13:00:00Z', false],
    ['before they begin', '2026-01-05T09:59:00Z', false],
    ['on a Friday', '2026-01-09T10:30:00Z', true],
    ['on a Saturday', '2026-01-10T10:30:00Z', false],
    ['on a weekday of which the hour is not known', '2026-01-06', true],
    ['on a Sunday of which the hour is not known', '2026-01-11', false],
    ['in a month', '2026-01', true],
  ])('[A1.1] counts for the hours that were named, in the zone of the site: %s', (_, happenedAt, accepted) => {
    expect(isAccepted(evenings.later({ days: 30 }), call({}, happenedAt))).toBe(accepted);
  });

  const nights = anAdmittedClient().withSafeContact('phone', { hours: [{ from: '20:00', until: '02:00', weekdays: [5] }] });
  test.each([
    ['on Friday at nine', '2026-01-09T14:00:00Z', true],
    ['on the Saturday after it at one', '2026-01-09T18:00:00Z', true],
    ['on the Saturday after it at two', '2026-01-09T19:00:00Z', false],
    ['on Saturday at nine', '2026-01-10T14:00:00Z', false],
    ['on Friday at one', '2026-01-08T18:00:00Z', false],
  ])('[A1.1] may name hours over midnight, which belong to the day on which they begin: %s', (_, happenedAt, accepted) => {
    expect(isAccepted(nights.later({ days: 30 }), call({}, happenedAt))).toBe(accepted);
  });

  test('[A1.1] may name a whole day, and an end at midnight', () => {
    const late = { happenedAt: '2026-01-05T16:59:00Z' };
    for (const from of ['00:00', '17:00']) {
      const s = anAdmittedClient().withSafeContact('phone', { hours: [{ from, until: '00:00' }] });
      s.later({ days: 1 })
        .when({ ...call(), ...late })
        .then('accompaniment.contactRecorded');
    }
    anAdmittedClient()
      .withSafeContact('phone', { hours: [{ from: '17:00', until: '17:00' }] })
      .later({ days: 1 })
      .when({ ...call(), ...late })
      .thenRefused('contact.not-safe');
  });

  test('[A1.1] lets a message be left only where the client said so', () => {
    const leaves = call({ leftMessage: true });
    anAdmittedClient().withSafeContact('phone').when(leaves).thenRefused('contact.not-safe');
    anAdmittedClient().withSafeContact('phone', { leaveMessage: false }).when(leaves).thenRefused('contact.not-safe');
    anAdmittedClient().withSafeContact('phone', { leaveMessage: true }).when(leaves).then('accompaniment.contactRecorded');
  });

  test('[A1.1] keeps a client from the office too who said that they would not be seen there', () => {
    anAdmittedClient()
      .when(call({ channel: 'office' }))
      .then('accompaniment.contactRecorded');
    const not = anAdmittedClient().withSafeContact('office', { allowed: false });
    not.when(call({ channel: 'office' })).thenRefused('contact.not-safe');
    not.when(call({ channel: 'office', startedBy: 'other-side' })).then('accompaniment.contactRecorded');
  });
});

describe('who may answer', () => {
  const known = anAdmittedClient().withTie('sister', { mayBeAsked: true });
  const sister = known.last('client.tieAdded').tie.id;
  const both = known.withTie('husband', { mayBeAsked: true });
  const husband = both.last('client.tieAdded').tie.id;

  test('[A1.1] is a tie of the network', () => {
    known
      .when({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, mayAnswer: [sister, 'not-there'] } })
      .thenRefused('client.tie-unknown');
  });

  test('[A1.1] nobody else picks up, takes a message or passes one on', () => {
    for (const channel of ['phone', 'person'] as const) {
      const s = both.withSafeContact(channel, { mayAnswer: [sister] });
      s.when(call({ channel, tieId: sister })).then('accompaniment.contactRecorded', { contact: { tieId: sister } });
      s.when(call({ channel, tieId: husband })).thenRefused('contact.not-safe');
      s.when(call({ channel, tieId: 'not-there' })).thenRefused('contact.not-safe');
    }
    both
      .withSafeContact('person', { mayAnswer: [sister] })
      .when(call({ channel: 'person' }))
      .thenRefused('contact.not-safe');
    both
      .withSafeContact('person')
      .when(call({ channel: 'person', tieId: sister }))
      .thenRefused('contact.not-safe');
  });

  test('[A1.1] who may pick up, but not be asked, is nobody to send a message through', () => {
    const s = anAdmittedClient().withTie('landlord', { mayBeAsked: false });
    const landlord = s.last('client.tieAdded').tie.id;
    const said = s.withSafeContact('phone', { mayAnswer: [landlord] }).withSafeContact('person', { mayAnswer: [landlord] });
    said.when(call({ tieId: landlord })).then('accompaniment.contactRecorded');
    said.when(call({ channel: 'person', tieId: landlord })).thenRefused('contact.not-safe');
  });

  test('[A1.1] who was marked as unsafe since no longer may, in whatever entry, and also where that was marked as made in error', () => {
    const said = both.withSafeContact('phone', { mayAnswer: [sister] });
    const answered = call({ tieId: sister });
    const twice = said.withTie('sister', { unsafe: true });
    twice.when(answered).thenRefused('contact.not-safe');
    const entryId = twice.last('client.tieAdded').tie.id;
    const voided = twice.so({ type: 'client.voidEntry', input: { entryId, reason: 'another sister' } });
    voided.when(answered).thenRefused('contact.not-safe');
    said
      .so({ type: 'client.changeTie', input: { tieId: sister, said: { unsafe: true }, reason: 'tells the husband' } })
      .when(answered)
      .thenRefused('contact.not-safe');
  });

  test('[A1.1] learns nothing that they do not know', () => {
    const said = both.withSafeContact('phone', { mayAnswer: [sister] });
    said.when(call({ tieId: sister, told: ['hiv'] })).thenRefused('contact.not-safe');
    said
      .so({ type: 'client.changeTie', input: { tieId: sister, said: { knows: ['hiv'] }, reason: 'the client told her' } })
      .when(call({ tieId: sister, told: ['hiv'] }))
      .then('accompaniment.contactRecorded');
    said.when(call({ told: ['general'] })).thenRefused('contact.not-safe');
  });
});

describe('in a household', () => {
  const home = aReferredHousehold(['wife', 'husband']);
  const [wife, husband] = [memberId(home, 'wife'), memberId(home, 'husband')];

  test('[A1.6][A1.1] each says for themselves what is safe', () => {
    home.when({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } }).thenRefused('case.member-missing');
    const said = home.withSafeContact('phone', { members: [wife, husband] }).withSafeContact('phone', { members: [wife], allowed: false });
    said.when(call({ members: [husband] })).then('accompaniment.contactRecorded');
    said.when(call({ members: [wife] })).thenRefused('contact.not-safe');
  });

  test('[A1.6][A1.1] who came into it later has said nothing yet', () => {
    const said = home.withSafeContact('phone', { members: [wife, husband] }).withMember('son');
    said.when(call({ members: [memberId(said, 'son')] })).thenRefused('contact.not-safe');
  });

  test('[A1.1][A1.6] where nobody is named, it is about those who are served there now: who moved out neither allows nor forbids it', () => {
    const mayCall = (s: CaseStory) =>
      isSafe(s.record.sections.client, { channel: 'phone' }, { happenedAt: s.given().now, zone: s.given().zone });
    const allowed = home.withSafeContact('phone', { members: [wife] });
    expect(mayCall(allowed)).toBe(false);
    const moved = (who: string) => ({ type: 'client.moveOut', input: { memberId: who, toCase: 'case-2' } }) as const;
    expect(mayCall(allowed.so(moved(husband)))).toBe(true);
    expect(mayCall(allowed.so(moved(wife)))).toBe(false);
  });

  test('[A1.6][A1.1] is traced the one who agreed to it', () => {
    const lost = home.withSafeContact('phone', { members: [wife], tracing: true }).so({ type: 'client.reportLost', input: {} });
    const trace = (members: string[]) =>
      ({ type: 'client.recordTracing', input: { channel: 'phone', result: 'reached', members } }) as const;
    lost.when(trace([wife])).then('client.traced', { tracing: { members: [wife] } });
    lost.when(trace([husband])).thenRefused('contact.not-safe');
    lost
      .when({ type: 'termination.endEarly', input: { endReason: 'lost-after-tracing', openItems: [] } })
      .thenRefused('termination.not-traced');
  });
});

describe('why it is not safe', () => {
  test('[A1.1] is told to nobody by the answer: it is the same for every reason, and carries no id', () => {
    const base = anAdmittedClient().withTie('husband', { mayBeAsked: true });
    const husband = base.last('client.tieAdded').tie.id;
    const through = call({ channel: 'person', tieId: husband });
    const allowed = base.withSafeContact('person', { mayAnswer: [husband] });
    const marked = (s: CaseStory) =>
      s.so({ type: 'client.changeTie', input: { tieId: husband, said: { unsafe: true }, reason: 'violence' } });
    const answers = {
      'never said': base.when(through),
      'said no': base.withSafeContact('person', { allowed: false }).when(through),
      'taken back': allowed.withSafeContact('person', { allowed: false }).when(through),
      'unsafe person': marked(allowed).when(through),
      'outside the hours': base
        .withSafeContact('person', { mayAnswer: [husband], hours: [{ from: '03:00', until: '03:01' }] })
        .when(through),
      'may not be asked': allowed
        .so({ type: 'client.changeTie', input: { tieId: husband, said: { mayBeAsked: false }, reason: 'a quarrel' } })
        .when(through),
      'does not know': allowed.when(call({ channel: 'person', tieId: husband, told: ['hiv'] })),
      'with an unsafe person': marked(base).when(call({ with: 'family', tieId: husband })),
    };
    for (const [reason, { decision }] of Object.entries(answers))
      expect(decision, reason).toEqual({ refused: true, because: [{ code: 'contact.not-safe' }] });
    allowed.when(through).then('accompaniment.contactRecorded');
  });

  test('[A1.1] is not told either by a search, or by what is said to be open', () => {
    const base = anAdmittedClient().so({ type: 'client.reportLost', input: {} });
    const search = { type: 'client.recordTracing', input: { channel: 'phone', result: 'reached' } } as const;
    const [never, no] = [base, base.withSafeContact('phone', { allowed: false })];
    expect(never.when(search).decision).toEqual(no.when(search).decision);
    expect(never.whatNext()).toEqual(no.whatNext());
  });
});

describe('whatever was said', () => {
  const home = aReferredHousehold(['wife', 'husband']);
  const members = [memberId(home, 'wife'), memberId(home, 'husband')];
  const said = fc.record({
    channel: fc.constantFrom('phone', 'visit', 'message'),
    allowed: fc.boolean(),
    of: fc.subarray(members, { minLength: 1 }),
    voided: fc.boolean(),
    /** Days after which it is said; and how long before now that was. */
    after: fc.nat(3),
    ago: fc.constantFrom('now', 'day', 'month', 'unknown'),
  });
  type Said = typeof said extends fc.Arbitrary<infer S> ? S : never;

  const set = (s: CaseStory, { channel, allowed, of, voided, after, ago }: Said): CaseStory => {
    const later = s.later({ days: after });
    const at = { now: later.setting.now, day: later.setting.now.slice(0, 10), month: later.setting.now.slice(0, 7), unknown: 'unknown' };
    const told = later.so({ type: 'client.setSafeContact', input: { channel, allowed, members: of }, happenedAt: at[ago] });
    const entryId = told.last('client.safeContactSet').safeContact.id;
    return (voided ? told.so({ type: 'client.voidEntry', input: { entryId, reason: 'in error' } }) : told).later({ hours: 1 });
  };

  test('[A1.1][A1.6] a contact is accepted only where the newest word for that channel and member allows it', () => {
    const newest = fc.array(
      said.map((one): Said => ({ ...one, ago: 'now' })),
      { maxLength: 8 },
    );
    let accepted = 0;
    fc.assert(
      fc.property(newest, fc.constantFrom('phone', 'visit', 'message'), fc.subarray(members, { minLength: 1 }), (words, channel, whom) => {
        const s = words.reduce((before, word) => set(before, word), home as CaseStory);
        const allows = whom.every((one) => {
          const counts = words.filter((w) => w.channel === channel && w.of.includes(one) && !(w.voided && w.allowed));
          return counts.at(-1)?.allowed === true;
        });
        expect(isAccepted(s, call({ channel, members: whom }))).toBe(allows);
        if (allows) accepted += 1;
      }),
      { numRuns: 300 },
    );
    expect(accepted, 'VOID: nothing was accepted').toBeGreaterThan(15);
  });

  test('[A1.1][A1.6] nothing that is written down late makes a yes of what was no, or of what was never said', () => {
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 8 }),
        fc.constantFrom('phone', 'visit'),
        fc.constantFrom(...members),
        (words, channel, one) => {
          const s = words.reduce((before, word) => set(before, word), home as CaseStory);
          if (!isAccepted(s, call({ channel, members: [one] }))) return;
          const counts = words.filter((w) => w.channel === channel && w.of.includes(one) && !(w.voided && w.allowed));
          const last = counts.at(-1);
          expect(last?.allowed).toBe(true);
          // A yes of which the day is not known stands only where there never was a no.
          if (last?.ago === 'unknown') expect(counts.every((w) => w.allowed)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
