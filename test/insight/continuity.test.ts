import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Acuity, addDays, type CaseRecord, dayIn, daysBetween, firstDayOf } from '../../src/index.js';
import { type Continuity, continuity } from '../../src/insight/care/continuity.js';
import { isIn } from '../../src/insight/care/intervals.js';
import { openTimes } from '../../src/insight/care/open-times.js';
import { anActiveCase, aReferredClient, aSupervisor, plannedServiceId } from '../../src/testing/index.js';
import {
  aRecord,
  cut,
  entry,
  fields,
  now,
  records,
  reversed,
  rules,
  unordered,
  voided,
  walked,
  withoutVoided,
  zone,
} from './care-record.js';

const { contactEveryDays, handOverAnswerDays } = rules.limits;
const contact = (id: string, at: string, more: object = {}) => entry<never>(id, at, { with: 'client', reached: 'reached', ...more });
const responsible = [entry<never>('p1', '2026-01-01', { person: 'worker-1', how: 'opened' })];
const of = (given: Parameters<typeof aRecord>[0]) => continuity(aRecord({ team: { responsible }, ...given }), rules, now);

describe('continuity of contact', () => {
  test('[A1.1][A4.5] a gap begins when the last day that was allowed is over, and ends on the day of the next contact', () => {
    expect(of({ accompaniment: { contacts: [contact('c1', '2026-01-10'), contact('c2', '2026-05-01')] } }).contact).toEqual([
      { from: '2026-04-11', until: '2026-05-01', why: 'no-contact', since: '2026-01-10', allowedDays: 90, ids: ['c1', 'c2'] },
    ]);
    expect(addDays('2026-01-10', contactEveryDays.basic)).toBe('2026-04-10');
  });

  test('[A4.5] one that goes on has no end; a contact that failed, or was with somebody else, is none', () => {
    const contacts = [
      contact('c1', '2026-01-10'),
      contact('c2', '2026-03-01', { with: 'family' }),
      contact('c3', '2026-03-02', { reached: 'not-reached' }),
    ];
    expect(of({ accompaniment: { contacts } }).contact).toEqual([
      { from: '2026-04-11', why: 'no-contact', since: '2026-01-10', allowedDays: 90, ids: ['c1'] },
    ]);
  });

  test('[A1.1] an appointment that the client came to is contact too', () => {
    const appointments = [entry<never>('m1', '2026-03-01', { with: 'client', status: 'attended', on: '2026-03-20' })];
    expect(of({ appointment: { appointments }, accompaniment: { contacts: [contact('c1', '2026-06-01')] } }).contact).toEqual([]);
  });

  test('[A4.5] a hold of which only the year is known hides no gap from before it was written down', () => {
    const engagement = { phase: 'onHold', since: '2026', recordedAt: '2026-06-01T02:00:00.000Z' } as const;
    const held = of({ client: { engagement }, accompaniment: { contacts: [contact('c1', '2026-01-10')] } });
    expect(held.pauses).toMatchObject([{ from: '2026-06-01', what: 'on-hold' }]);
    expect(held.contact).toMatchObject([{ from: '2026-04-11', until: '2026-06-01', why: 'no-contact' }]);
  });

  test('[A4.5] the programme allows as many days as the acuity that was known then', () => {
    const acuity = (id: string, at: string, level: Acuity) => entry<never>(id, at, { acuity: level });
    const contacts = [contact('c1', '2026-01-10'), contact('c2', '2026-02-20'), contact('c3', '2026-06-30')];
    const moderate = { accompaniment: { contacts }, assessment: { measurements: [acuity('q1', '2026-01-05', 'moderate')] } };
    expect(of(moderate).contact).toMatchObject([
      { from: '2026-02-10', until: '2026-02-20', allowedDays: 30 },
      { from: '2026-03-23', until: '2026-06-30', allowedDays: 30 },
    ]);
    // From 1 March on the client needs less, and what was overdue is not.
    const better = {
      accompaniment: { contacts },
      assessment: { measurements: [acuity('q1', '2026-01-05', 'moderate'), acuity('q2', '2026-04-01', 'self-managed')] },
    };
    expect(of(better).contact).toMatchObject([{ until: '2026-02-20' }, { from: '2026-03-23', until: '2026-04-01' }]);
  });

  test('[A4.5] a hold and lost contact are shown as what they are, and no gap is counted in them', () => {
    const active = anActiveCase().so({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, tracing: true } });
    const held = active.later({ days: 60 }).so({ type: 'client.putOnHold', input: { reason: 'in hospital', lookAgainOn: '2026-06-01' } });
    const resumed = held.later({ days: 90 }).so({ type: 'client.resume', input: {} });
    const lost = resumed.later({ days: 100 }).so({ type: 'client.reportLost', input: {} });
    const traced = lost.later({ days: 5 }).so({ type: 'client.recordTracing', input: { channel: 'phone', result: 'not-reached' } });
    const found = continuity(traced.record, rules, traced.setting.now);
    expect(found.pauses).toEqual([
      { from: '2026-03-06', until: '2026-06-04', what: 'on-hold', ids: [] },
      { from: '2026-09-12', what: 'lost', ids: [traced.last('client.traced').tracing.id] },
    ]);
    // Counted anew from the day on which the work was taken up again.
    expect(found.contact).toMatchObject([{ from: addDays('2026-06-04', 91), until: '2026-09-12', since: '2026-06-04' }]);
  });

  test('[A4.5] the time in which a case was closed, or was not kept here yet, is no gap', () => {
    const steps = [entry<never>('t1', '2026-02-01', { step: 'exited' }), entry<never>('t2', '2026-06-01', { step: 'reopened' })];
    expect(of({ termination: { steps } }).contact).toEqual([]);
    const adoption = { on: '2026-06-01', stage: 'active', catchUpBy: '2026-09-01' };
    expect(of({ access: { openedAt: '2020-01-01', adoption } }).contact).toEqual([]);
  });

  /** Day by day: is it longer since the client was reached, or the counting began, than was allowed on that day? */
  const byHand = (record: CaseRecord, { pauses }: Continuity): string[] => {
    const { sections } = record;
    const { intervals, keptSince = '' } = openTimes(record, rules);
    const today = dayIn(now, zone);
    const dayOf = (e: { at: string; recordedAt: string }) => firstDayOf(e.at, zone) ?? dayIn(e.recordedAt, zone);
    /** Of a month or a year the last day that it can have been: it was written down by then. */
    const lastDayOf = (e: { at: string; recordedAt: string }) =>
      e.at.length === 4 || e.at.length === 7
        ? [e.at.length === 4 ? `${e.at}-12-31` : `${e.at}-31`, dayIn(e.recordedAt, zone)].sort()[0]
        : dayOf(e);
    const live = <E extends { voided?: unknown }>(list: readonly E[]) => list.filter((e) => e.voided === undefined);
    const reached = live(sections.accompaniment.contacts)
      .filter((c) => c.with === 'client' && c.reached === 'reached')
      .map(dayOf);
    const levels = live(sections.assessment.measurements).flatMap((m) =>
      m.acuity ? [{ day: dayOf(m), last: lastDayOf(m), at: m.at, acuity: m.acuity, recordedAt: m.recordedAt }] : [],
    );
    const order = ['self-managed', 'basic', 'moderate', 'intensive'];
    const found: string[] = [];
    let last: string | undefined;
    for (let day = '2024-01-01'; day <= today; day = addDays(day, 1)) {
      const rests = pauses.some((p) => p.what !== 'service-on-hold' && isIn(day, p));
      if (day < keptSince || rests || !intervals.some((i) => isIn(day, i))) {
        last = undefined;
        continue;
      }
      if (last === undefined || reached.includes(day)) last = day;
      // What may have been after every other stands; of several that may, the one that asks for most.
      const by = levels.filter((l) => l.day <= day);
      const isOver = (l: (typeof by)[number]) =>
        by.some(
          (o) =>
            o.day > (l.last ?? '') ||
            (o.day === l.day && (o.at === l.at || (o.last === o.day && l.last === l.day)) && o.recordedAt > l.recordedAt),
        );
      const [known] = by.filter((l) => !isOver(l)).sort((a, b) => order.indexOf(b.acuity) - order.indexOf(a.acuity));
      if (daysBetween(last, day) > contactEveryDays[known?.acuity ?? 'basic']) found.push(day);
    }
    return found;
  };

  test('[A1.1][A4.5] the gaps have exactly the days that are found day by day', () => {
    let gaps = 0;
    fc.assert(
      fc.property(records, (record) => {
        const found = continuity(record, rules, now);
        const days: string[] = [];
        for (let day = '2024-01-01'; day <= dayIn(now, zone); day = addDays(day, 1))
          if (found.contact.some((g) => isIn(day, g))) days.push(day);
        expect(days).toEqual(byHand(record, found));
        gaps += found.contact.length;
      }),
      { numRuns: 150 },
    );
    expect(gaps).toBeGreaterThan(10);
  });
});

describe('continuity of responsibility', () => {
  test('[A2.1][A4.5] somebody is responsible from the first day, or there is a gap until somebody is', () => {
    expect(of({}).responsibility).toEqual([]);
    const late = [entry<never>('p1', '2026-01-20', { person: 'worker-1', how: 'reassigned' })];
    expect(of({ team: { responsible: late } }).responsibility).toEqual([
      { from: '2026-01-01', until: '2026-01-20', why: 'nobody-responsible', ids: [] },
    ]);
    expect(of({ team: { responsible: [] } }).responsibility).toEqual([{ from: '2026-01-01', why: 'nobody-responsible', ids: [] }]);
  });

  test('[A2.1] a hand-over that waits for its answer longer than the programme allows is a gap until it is answered', () => {
    const proposed = aReferredClient().so({ type: 'team.proposeHandOver', input: { to: 'worker-2', reason: 'leaves' } });
    const { handOver } = proposed.last('team.handOverProposed');
    const waiting = proposed.later({ days: 10 });
    const since = addDays('2026-01-05', handOverAnswerDays + 1);
    const waited = { from: since, why: 'hand-over-waited', since: '2026-01-05', allowedDays: 3, ids: [handOver.id] };
    expect(continuity(waiting.record, rules, waiting.setting.now).responsibility).toEqual([waited]);
    const taken = waiting.in({ by: aSupervisor }).so({ type: 'team.reassign', input: { person: 'worker-3', reason: 'nobody answers' } });
    expect(continuity(taken.record, rules, taken.later({ days: 5 }).setting.now).responsibility).toEqual([
      { ...waited, until: '2026-01-15' },
    ]);
    const inTime = proposed.later({ days: handOverAnswerDays });
    expect(continuity(inTime.record, rules, inTime.setting.now).responsibility).toEqual([]);
  });
});

describe('continuity of services', () => {
  const active = anActiveCase();
  const planned = plannedServiceId(active);
  const parcel = { type: 'service.deliver', input: { plannedServiceId: planned, amount: 1, unit: 'parcel', quality: 'good' } } as const;
  const services = (s: typeof active) => continuity(s.record, rules, s.setting.now).services;

  test('[A2.1] a planned service that did not come for longer than its interval is a gap, with what was said not to have come', () => {
    const came = active.later({ days: 7 }).so(parcel).later({ days: 10 });
    const missed = came.so({ type: 'service.recordNonDelivery', input: { plannedServiceId: planned, cause: 'closed' } });
    const ids = [planned, came.last('service.delivered').delivery.id, missed.last('service.notDelivered').nonDelivery.id];
    const gap = { from: '2026-01-20', why: 'not-delivered', since: '2026-01-12', allowedDays: 7 };
    expect(services(missed)).toEqual([{ ...gap, ids }]);
    const again = missed.later({ days: 1 }).so(parcel);
    expect(services(again)).toMatchObject([{ ...gap, until: '2026-01-23' }]);
    const inError = again.so({
      type: 'service.voidEntry',
      input: { entryId: again.last('service.delivered').delivery.id, reason: 'another client' },
    });
    expect(services(inError)).toEqual(services(missed));
  });

  test('[A2.1][A4.5] a planned service on hold is a pause and no gap; it is expected anew once it is taken up again', () => {
    const held = active
      .later({ days: 5 })
      .so({ type: 'plan.holdService', input: { plannedServiceId: planned } })
      .later({ days: 40 });
    expect(services(held)).toEqual([]);
    expect(continuity(held.record, rules, held.setting.now).pauses).toEqual([
      { from: '2026-01-10', what: 'service-on-hold', ids: [planned] },
    ]);
    const resumed = held.so({ type: 'plan.resumeService', input: { plannedServiceId: planned } }).later({ days: 9 });
    expect(services(resumed)).toMatchObject([{ from: '2026-02-27', since: '2026-02-19' }]);
  });

  test('[A2.1] a service that was ended is overdue no longer', () => {
    const ended = active
      .later({ days: 20 })
      .so({ type: 'plan.endService', input: { plannedServiceId: planned, reason: 'moved' } })
      .later({ days: 30 });
    expect(services(ended)).toMatchObject([{ from: '2026-01-13', until: '2026-01-25' }]);
  });
});

test('[A4.5] voided entries and the order of the lists change nothing; nothing that is withheld makes it fail; gaps lie in open days', () => {
  fc.assert(
    fc.property(records, fc.constantFrom(...fields), (record, field) => {
      const found = continuity(record, rules, now);
      expect(continuity(withoutVoided(record), rules, now)).toEqual(found);
      expect(unordered(continuity(reversed(record), rules, now))).toEqual(unordered(found));
      const { intervals } = openTimes(record, rules);
      for (const gap of [...found.contact, ...found.responsibility, ...found.services]) {
        expect(gap.until === undefined || gap.from < gap.until).toBe(true);
        expect(intervals.some((i) => isIn(gap.from, i))).toBe(true);
      }
      continuity(cut(record, field), rules, now);
    }),
    { numRuns: 200 },
  );
  for (const { record, now: then } of walked(30, 23)) {
    const found = continuity(record, rules, then);
    expect(
      found.responsibility.filter(
        (g) => g.why === 'nobody-responsible' && g.until === undefined && record.sections.team.responsible.length > 0,
      ),
    ).toEqual([]);
    expect(continuity(withoutVoided(record), rules, then)).toEqual(found);
  }
});

test('[A1.1] a contact that was made in error closes no gap', () => {
  const contacts = [contact('c1', '2026-01-10'), contact('c2', '2026-03-01', { voided })];
  expect(of({ accompaniment: { contacts } }).contact).toMatchObject([{ from: '2026-04-11', since: '2026-01-10' }]);
});
