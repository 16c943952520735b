import { describe, expect, test } from 'vitest';
import { agencyId, anActiveCase, aSentReferral, referralId } from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

type Case = ReturnType<typeof aSentReferral>;
const sent = aSentReferral();
const id = referralId(sent);
const agency = { by: { kind: 'agency', id: agencyId } } as const;
const accepted = sent.in(agency).so({ type: 'referral.answer', input: { referralId: id, answer: 'accepted' } });
const completed = accepted.so({ type: 'referral.progress', input: { referralId: id, status: 'completed' } }).in({ by: sent.setting.by });
const prepare = (step: 'informed' | 'difficulties-foreseen' | 'rehearsed' | 'accompanied', referralId = id) =>
  ({
    type: 'referral.prepare',
    input: {
      referralId,
      step,
      ...(step === 'difficulties-foreseen' && { difficulties: ['stigma', 'distance'] as const }),
      ...(step === 'accompanied' && { channel: 'office' as const }),
    },
  }) as const;
const book = (on: string, referralId = id) => ({ type: 'referral.bookFirstVisit', input: { referralId, on } }) as const;
const outcome = (toldBy: 'client' | 'provider' | 'traced' | 'worker', referralId = id) =>
  ({ type: 'referral.recordOutcome', input: { referralId, toldBy, result: 'received', experience: 'was made to wait' } }) as const;
const talk = { type: 'referral.recordTalk', input: { agencyId, contactPerson: 'p-1', about: 'opening hours' } } as const;
const cancel = { type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } } as const;

describe('[A8.6] linking', () => {
  test.each(['informed', 'difficulties-foreseen', 'rehearsed', 'accompanied'] as const)(
    '[A8.6] a step of the hand-off, in any order: %s',
    (step) => {
      sent.when(prepare(step)).then('referral.prepared', { handOff: { step } });
    },
  );

  test('[A8.6] difficulties are foreseen by name, or said to be none', () => {
    const foreseen = (difficulties?: readonly 'stigma'[]) =>
      ({ type: 'referral.prepare', input: { referralId: id, step: 'difficulties-foreseen', difficulties } }) as const;
    sent.when(foreseen()).thenRefused('referral.difficulties-missing');
    sent.when(foreseen([])).then('referral.prepared');
    sent.when(foreseen(['stigma'])).then('referral.prepared', { handOff: { difficulties: ['stigma'] } });
  });

  test('[A8.6] who accompanies the client fetches them only where that is safe, and brings them to no unsafe place', () => {
    const fetched = { type: 'referral.prepare', input: { referralId: id, step: 'accompanied' } } as const;
    sent.when(fetched).thenRefused('contact.not-safe');
    const safe = sent.withSafeContact('visit');
    safe.when(fetched).then('referral.prepared');
    safe.withTie('uncle', { worksAt: agencyId, unsafe: true }).when(fetched).thenRefused('contact.not-safe');
  });

  test('[A8.6] the client is informed in detail before the first visit', () => {
    const booked = sent.so(book('2026-01-09'));
    const due = (s: Case) => dueOf(s, 'referral.preparation-due');
    expect(due(sent)).toEqual([]);
    expect(due(booked)).toMatchObject([{ ids: [id], due: '2026-01-09' }]);
    expect(due(booked.so(prepare('rehearsed')))).toHaveLength(1);
    expect(due(booked.so(prepare('informed')))).toEqual([]);
    expect(due(sent.so(prepare('informed'), book('2026-01-09')))).toEqual([]);
  });

  test('[A8.6] a step is for a referral on the record', () => {
    sent.when(prepare('informed', 'none')).thenRefused('referral.unknown');
  });

  test('[A8.1] a first visit is booked for a day ahead at the site, and booked again', () => {
    const booked = sent.in({ now: afterMidnight }).when(book('2026-01-06')).then('referral.firstVisitBooked', { on: '2026-01-06' });
    expect(booked.so(book('2026-01-20')).record.sections.referral.referrals[0]?.firstAppointmentOn).toBe('2026-01-20');
    sent.in({ now: afterMidnight }).when(book('2026-01-05')).thenRefused('referral.visit-passed');
    sent
      .in({ now: afterMidnight })
      .when({ ...book('2026-01-05'), happenedAt: '2026-01-04' })
      .then('referral.firstVisitBooked');
  });

  test('[A8.6] no visit to an agency of which the referral is over or unknown', () => {
    sent.so(cancel).when(book('2026-01-20')).thenRefused('referral.wrong-status');
    sent.when(book('2026-01-20', 'none')).thenRefused('referral.unknown');
  });

  test('[B4.3] talks with referral staff are on the record, with or without a referral', () => {
    anActiveCase()
      .when(talk)
      .then('referral.talkRecorded', { talk: { contactPerson: 'p-1', about: 'opening hours' } });
  });

  test('[B4.3] every talk is kept: the relation is more than the last one', () => {
    const again = { ...talk, input: { ...talk.input, about: 'a new opening hour' } } as const;
    expect(
      anActiveCase()
        .so(talk, again)
        .record.sections.referral.talks.map((t) => t.about),
    ).toEqual(['opening hours', 'a new opening hour']);
  });

  test('[B4.3] there is no talk with a person who is unsafe for the client, and there may be one with others there', () => {
    const unsafe = anActiveCase().withTie('uncle', { worksAt: agencyId, unsafe: true });
    unsafe.when({ ...talk, input: { ...talk.input, contactPerson: 'uncle' } }).thenRefused('contact.not-safe');
    unsafe.when(talk).then('referral.talkRecorded');
  });

  test('[B4.4] the client says how they found it there, in a word that can be counted', () => {
    const told = outcome('client');
    completed
      .when({ ...told, input: { ...told.input, satisfaction: 'bad' } })
      .then('referral.outcomeRecorded', { outcome: { satisfaction: 'bad' } });
  });

  test('[A3.6] not known is an answer only after tracing', () => {
    const unknown = (toldBy: 'client' | 'provider' | 'traced') =>
      ({ type: 'referral.recordOutcome', input: { referralId: id, toldBy, result: 'unknown' } }) as const;
    const traced = completed.withSafeContact('phone').so({
      type: 'accompaniment.recordFailedAttempt',
      input: { with: 'client', channel: 'phone', purpose: 'monitoring', role: 'supporter', cause: 'no answer' },
    });
    for (const by of ['client', 'provider'] as const) traced.when(unknown(by)).thenRefused('referral.not-traced');
    completed.when(unknown('traced')).thenRefused('referral.not-traced');
    traced.when(unknown('traced')).then('referral.outcomeRecorded', { outcome: { result: 'unknown' } });
  });

  test("[B4.4] the provider's and the client's account are both kept", () => {
    const both = completed
      .so(outcome('provider'))
      .when(outcome('client'))
      .then('referral.outcomeRecorded', { outcome: { toldBy: 'client', experience: 'was made to wait' } });
    expect(both.record.sections.referral.outcomes.map((o) => o.toldBy)).toEqual(['provider', 'client']);
    expect(both.record.sections.referral.referrals[0]?.status).toBe('completed');
  });

  test('[B4.4] an agency speaks for itself alone, a client for no agency and no worker', () => {
    const other = { by: { kind: 'agency', id: 'agency-9' } } as const;
    const client = { by: { kind: 'client', id: 'client-1' } } as const;
    for (const toldBy of ['client', 'traced', 'worker'] as const)
      completed.in(agency).when(outcome(toldBy)).thenRefused('referral.wrong-actor');
    completed.in(agency).when(outcome('provider')).then('referral.outcomeRecorded');
    for (const toldBy of ['client', 'provider', 'worker'] as const)
      completed.in(other).when(outcome(toldBy)).thenRefused('referral.wrong-actor');
    for (const toldBy of ['provider', 'traced', 'worker'] as const)
      completed.in(client).when(outcome(toldBy)).thenRefused('referral.wrong-actor');
    completed.in(client).when(outcome('client')).then('referral.outcomeRecorded');
  });

  test('[B4.4] there is no outcome of what was never sent', () => {
    const { plannedServiceId, serviceId } = sent.last('referral.drafted').referral;
    const draft = anActiveCase().so({
      type: 'referral.draft',
      input: { plannedServiceId, serviceId, agencyId, contactPerson: 'p-1', requirementsChecked: [], funding: 'free' },
    });
    draft.when(outcome('client', referralId(draft))).thenRefused('referral.wrong-status');
    draft.when(outcome('client', 'none')).thenRefused('referral.unknown');
  });

  test.each([prepare('informed'), outcome('client'), talk])(
    '[A2.2] an entry made in error is marked, once, unless something rests on it: $type',
    (command) => {
      const made = sent.so(command);
      const { handOffs, outcomes, talks } = made.record.sections.referral;
      const entryId = [...handOffs, ...outcomes, ...talks][0]?.id ?? '';
      const voids = { type: 'referral.voidEntry', input: { entryId, reason: 'another client' } } as const;
      made.when(voids).then('referral.entryVoided', { entryId }).when(voids).thenRefused('case.entry-unknown');
      made
        .so({ ...talk, input: { ...talk.input, ext: { 'clinic:on': entryId } } })
        .when(voids)
        .thenRefused('case.entry-in-use');
    },
  );

  test('[A2.2] a referral is not voided: what it told is told', () => {
    sent.when({ type: 'referral.voidEntry', input: { entryId: id, reason: 'wrong' } }).thenRefused('case.entry-unknown');
  });
});

describe('[A2.1] nobody falls between two services', () => {
  const answer = (s: Case) => dueOf(s, 'referral.answer-due');
  const asked = (s: Case) => dueOf(s, 'referral.outcome-due');
  const visit = (s: Case) => dueOf(s, 'referral.first-visit');

  test('[A2.1] an agency’s answer is due seven days after the sending', () => {
    expect(answer(sent)).toMatchObject([{ ids: [id], due: '2026-01-12', overdueFrom: '2026-01-12T17:00:00.000Z' }]);
    for (const done of [accepted, sent.so(cancel)]) expect(answer(done)).toEqual([]);
  });

  test('[B4.4] the client is asked within seven days how it went; the provider’s word does not answer for them', () => {
    expect(asked(accepted)).toEqual([]);
    expect(asked(completed)).toMatchObject([{ due: '2026-01-12' }]);
    expect(asked(completed.so(outcome('provider')))).toHaveLength(1);
    for (const by of ['client', 'traced'] as const) expect(asked(completed.so(outcome(by)))).toEqual([]);
  });

  test.each(['failed', 'rejected'] as const)('[B4.4] the client is asked too where the referral %s: they have a story of it', (status) => {
    const over =
      status === 'failed'
        ? accepted.so({ type: 'referral.progress', input: { referralId: id, status } })
        : sent.in(agency).so({ type: 'referral.answer', input: { referralId: id, answer: status } });
    expect(asked(over)).toMatchObject([{ ids: [id], due: '2026-01-12' }]);
    expect(asked(over.in({ by: sent.setting.by }).so(outcome('client')))).toEqual([]);
  });

  test('[B4.4] one that was taken back is due an outcome too, from whomever; a draft that was dropped never left the house', () => {
    const over = sent.so(cancel);
    expect(asked(over)).toMatchObject([{ ids: [id], due: '2026-01-12' }]);
    for (const by of ['client', 'provider', 'traced'] as const) expect(asked(over.so(outcome(by)))).toEqual([]);
    const { plannedServiceId, serviceId } = sent.last('referral.drafted').referral;
    const draft = anActiveCase().so({
      type: 'referral.draft',
      input: { plannedServiceId, serviceId, agencyId, contactPerson: 'p-1', requirementsChecked: [], funding: 'free' },
    });
    const dropped = draft.so({ type: 'referral.cancel', input: { referralId: referralId(draft), reason: 'the client asked' } });
    expect(asked(dropped)).toEqual([]);
  });

  test('[B4.4] where the day of completion is unknown, the seven days run from its writing down', () => {
    const late = accepted
      .later({ days: 30 })
      .so({ type: 'referral.progress', input: { referralId: id, status: 'completed' }, happenedAt: 'unknown' });
    expect(asked(late)).toMatchObject([{ due: '2026-02-11' }]);
  });

  test('[A8.1] a first visit is due on its day, until it was made or the referral is over', () => {
    const booked = sent.so(book('2026-01-09'));
    expect(visit(sent)).toEqual([]);
    expect(visit(booked)).toMatchObject([{ ids: [id], due: '2026-01-09', overdueFrom: '2026-01-09T17:00:00.000Z' }]);
    expect(visit(booked.so(prepare('rehearsed')))).toHaveLength(1);
    for (const done of [prepare('accompanied'), outcome('client'), cancel]) expect(visit(booked.so(done))).toEqual([]);
  });
});
