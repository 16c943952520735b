import { describe, expect, test } from 'vitest';
import { aCaseInTransition, anActiveCase, anExitedClient, anUnaccompaniedClient, consentToFollowUp } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const begin = { type: 'followUp.begin', input: {} } as const;
const close = { type: 'followUp.close', input: { reason: 'all three visits are made' } } as const;
const phoneIsSafe = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } } as const;
const visit = {
  type: 'followUp.recordVisit',
  input: {
    channel: 'phone',
    reached: 'reached',
    client: 'eats daily',
    outcome: 'it holds',
    outcomeHolds: 'in-part',
    professionals: 'the pantry stayed in touch',
    professionalsDid: 'well',
    supportSystem: 'the neighbour has moved away',
    supportSystemDid: 'not-involved',
    minutes: 30,
    cost: { minor: 1_500_000, currency: 'IDR' },
  },
} as const;
const agreed = anExitedClient().so(consentToFollowUp, phoneIsSafe);
const followed = agreed.so(begin);
const consentId = agreed.last('consent.given').consent.id;
const withdraw = { type: 'consent.withdraw', input: { consentId } } as const;
const refusal = { type: 'consent.recordRefusal', input: { purpose: 'follow-up' } } as const;

describe('the follow-up of a former client', () => {
  test('[B8.1] begins where the client has agreed to it', () => {
    expect(anExitedClient().missing('followUp.begin')).toEqual(['followUp.agreed']);
    anExitedClient().when(begin).thenRefused('followUp.agreed');
    expect(agreed.when(begin).then('followUp.begun').record.state.stage).toBe('followUp');
  });

  test('[B8.1] does not begin on a consent that was withdrawn', () => {
    agreed.so(withdraw).when(begin).thenRefused('followUp.agreed');
  });

  test('[B8.1] neither begins nor goes on beyond the time for which the client agreed', () => {
    const forAWeek = { ...consentToFollowUp, input: { ...consentToFollowUp.input, until: '2026-01-12' } } as const;
    const agreedOnce = anExitedClient().so(forAWeek, phoneIsSafe);
    agreedOnce.later({ days: 8 }).when(begin).thenRefused('followUp.agreed');
    const begun = agreedOnce.so(begin).later({ days: 8 });
    begun.when(visit).thenRefused('followUp.agreement-over');
    begun.when({ ...visit, happenedAt: '2026-01-12' }).then('followUp.visitRecorded');
    begun.so(consentToFollowUp).when(visit).then('followUp.visitRecorded');
  });

  test('[B8.1][B8.2][B8.3] records what a visit shows of client, outcome and professionals, and what it took', () => {
    followed.when(visit).then('followUp.visitRecorded', { visit: visit.input });
  });

  test('[B8.3] records an attempt that reached nobody, with its minutes', () => {
    followed
      .when({ type: 'followUp.recordVisit', input: { channel: 'phone', reached: 'not-reached', minutes: 5 } })
      .then('followUp.visitRecorded', { visit: { reached: 'not-reached', minutes: 5 } });
  });

  test('[B8.1] leaves in peace a client who has said no', () => {
    followed.so(withdraw).when(visit).thenRefused('followUp.declined');
  });

  test('[A1.1] uses a channel that is safe; who comes to the office is already there', () => {
    followed.when({ ...visit, input: { ...visit.input, channel: 'visit' } }).thenRefused('contact.not-safe');
    followed.when({ ...visit, input: { ...visit.input, channel: 'office' } }).then('followUp.visitRecorded');
  });

  test('[A1.1] records what a former client tells who calls by themselves, over any channel', () => {
    const calls = (more: object = {}) =>
      ({ type: visit.type, input: { ...visit.input, channel: 'message', startedBy: 'other-side', ...more } }) as const;
    followed.when(calls()).then('followUp.visitRecorded', { visit: { startedBy: 'other-side' } });
    followed.when(calls({ told: ['hiv'] })).thenRefused('contact.not-safe');
  });

  test('[A1.1] owns up to a visit that was made although it was not safe', () => {
    const home = { ...visit, input: { ...visit.input, channel: 'visit', againstSafeContact: true } } as const;
    followed.when(home).thenRefused('contact.not-safe');
    followed.when({ ...home, happenedAt: '2026-01-05' }).then('followUp.visitRecorded', { visit: { againstSafeContact: true } });
    const safe = followed.so({ ...visit, input: { ...visit.input, againstSafeContact: true }, happenedAt: '2026-01-05' });
    expect(safe.last('followUp.visitRecorded').visit).not.toHaveProperty('againstSafeContact');
  });

  test('[B8.1] is closed with its reason, from the follow-up or without one, and may begin again', () => {
    for (const s of [followed, anExitedClient()]) {
      expect(s.when(close).then('followUp.closed', close.input).record.state.stage).toBe('closed');
    }
    followed.so(close).when(begin).then('followUp.begun');
  });
});

describe('the dates of the follow-up', () => {
  test('[B8.1] are 30, 90 and 180 days after the day at the site on which the case ended', () => {
    const atNight = anUnaccompaniedClient().so(consentToFollowUp).later({ hours: 16 }).so({ type: 'termination.exit', input: {} });
    expect(dueDays(atNight, 'followUp.due')).toEqual(['2026-02-05', '2026-04-06', '2026-07-05']);
  });

  test('[B8.1] go when the client was reached on them or later, not by an attempt', () => {
    const attempt = { type: 'followUp.recordVisit', input: { channel: 'phone', reached: 'not-reached', minutes: 5 } } as const;
    const later = followed.later({ days: 31 });
    expect(dueDays(later.so(attempt), 'followUp.due')).toHaveLength(3);
    expect(dueDays(later.so(visit), 'followUp.due')).toEqual(['2026-04-05', '2026-07-04']);
    expect(dueDays(followed.later({ days: 200 }).so(visit), 'followUp.due')).toEqual([]);
  });

  test('[A2.2] come back when the visit is voided', () => {
    const visited = followed.later({ days: 31 }).so(visit);
    const voided = {
      type: 'followUp.voidEntry',
      input: { entryId: visited.last('followUp.visitRecorded').visit.id, reason: 'another client' },
    } as const;
    expect(dueDays(visited.so(voided), 'followUp.due')).toHaveLength(3);
    visited.so(voided).when(voided).thenRefused('case.entry-unknown');
  });

  test.each([
    ['was never asked', anExitedClient()],
    ['has refused', anExitedClient().so(refusal)],
    ['has withdrawn', followed.so(withdraw)],
  ] as const)('[B8.1] do not run for a client who %s', (_, s) => {
    expect(dueDays(s, 'followUp.due')).toEqual([]);
  });

  test('[B8.1] end with the day to which the client agreed', () => {
    const forAWhile = anExitedClient().so({ ...consentToFollowUp, input: { ...consentToFollowUp.input, until: '2026-04-05' } });
    expect(dueDays(forAWhile, 'followUp.due')).toEqual(['2026-02-04', '2026-04-05']);
  });

  test('[B8.1] end when the follow-up is closed', () => {
    expect(dueDays(followed.so(close), 'followUp.due')).toEqual([]);
  });

  test('[B8.1] run anew after a case that was reopened has ended again', () => {
    const again = followed
      .so(close)
      .later({ days: 10 })
      .so(
        { type: 'termination.reopen', input: { reason: 'lost the room' } },
        { type: 'termination.endEarly', input: { endReason: 'transferred', openItems: [] } },
      );
    expect(dueDays(again, 'followUp.due')).toEqual(['2026-02-14', '2026-04-15', '2026-07-14']);
  });

  test.each([
    ['closed', followed.so(close)],
    ['only begun', followed],
    ['closed without having begun', agreed.so(close)],
  ] as const)('[B8.1] run anew also where a follow-up that was %s, the reopening and the next end fall on one day', (_, before) => {
    const again = before.so(
      { type: 'termination.reopen', input: { reason: 'lost the room' } },
      { type: 'termination.endEarly', input: { endReason: 'transferred', openItems: [] } },
    );
    expect(dueDays(again, 'followUp.due')).toEqual(['2026-02-04', '2026-04-05', '2026-07-04']);
    expect(dueDays(again.so(begin, close), 'followUp.due')).toEqual([]);
    expect(dueDays(again.so(begin, close, begin), 'followUp.due')).toHaveLength(3);
  });

  test('[B8.1] do not run in a case that was reopened and goes on', () => {
    expect(dueDays(followed.so({ type: 'termination.reopen', input: { reason: 'lost the room' } }), 'followUp.due')).toEqual([]);
  });

  test.each([
    ['died', []],
    ['duplicate', []],
    ['opened-in-error', []],
    ['moved', ['2026-02-04', '2026-04-05', '2026-07-04']],
  ] as const)('[B8.1] after an end because of %s', (endReason, days) => {
    const ended = anActiveCase().so(consentToFollowUp, { type: 'termination.endEarly', input: { endReason, openItems: [] } });
    expect(dueDays(ended, 'followUp.due')).toEqual(days);
  });

  test('[B8.1] wait for a lost client to be found', () => {
    const ended = anActiveCase().so(
      consentToFollowUp,
      { type: 'client.reportLost', input: {} },
      { type: 'termination.endEarly', input: { endReason: 'lost-after-tracing', openItems: [] } },
    );
    expect(dueDays(ended, 'followUp.due')).toEqual([]);
    expect(dueDays(ended.so({ type: 'client.resume', input: {} }), 'followUp.due')).toHaveLength(3);
  });
});

describe('whether the client agrees to be followed up', () => {
  const due = (s: typeof agreed) => dueDays(s, 'followUp.to-ask');

  test('[B8.1] is asked before the exit: fourteen days from the transition on, until there is an answer', () => {
    const leaving = [aCaseInTransition(), anUnaccompaniedClient()];
    expect(leaving.map(due)).toEqual([['2026-01-19'], ['2026-01-19']]);
    expect(leaving.flatMap((s) => [s.so(consentToFollowUp), s.so(refusal)]).flatMap(due)).toEqual([]);
  });

  test('[B8.1] is not asked of a client who stays, nor chased after the exit', () => {
    const back = aCaseInTransition().so({ type: 'termination.sendBack', input: { reason: 'too early' } });
    expect([anActiveCase(), back, anExitedClient()].flatMap(due)).toEqual([]);
  });
});
