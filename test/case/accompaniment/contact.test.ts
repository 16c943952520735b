import { describe, expect, test } from 'vitest';
import { aClientInAssessment, anActiveCase, aReferredClient, aSupervisor, story } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const aCall = {
  type: 'accompaniment.recordContact',
  input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter' },
} as const;
const failedCall = {
  type: 'accompaniment.recordFailedAttempt',
  input: { with: 'client', channel: 'phone', purpose: 'monitoring', role: 'coordinator', cause: 'nobody answered' },
} as const;
const phoneIsSafe = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } } as const;

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
    anActiveCase().when(aCall).thenRefused('accompaniment.contact-not-safe').when(failedCall).thenRefused('accompaniment.contact-not-safe');
  });

  test('[A1.1] over a channel that the client has taken back is refused', () => {
    anActiveCase()
      .so(phoneIsSafe, { type: 'client.setSafeContact', input: { channel: 'phone', allowed: false } })
      .when(aCall)
      .thenRefused('accompaniment.contact-not-safe');
  });

  test.each([
    ['that the client started', { startedBy: 'other-side' }],
    ['at the office', { channel: 'office' }],
    ['in a crisis', { purpose: 'crisis' }],
    ['with an agency', { with: 'agency' }],
  ] as const)('[B2.1] %s is recorded without asking for a safe channel', (_, different) => {
    anActiveCase()
      .when({ ...aCall, input: { ...aCall.input, ...different } })
      .then('accompaniment.contactRecorded', { contact: different });
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

describe('a contact that was made although it was not safe', () => {
  const owned = { ...aCall, input: { ...aCall.input, againstSafeContact: true }, happenedAt: '2026-01-04' } as const;
  const look = (s: ReturnType<typeof anActiveCase>) =>
    ({
      type: 'accompaniment.lookAtUnsafeContact',
      input: { contactId: s.record.sections.accompaniment.contacts[0]?.id ?? '', note: 'x' },
    }) as const;

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
      .thenRefused('accompaniment.contact-not-safe');
    anActiveCase().when({ type: aCall.type, input: owned.input }).thenRefused('accompaniment.contact-not-safe');
    anActiveCase()
      .when({ ...owned, happenedAt: '2026-01-06' })
      .thenRefused('case.later-than-now');
  });

  test('[A1.1] the mark is not set on a contact that was safe', () => {
    const safe = anActiveCase().so(phoneIsSafe, owned);
    expect(safe.last('accompaniment.contactRecorded').contact).not.toHaveProperty('againstSafeContact');
  });

  test('[A1.1] a supervisor looks at it, at once and also after the case has ended', () => {
    const made = anActiveCase().so(owned, { type: 'termination.endEarly', input: { endReason: 'moved', openItems: [] } });
    expect(dueDays(made, 'accompaniment.unsafe-contact')).toEqual(['2026-01-05']);
    made.when(look(made)).thenRefused('accompaniment.only-supervisor');
    const seen = made.in({ by: aSupervisor }).so(look(made));
    expect(seen.record.sections.accompaniment.contacts).toMatchObject([{ lookedAt: { by: aSupervisor, note: 'x' } }]);
    expect(dueDays(seen, 'accompaniment.unsafe-contact')).toEqual([]);
    seen.when(look(seen)).thenRefused('accompaniment.unsafe-contact-unknown');
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
    ['a talk with the family', { ...aCall, input: { ...aCall.input, with: 'family' } }],
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
