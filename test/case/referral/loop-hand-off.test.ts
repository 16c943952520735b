import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { handOff, handOffSteps } from '../../../src/index.js';
import { agencyId, aSentReferral, referralId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Case = ReturnType<typeof aSentReferral>;
const sent = aSentReferral().withSafeContact('phone').withSafeContact('visit');
const id = referralId(sent);
const prepare = (step: 'informed' | 'difficulties-foreseen' | 'rehearsed' | 'accompanied'): Command => ({
  type: 'referral.prepare',
  input: { referralId: id, step, ...(step === 'difficulties-foreseen' && { difficulties: [] }) },
});
const book = (on: string): Command => ({ type: 'referral.bookFirstVisit', input: { referralId: id, on } });
const visit = (attended: 'attended' | 'missed'): Command => ({
  type: 'referral.recordFirstVisit',
  input: { referralId: id, attended, ...(attended === 'missed' && { cause: 'transport' as const }) },
});
const calls = (reached: 'reached' | 'not-reached'): Command =>
  reached === 'reached'
    ? { type: 'accompaniment.recordContact', input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter' } }
    : {
        type: 'accompaniment.recordFailedAttempt',
        input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter', cause: 'no answer' },
      };
const handOffOf = (s: Case) => {
  const [referral] = s.record.sections.referral.referrals;
  if (!referral) throw new Error('no referral');
  return handOff(s.record.sections, referral);
};

describe('[A8.6] the warm hand-off', () => {
  test('[A8.6] says of each step that nobody has taken it', () => {
    expect(handOffOf(sent)).toEqual({ visit: 'not-booked', missed: [], notTaken: handOffSteps });
  });

  test('[A8.6] each step has its date, by whom, and the entry that says so', () => {
    const informed = sent
      .later({ days: 1 })
      .in({ by: { kind: 'worker', id: 'worker-2' } })
      .so(prepare('informed'));
    expect(handOffOf(informed)).toMatchObject({
      informed: { at: '2026-01-06T02:00:00.000Z', by: { id: 'worker-2' }, entryId: informed.last('referral.prepared').handOff.id },
      notTaken: ['difficulties-foreseen', 'rehearsed', 'accompanied', 'attended'],
    });
    const whole = informed.so(prepare('difficulties-foreseen'), prepare('rehearsed'), book('2026-01-08')).later({ days: 2 });
    const done = whole.so(prepare('accompanied'), visit('attended'));
    expect(handOffOf(done)).toMatchObject({ visit: 'attended', notTaken: [], missed: [], attended: { at: '2026-01-08T02:00:00.000Z' } });
  });

  test('[A8.6] a step that was written in error was not taken, and one taken again keeps its first day', () => {
    const twice = sent.so(prepare('informed')).later({ days: 1 }).so(prepare('informed'));
    expect(handOffOf(twice).informed?.at).toBe('2026-01-05T02:00:00.000Z');
    const entryId = handOffOf(twice).informed?.entryId ?? '';
    const back = twice.so({ type: 'referral.voidEntry', input: { entryId, reason: 'another client' } });
    expect(handOffOf(back).informed?.at).toBe('2026-01-06T02:00:00.000Z');
  });
});

describe('[A8.6] a no-show', () => {
  const booked = sent.so(book('2026-01-07')).later({ days: 2 });
  const missed = booked.so(visit('missed'));
  const due = (s: Case) => dueOf(s, 'accompaniment.missed-visit');

  test('[A8.6] leads to a contact: the client is asked within three days what was in the way', () => {
    const visitId = missed.last('referral.firstVisitRecorded').visit.id;
    expect(due(booked)).toEqual([]);
    expect(due(missed)).toMatchObject([{ ids: [id, visitId], due: '2026-01-10' }]);
    expect(handOffOf(missed)).toMatchObject({ visit: 'missed', missed: [{ entryId: visitId }], notTaken: [...handOffSteps] });
  });

  test('[A8.6] a call that reaches nobody does not settle it, one that reaches the client or a visit after all does', () => {
    const next = missed.later({ days: 1 });
    expect(due(next.so(calls('not-reached')))).toHaveLength(1);
    expect(due(next.so(calls('reached')))).toEqual([]);
    expect(due(next.so(visit('attended')))).toEqual([]);
    expect(due(booked.later({ days: -1 }).so(calls('reached')).later({ days: 1 }).so(visit('missed')))).toHaveLength(1);
  });

  test('[A8.6] is no end: whatever becomes of the referral, the client is asked', () => {
    const agency = { by: { kind: 'agency', id: agencyId } } as const;
    const failed = missed
      .in(agency)
      .so(
        { type: 'referral.answer', input: { referralId: id, answer: 'accepted' } },
        { type: 'referral.progress', input: { referralId: id, status: 'failed', why: 'client-did-not-come' } },
      );
    expect(due(failed)).toHaveLength(1);
    expect(due(missed.in(agency).so({ type: 'referral.answer', input: { referralId: id, answer: 'accepted' } }))).toHaveLength(1);
  });
});
