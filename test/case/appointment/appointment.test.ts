import { describe, expect, test } from 'vitest';
import { reminderText } from '../../../src/case/appointment/reminder-text.js';
import { timeToAccess } from '../../../src/insight/care/time-to-access.js';
import { aClientInScreening, anAdmittedClient, aReferredClient, clientRef, story } from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

const site = { id: 'site-1', timeZone: 'Asia/Jakarta' };
const programme = { id: 'full-support', version: '1' };
const client = { kind: 'client', id: clientRef } as const;
const agency = { kind: 'agency', id: 'agency-1' } as const;
const offer = (more: object = {}) =>
  ({ type: 'appointment.offer', input: { with: 'client', on: '2026-01-09', clock: '09:00', purpose: 'first', ...more } }) as const;
const idOf = (s: ReturnType<typeof aReferredClient>) => s.record.sections.appointment.appointments.at(-1)?.id ?? '';
const offered = (more: object = {}) => aReferredClient().so(offer(more));
const agreed = (more: object = {}) => offered({ agreed: true, ...more });
const move = (s: ReturnType<typeof offered>, on: string, more: object = {}) =>
  ({ type: 'appointment.move', input: { appointmentId: idOf(s), on, ...more } }) as const;
const say = (s: ReturnType<typeof offered>, step: 'agree' | 'attend') =>
  ({ type: `appointment.${step}`, input: { appointmentId: idOf(s) } }) as const;
const miss = (s: ReturnType<typeof offered>) =>
  ({ type: 'appointment.miss', input: { appointmentId: idOf(s), cause: 'transport' } }) as const;
const cancel = (s: ReturnType<typeof offered>) =>
  ({ type: 'appointment.cancel', input: { appointmentId: idOf(s), cause: 'client' } }) as const;

describe('[A8.1] the first appointment', () => {
  test('[A8.1] it is made as early as possible: due three days after the request, in the zone of the site, until a day is agreed', () => {
    expect(dueOf(story(), 'appointment.first-due')).toEqual([]);
    expect(dueOf(aReferredClient({ now: afterMidnight }), 'appointment.first-due')).toMatchObject([
      { due: '2026-01-09', overdueFrom: '2026-01-09T17:00:00.000Z' },
    ]);
    expect(dueOf(offered(), 'appointment.first-due')).toHaveLength(1);
    for (const s of [agreed(), offered().so(say(offered(), 'agree'))]) expect(dueOf(s, 'appointment.first-due')).toEqual([]);
    expect(dueOf(agreed().so(cancel(agreed())), 'appointment.first-due')).toHaveLength(1);
  });

  test('[A8.1] an appointment at an agency for something else is not the first one', () => {
    expect(dueOf(agreed({ with: 'agency', agencyId: 'agency-1', purpose: 'review' }), 'appointment.first-due')).toHaveLength(1);
    expect(dueOf(agreed({ with: 'agency', agencyId: 'agency-1' }), 'appointment.first-due')).toEqual([]);
  });

  test.each(['came', 'accompanied'] as const)('[A8.1] a client who is here already waits for none: %s', (way) => {
    expect(dueOf(story().so({ type: 'access.open', input: { source: 'self', way, site, programme } }), 'appointment.first-due')).toEqual(
      [],
    );
  });

  test('[A8.1] none is due once admission is decided, nor of a case that was taken over', () => {
    const taken = story().so({ type: 'access.adopt', input: { site, programme, stage: 'active', openedAt: '2024' } });
    for (const s of [anAdmittedClient(), taken]) expect(dueOf(s, 'appointment.first-due')).toEqual([]);
    expect(dueOf(aClientInScreening(), 'appointment.first-due')).toHaveLength(1);
  });

  test('[A8.1] time to access is known: to the agreement, to the day agreed on, to the day the client came', () => {
    const referred = story().so({
      type: 'access.open',
      input: { source: 'clinic', referredBy: 'clinic-1', site, programme },
      happenedAt: '2026-01-02',
    });
    const access = (s: typeof referred) => timeToAccess(s.record.sections, 'Asia/Jakarta');
    expect(access(referred)).toEqual({});
    const told = referred.so({ type: 'access.recordAgreement', input: { result: 'agreed', agencyId: 'clinic-1' } }, offer());
    expect(access(told)).toEqual({ untilAgreement: 3 });
    const came = told.later({ days: 1 }).so(say(told, 'agree')).later({ days: 4 }).so(say(told, 'attend'));
    expect(access(came)).toEqual({ untilAgreement: 3, untilAgreed: 4, untilAttended: 7 });
  });
});

describe('[A8.1] an appointment is offered', () => {
  test('[A8.1] with the client or at an agency, of which it must be said which', () => {
    aReferredClient()
      .when(offer({ with: 'agency', agencyId: 'agency-1' }))
      .then('appointment.offered', { appointment: { status: 'offered', agencyId: 'agency-1', on: '2026-01-09' } });
    aReferredClient()
      .when(offer({ with: 'agency' }))
      .thenRefused('appointment.agency-missing');
  });

  test('[A8.1] no appointment lies before the day on which it was arranged, in the zone of the site', () => {
    const monday = offer({ on: '2026-01-05' });
    aReferredClient().in({ now: afterMidnight }).when(monday).thenRefused('appointment.passed');
    aReferredClient()
      .in({ now: afterMidnight })
      .when({ ...monday, happenedAt: '2026-01-03' })
      .then('appointment.offered');
  });

  test('[A1.1] the client asks for one too; that it is agreed, the other side says', () => {
    const asked = aReferredClient().in({ by: client }).so(offer());
    aReferredClient()
      .in({ by: client })
      .when(offer({ agreed: true }))
      .thenRefused('appointment.wrong-actor');
    asked.when(say(asked, 'agree')).thenRefused('appointment.wrong-actor');
    asked
      .in({ by: { kind: 'worker', id: 'worker-1' } })
      .when(say(asked, 'agree'))
      .then('appointment.agreed');
    aReferredClient()
      .in({ by: agency })
      .when(offer({ with: 'agency', agencyId: 'agency-2' }))
      .thenRefused('appointment.wrong-actor');
  });

  test('[A1.6] in a household or group case it names whose it is', () => {
    story()
      .so({ type: 'client.register', input: { kind: 'household', ref: 'household-1' } })
      .when(offer())
      .thenRefused('case.member-missing');
  });
});

describe('[A1.1] what becomes of an appointment', () => {
  test('[A1.1] it is due on its day, until somebody says what became of it', () => {
    expect(dueOf(agreed(), 'appointment.due')).toMatchObject([{ ids: [idOf(agreed())], due: '2026-01-09' }]);
    const after = agreed().later({ days: 4 });
    for (const said of [say(after, 'attend'), miss(after), cancel(after)]) expect(dueOf(after.so(said), 'appointment.due')).toEqual([]);
  });

  test('[A1.1] every day that was named before is kept, and a moved one is agreed anew', () => {
    const once = agreed()
      .when(move(agreed(), '2026-01-12', { clock: '14:00', why: 'the bus does not run' }))
      .then('appointment.moved', { status: 'moved', before: { on: '2026-01-09', clock: '09:00', why: 'the bus does not run' } });
    const twice = once.so(say(once, 'agree')).so(move(once, '2026-01-13'));
    const [kept] = twice.record.sections.appointment.appointments;
    expect(kept).toMatchObject({ on: '2026-01-13', status: 'moved', moves: [{ on: '2026-01-09' }, { on: '2026-01-12', clock: '14:00' }] });
    expect(kept?.clock).toBeUndefined();
    once.when(move(once, '2026-01-04')).thenRefused('appointment.passed');
  });

  test('[A1.1] whether somebody came is not known before the day; an offer that nobody agreed to is not missed', () => {
    for (const said of [say(agreed(), 'attend'), miss(agreed())]) agreed().when(said).thenRefused('appointment.not-yet');
    const day = offered().later({ days: 4 });
    day.when(miss(day)).thenRefused('appointment.wrong-status');
    day.when(say(day, 'attend')).then('appointment.attended');
  });

  test('[A4.5] a missed one is asked after within three days, until another is offered or it is said what came of it', () => {
    const day = agreed().later({ days: 4 });
    const missed = day.when(miss(day)).then('appointment.missed', { missedBecause: 'transport' });
    const due = (s: typeof missed) => dueOf(s, 'appointment.missed-to-follow-up');
    const followUp = { type: 'appointment.followUpMissed', input: { appointmentId: idOf(missed), found: 'comes next month' } } as const;
    expect(due(day)).toEqual([]);
    expect(due(missed)).toMatchObject([{ ids: [idOf(missed)], due: '2026-01-12' }]);
    const again = missed.so(offer({ on: '2026-01-14' }));
    expect(due(again)).toEqual([]);
    expect(due(again.so(cancel(again)))).toHaveLength(1);
    expect(due(missed.when(followUp).then('appointment.missedFollowedUp'))).toEqual([]);
    day.when(followUp).thenRefused('appointment.not-missed');
    aReferredClient().when(followUp).thenRefused('appointment.unknown');
  });

  test('[A2.2] one that was made in error is not due', () => {
    const voided = agreed().so({ type: 'appointment.voidEntry', input: { entryId: idOf(agreed()), reason: 'other client' } });
    expect(dueOf(voided, 'appointment.due')).toEqual([]);
    voided.when(say(agreed(), 'agree')).thenRefused('appointment.unknown');
  });
});

describe('[A1.1] an appointment brings nobody into danger', () => {
  const mayVisit = (more: object = {}) =>
    ({
      type: 'client.setSafeContact',
      input: { channel: 'visit', allowed: true, hours: [{ from: '08:00', until: '12:00' }], ...more },
    }) as const;
  const visit = (clock?: string) => offer({ over: 'visit', clock });

  test('[A1.1] no home visit is offered against what the client said, nor where they said nothing', () => {
    aReferredClient().when(visit('09:00')).thenRefused('contact.not-safe');
    const known = aReferredClient().so(mayVisit());
    known.when(visit('09:00')).then('appointment.offered');
    known.when(visit('20:00')).thenRefused('contact.not-safe');
    aReferredClient().in({ by: client }).when(visit('20:00')).then('appointment.offered');
  });

  test('[A1.1] it is not moved to an unsafe hour either', () => {
    const known = aReferredClient().so(mayVisit(), visit('09:00'));
    known.when(move(known, '2026-01-09', { clock: '20:00' })).thenRefused('contact.not-safe');
    known.when(move(known, '2026-01-10', { clock: '10:00' })).then('appointment.moved');
  });

  test('[A1.1] nobody is sent to an agency where somebody unsafe works', () => {
    const tie = { person: 'brother-1', relation: 'family', formality: 'informal', knows: [], mayBeAsked: false } as const;
    const known = aReferredClient().so({ type: 'client.addTie', input: { ...tie, unsafe: true, worksAt: 'agency-1' } });
    known.when(offer({ with: 'agency', agencyId: 'agency-1' })).thenRefused('contact.not-safe');
    known.when(offer({ with: 'agency', agencyId: 'agency-2', contactPerson: 'brother-1' })).thenRefused('contact.not-safe');
    known.when(offer({ with: 'agency', agencyId: 'agency-2' })).then('appointment.offered');
  });
});

describe('[A1.1] the client is reminded', () => {
  const may = (channel: 'message' | 'phone', more: object = {}) =>
    ({ type: 'client.setSafeContact', input: { channel, allowed: true, ...more } }) as const;
  const remind = (over: 'message' | 'phone', wording: 'neutral' | 'clients-words' = 'neutral', more: object = {}) =>
    ({ type: 'appointment.remind', input: { appointmentId: idOf(agreed()), over, wording, ...more } }) as const;
  /** The appointment keeps its id: what is safe was said after it. */
  const known = (...said: readonly ReturnType<typeof may>[]) => agreed().so(...said);

  test('[A1.1] only over a channel that is safe: unknown means do not', () => {
    agreed().when(remind('message')).thenRefused('contact.not-safe');
    known(may('message', { allowed: false }))
      .when(remind('message'))
      .thenRefused('contact.not-safe');
    const after = known(may('message'))
      .when(remind('message'))
      .then('appointment.reminded', { reminder: { over: 'message', wording: 'neutral' } });
    expect(after.record.sections.appointment.appointments[0]).toMatchObject({ status: 'agreed', reminders: [{ over: 'message' }] });
  });

  test('[A1.1] at no unsafe hour, and with no message where another could read it', () => {
    known(may('phone', { hours: [{ from: '13:00', until: '14:00' }] }))
      .when(remind('phone'))
      .thenRefused('contact.not-safe');
    known(may('phone'))
      .when(remind('phone', 'neutral', { leftMessage: true }))
      .thenRefused('contact.not-safe');
    known(may('phone', { leaveMessage: true }))
      .when(remind('phone', 'neutral', { leftMessage: true }))
      .then('appointment.reminded');
  });

  test('[A1.1] over no other channel than the one that the client asked for', () => {
    const asked = agreed({ remindOver: 'message' }).so(may('message'), may('phone'));
    asked.when(remind('phone')).thenRefused('contact.not-safe');
    asked.when(remind('message')).then('appointment.reminded');
  });

  test('[A1.1] in neutral words, or in those that the client gave', () => {
    known(may('message')).when(remind('message', 'clients-words')).thenRefused('contact.not-safe');
    known(may('message', { words: 'the parcel is here' }))
      .when(remind('message', 'clients-words'))
      .then('appointment.reminded');
    const full = { on: '2026-01-09', clock: '09:00', place: 'the HIV clinic', agencyId: 'agency-1' };
    expect(reminderText(full)).toEqual({ en: 'A reminder for 2026-01-09, 09:00.', id: 'Pengingat untuk tanggal 2026-01-09, pukul 09:00.' });
    expect(reminderText({ on: '2026-01-09' }).en).toBe('A reminder for 2026-01-09.');
  });

  test('[A1.1] not of a day that is over', () => {
    known(may('message')).later({ days: 5 }).when(remind('message')).thenRefused('appointment.passed');
  });
});
