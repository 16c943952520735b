import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { aClientInAssessment, anActiveCase, aReferredClient, aReferredHousehold, memberId, story } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const aCall = {
  type: 'accompaniment.recordContact',
  input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter' },
} as const;
const failedCall = {
  type: 'accompaniment.recordFailedAttempt',
  input: { with: 'client', channel: 'phone', purpose: 'monitoring', role: 'coordinator', cause: 'nobody answered' },
} as const;
const phoneIsSafe = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, tracing: true } } as const;

describe('a contact', () => {
  test('[B2.1][A7.3] is recorded as work, with its purpose, mode and role', () => {
    anActiveCase()
      .so(phoneIsSafe)
      .when({ ...aCall, input: { ...aCall.input, minutes: 20 } })
      .then('accompaniment.contactRecorded', {
        contact: { purpose: 'support', channel: 'phone', role: 'supporter', minutes: 20, startedBy: 'worker', reached: 'reached' },
      });
  });

  test('[A1.1] over a channel not known to be safe is refused, also where it failed', () => {
    anActiveCase().when(aCall).thenRefused('contact.not-safe').when(failedCall).thenRefused('contact.not-safe');
  });

  test('[A1.1] over a channel that the client has taken back is refused', () => {
    anActiveCase()
      .so(phoneIsSafe, { type: 'client.setSafeContact', input: { channel: 'phone', allowed: false } })
      .when(aCall)
      .thenRefused('contact.not-safe');
  });

  test.each([
    ['that the client started', { startedBy: 'other-side' }],
    ['at the office', { channel: 'office' }],
    ['with an agency', { with: 'agency' }],
  ] as const)('[B2.1] %s is recorded without asking for a safe channel', (_, different) => {
    anActiveCase()
      .when({ ...aCall, input: { ...aCall.input, ...different } })
      .then('accompaniment.contactRecorded', { contact: different });
  });

  test('[A1.1] in a crisis asks for a safe channel like any other: the wrong person who answers is no help', () => {
    anActiveCase()
      .so({ type: 'crisis.report', input: { kind: 'violence', safeNow: 'no' } })
      .when({ ...aCall, input: { ...aCall.input, purpose: 'crisis' } })
      .thenRefused('contact.not-safe');
  });

  test('[A1.6] in a household names whom it was with, and what that one said counts', () => {
    const home = aReferredHousehold(['wife', 'husband']);
    const [wife, husband] = [memberId(home, 'wife'), memberId(home, 'husband')];
    const said = home.withSafeContact('phone', { members: [wife] });
    const call = (members?: string[]) => ({ type: aCall.type, input: { ...aCall.input, ...(members && { members }) } });
    said.when(call([wife])).then('accompaniment.contactRecorded', { contact: { members: [wife] } });
    said.when(call([husband])).thenRefused('contact.not-safe');
    said.when(call([wife, husband])).thenRefused('contact.not-safe');
    said.when(call()).thenRefused('case.member-missing', 'contact.not-safe');
  });

  test('[A1.1] that failed is kept with its cause', () => {
    anActiveCase()
      .so(phoneIsSafe)
      .when(failedCall)
      .then('accompaniment.attemptFailed', { contact: { reached: 'not-reached', cause: 'nobody answered' } });
  });

  test('[A5.5.1] is open from the first day of a case', () => {
    aReferredClient().so(phoneIsSafe).when(aCall).then('accompaniment.contactRecorded');
  });
});

describe('a contact with somebody around the client', () => {
  const around = anActiveCase().withTie('mother', { relation: 'parent', mayBeAsked: true, knows: ['finance'] });
  const tieId = around.last('client.tieAdded').tie.id;
  const talk = (more: object = {}) => ({ type: aCall.type, input: { ...aCall.input, with: 'family', tieId, ...more } }) as Command;

  test('[A3.7][A1.5] is with a person whom the client has named, and who may be asked', () => {
    around.when(talk()).then('accompaniment.contactRecorded', { contact: { tieId } });
    around.when(talk({ tieId: undefined })).thenRefused('contact.not-safe');
    around.when(talk({ tieId: 'not-there' })).thenRefused('contact.not-safe');
    const { tie } = around.withTie('uncle').last('client.tieAdded');
    around
      .withTie('uncle')
      .when(talk({ tieId: tie.id }))
      .thenRefused('contact.not-safe');
  });

  test('[A1.1] leaves no message there: another could hear it', () => {
    around.when(talk({ leftMessage: true })).thenRefused('contact.not-safe');
  });

  test('[A1.1] tells nothing that this person does not know', () => {
    around.when(talk({ told: ['finance', 'general'] })).then('accompaniment.contactRecorded');
    around.when(talk({ told: ['finance', 'hiv'] })).thenRefused('contact.not-safe');
  });

  test('[A1.1] tells what a consent for this person covers, on the day on which it was told', () => {
    const withConsent = around.withConsentToTell('mother', 'hiv');
    withConsent.when(talk({ told: ['finance', 'hiv'] })).then('accompaniment.contactRecorded');
    withConsent.when(talk({ told: ['substance'] })).thenRefused('contact.not-safe');
    around
      .withConsentToTell('uncle', 'hiv')
      .when(talk({ told: ['hiv'] }))
      .thenRefused('contact.not-safe');
    withConsent.when({ ...talk({ told: ['hiv'] }), happenedAt: '2026-01-04' }).thenRefused('contact.not-safe');
    const { consent } = withConsent.last('consent.given');
    withConsent
      .so({ type: 'consent.withdraw', input: { consentId: consent.id } })
      .when(talk({ told: ['hiv'] }))
      .thenRefused('contact.not-safe');
  });

  test('[A1.1] that they started is recorded; what they are told is asked all the same', () => {
    const calls = (more: object) => talk({ startedBy: 'other-side', ...more });
    around.when(calls({ tieId: undefined })).then('accompaniment.contactRecorded');
    around.when(calls({ told: ['hiv'] })).thenRefused('contact.not-safe');
    around.when(calls({ tieId: undefined, told: ['finance'] })).thenRefused('contact.not-safe');
  });

  test('[A1.1] who is unsafe is neither asked nor told, though the client had named them; that they called is recorded', () => {
    const unsafe = around.so({ type: 'client.changeTie', input: { tieId, said: { unsafe: true }, reason: 'hits her' } });
    unsafe.when(talk()).thenRefused('contact.not-safe');
    unsafe.when(talk({ startedBy: 'other-side', told: ['finance'] })).thenRefused('contact.not-safe');
    unsafe.when(talk({ startedBy: 'other-side' })).then('accompaniment.contactRecorded');
  });

  test('[A1.6] in a household is asked only about those whose tie it is', () => {
    const home = aReferredHousehold(['wife', 'husband']);
    const [wife, husband] = [memberId(home, 'wife'), memberId(home, 'husband')];
    const near = home.withTie('mother', { members: [wife], mayBeAsked: true });
    const about = (members: string[]) => talk({ tieId: near.last('client.tieAdded').tie.id, members });
    near.when(about([wife])).then('accompaniment.contactRecorded');
    near.when(about([wife, husband])).thenRefused('contact.not-safe');
  });
});

describe('a contact that was made although it was not safe', () => {
  const owned = { ...aCall, input: { ...aCall.input, againstSafeContact: true }, happenedAt: '2026-01-04' } as const;

  test('[A1.1] is recorded as what it was, without anything invented, and marked', () => {
    anActiveCase()
      .when(owned)
      .then('accompaniment.contactRecorded', { contact: { channel: 'phone', startedBy: 'worker', againstSafeContact: true } });
    anActiveCase()
      .when({ ...failedCall, input: { ...failedCall.input, againstSafeContact: true }, happenedAt: 'unknown' })
      .then('accompaniment.attemptFailed', { contact: { againstSafeContact: true } });
  });

  test('[A1.1] nobody is let through by that who does not own up to it, or is about to make it', () => {
    anActiveCase()
      .when({ ...aCall, happenedAt: '2026-01-04' })
      .thenRefused('contact.not-safe');
    anActiveCase().when({ type: aCall.type, input: owned.input }).thenRefused('contact.not-safe');
    anActiveCase()
      .when({ ...owned, happenedAt: '2026-01-06' })
      .thenRefused('case.later-than-now');
  });

  test('[A1.1] the mark is not set on a contact that was safe', () => {
    const safe = anActiveCase().so(phoneIsSafe, owned);
    expect(safe.last('accompaniment.contactRecorded').contact).not.toHaveProperty('againstSafeContact');
  });

  test('[A1.1] is judged by what had been said by then: a no of today does not make yesterday unsafe, nor a yes make it safe', () => {
    const no = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: false } } as const;
    const called = { ...aCall, happenedAt: '2026-01-06' };
    anActiveCase().so(phoneIsSafe).later({ days: 3 }).so(no).when(called).then('accompaniment.contactRecorded');
    anActiveCase().so(no).later({ days: 3 }).so(phoneIsSafe).when(called).thenRefused('contact.not-safe');
    anActiveCase().so(phoneIsSafe).later({ days: 1 }).so(no).when(called).thenRefused('contact.not-safe');
  });
});

describe('the next contact with the client', () => {
  const inCase = aClientInAssessment().so(phoneIsSafe);

  test('[A1.1] is due ninety days after the opening', () => {
    expect(dueDays(inCase, 'accompaniment.contact-due')).toEqual(['2026-04-05']);
  });

  test('[A1.1] counts from the day at the site on which the client was reached', () => {
    const afterMidnightInJakarta = inCase.later({ hours: 16 }).so(aCall);
    expect(dueDays(afterMidnightInJakarta, 'accompaniment.contact-due')).toEqual(['2026-04-06']);
  });

  test('[A1.1] counts from the newest day, not from what was recorded last', () => {
    const late = inCase.later({ days: 10 }).so(aCall, { ...aCall, happenedAt: '2026-01-07' });
    expect(dueDays(late, 'accompaniment.contact-due')).toEqual(['2026-04-15']);
  });

  test.each([
    ['a failed attempt', failedCall],
    ['a talk with the family', { ...aCall, input: { ...aCall.input, with: 'family', startedBy: 'other-side' } }],
  ] as const)('[A1.1] is not put off by %s', (_, command) => {
    expect(dueDays(inCase.later({ days: 3 }).so(command), 'accompaniment.contact-due')).toEqual(['2026-04-05']);
  });

  test('[A1.1] is not asked for while the client is lost, and is again once tracing reached them', () => {
    const lost = inCase.later({ days: 1 }).so({ type: 'client.reportLost', input: {} });
    const found = lost.so({ type: 'client.recordTracing', input: { channel: 'phone', result: 'reached' } });
    expect([dueDays(lost, 'accompaniment.contact-due'), dueDays(found, 'accompaniment.contact-due')]).toEqual([[], ['2026-04-05']]);
  });

  test('[A2.1] counts from the adoption where a running case was taken over', () => {
    const programme = { id: 'full-support', version: '1' };
    const adopted = story().so({
      type: 'access.adopt',
      input: { stage: 'active', openedAt: '2019', site: { id: 'site-1', timeZone: 'Asia/Jakarta' }, programme },
    });
    expect(dueDays(adopted, 'accompaniment.contact-due')).toEqual(['2026-04-05']);
  });
});
