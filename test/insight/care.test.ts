import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/index.js';
import { type Care, careOver } from '../../src/insight/care/care.js';
import { careTrend } from '../../src/insight/care/care-trend.js';
import { addEffort, type Effort } from '../../src/insight/care/care-work.js';
import { isIn } from '../../src/insight/care/intervals.js';
import { openTimes } from '../../src/insight/care/open-times.js';
import { anActiveCase, anExitedClient, consentToFollowUp, plannedServiceId } from '../../src/testing/index.js';
import { aRecord, cut, entry, fields, now, records, reversed, rules, unordered, voided, walked, withoutVoided } from './care-record.js';

const whole = { from: '2026-01-01', until: '2026-07-01' };
const contact = (id: string, at: string, more: object = {}) => entry<never>(id, at, { with: 'client', reached: 'reached', ...more });
const delivery = (id: string, at: string, more: object = {}) =>
  entry<never>(id, at, { plannedServiceId: 's1', amount: 1, unit: 'parcel', ...more });
const idr = (minor: number) => ({ cost: { minor, currency: 'IDR' } });
const none: Effort = { times: 0, minutes: 0, minutesUnknown: 0, cost: {}, costUnknown: 0 };

describe('care over a period', () => {
  test('[A5.4.1] counts time and money by the kind of work, and all of it together', () => {
    const record = aRecord({
      accompaniment: {
        contacts: [contact('c1', '2026-01-10', { minutes: 30, ...idr(5_000) }), contact('c2', '2026-02-10', { minutes: 20 })],
      },
      service: { deliveries: [delivery('d1', '2026-02-01', { minutes: 60, ...idr(100_000) })] },
      crisis: {
        crises: [
          entry<never>('k1', '2026-03-01', { acts: [{ id: 'a1', at: '2026-03-02', minutes: 45, cost: { minor: 900, currency: 'USD' } }] }),
        ],
      },
    });
    const care = careOver(record, rules, whole);
    expect(care.work).toEqual({
      contacts: { times: 2, minutes: 50, minutesUnknown: 0, cost: { IDR: 5_000 }, costUnknown: 1 },
      'failed-attempts': none,
      deliveries: { times: 1, minutes: 60, minutesUnknown: 0, cost: { IDR: 100_000 }, costUnknown: 0 },
      'crisis-acts': { times: 1, minutes: 45, minutesUnknown: 0, cost: { USD: 900 }, costUnknown: 0 },
    });
    expect(care.total).toEqual({ times: 4, minutes: 155, minutesUnknown: 0, cost: { IDR: 105_000, USD: 900 }, costUnknown: 1 });
    expect(care).toMatchObject({ daysOfCare: 181, contactsWithClient: { reached: 2, failed: 0 }, crises: 1, nonDeliveries: 0 });
  });

  test('[A1.3] what was not said is counted as not said: never as nought minutes, nor as nothing spent', () => {
    const record = aRecord({
      accompaniment: { contacts: [contact('c1', '2026-01-10'), contact('c2', '2026-01-11', { minutes: 0, ...idr(0) })] },
    });
    expect(careOver(record, rules, whole).work.contacts).toEqual({
      times: 2,
      minutes: 0,
      minutesUnknown: 1,
      cost: { IDR: 0 },
      costUnknown: 1,
    });
    const withheld = aRecord({ service: { deliveries: [delivery('d1', '2026-02-01', { cost: {} })] } });
    expect(careOver(withheld, rules, whole).total).toMatchObject({ cost: {}, costUnknown: 1 });
  });

  test('[A1.1] contacts with the client that came about and that failed are told apart, and from those with others', () => {
    const contacts = [
      contact('c1', '2026-01-10'),
      contact('c2', '2026-01-11', { reached: 'not-reached' }),
      contact('c3', '2026-01-12', { with: 'family' }),
      contact('c4', '2026-01-13', { voided }),
    ];
    const care = careOver(aRecord({ accompaniment: { contacts } }), rules, whole);
    expect(care.contactsWithClient).toEqual({ reached: 1, failed: 1 });
    expect(care.work).toMatchObject({ contacts: { times: 2 }, 'failed-attempts': { times: 1 } });
  });

  test('[B8.3] what follow-up took is apart, and not in the total', () => {
    const exited = anExitedClient().so(consentToFollowUp).later({ days: 30 }).so({ type: 'followUp.begin', input: {} });
    const visited = exited
      .so({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } })
      .so({ type: 'followUp.recordVisit', input: { channel: 'phone', reached: 'reached', minutes: 25, ...idr(3_000) } })
      .so({ type: 'followUp.recordVisit', input: { channel: 'phone', reached: 'not-reached' } });
    const care = careOver(visited.record, rules, whole);
    expect(care.followUp).toEqual({ times: 2, minutes: 25, minutesUnknown: 1, cost: { IDR: 3_000 }, costUnknown: 1 });
    expect(care.total).toEqual(careOver(exited.record, rules, whole).total);
  });

  test('[A1.3] by real commands: a delivery, a missed one and a crisis with its act stand on the day on which they were', () => {
    const active = anActiveCase();
    const planned = plannedServiceId(active);
    const after = active
      .later({ days: 10 })
      .so({ type: 'service.deliver', input: { plannedServiceId: planned, amount: 1, unit: 'parcel', quality: 'good', minutes: 15 } })
      .so({ type: 'service.recordNonDelivery', input: { plannedServiceId: planned, cause: 'closed' }, happenedAt: '2026-01-12' })
      .inCrisis('illness');
    const acted = after.so({
      type: 'crisis.act',
      input: { crisisId: after.last('crisis.reported').crisis.id, what: 'brought to the clinic', reach: 'shared', minutes: 120 },
    });
    const on = (day: string) => careOver(acted.record, rules, { from: day, until: addDays(day, 1) });
    expect(on('2026-01-15')).toMatchObject({ crises: 1, nonDeliveries: 0, total: { times: 2, minutes: 135 } });
    expect(on('2026-01-12')).toMatchObject({ crises: 0, nonDeliveries: 1, total: { times: 0 } });
  });

  test('[A1.3] an entry of which no day is known is counted in no period, and named; one of a month on its first day, and named', () => {
    const contacts = [contact('c1', 'unknown', { minutes: 10 }), contact('c2', '2026-02', { minutes: 5 })];
    const care = careOver(aRecord({ accompaniment: { contacts } }), rules, whole);
    expect(care).toMatchObject({ total: { times: 1, minutes: 5 }, roughDays: ['c2'], unknownDays: ['c1'] });
    expect(careOver(aRecord({ accompaniment: { contacts } }), rules, { from: '2026-02-02', until: '2026-07-01' })).toMatchObject({
      total: { times: 0 },
      roughDays: [],
      unknownDays: ['c1'],
    });
  });

  test('[A1.3] of the days before an adoption it is said that little stands on this record', () => {
    const adoption = { on: '2026-03-01', stage: 'active', catchUpBy: '2026-06-01' };
    expect(careOver(aRecord({ access: { adoption } }), rules, whole)).toMatchObject({ daysOfCare: 181, daysBeforeAdoption: 59 });
  });

  const added = (a: Care, b: Care) => ({
    daysOfCare: a.daysOfCare + b.daysOfCare,
    daysBeforeAdoption: a.daysBeforeAdoption + b.daysBeforeAdoption,
    reached: a.contactsWithClient.reached + b.contactsWithClient.reached,
    failed: a.contactsWithClient.failed + b.contactsWithClient.failed,
    crises: a.crises + b.crises,
    nonDeliveries: a.nonDeliveries + b.nonDeliveries,
    total: addEffort(a.total, b.total),
    deliveries: addEffort(a.work.deliveries, b.work.deliveries),
    followUp: addEffort(a.followUp, b.followUp),
  });
  const nothing = careOver(aRecord({ access: { openedAt: '2030-01-01' } }), rules, whole);

  test('[A1.3][A5.4.1][B8.3] a period cut in two adds up to the whole, and has no more days of care than days', () => {
    const day = fc.integer({ min: -30, max: 220 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(records, fc.tuple(day, day, day), (record, days) => {
        const [from, middle, until] = [...days].sort() as [string, string, string];
        const all = careOver(record, rules, { from, until });
        const first = careOver(record, rules, { from, until: middle });
        const second = careOver(record, rules, { from: middle, until });
        expect(added(first, second)).toEqual(added(all, nothing));
        expect(all.daysOfCare).toBeLessThanOrEqual(daysBetween(from, until));
        expect([...first.roughDays, ...second.roughDays].sort()).toEqual([...all.roughDays].sort());
      }),
      { numRuns: 200 },
    );
  });

  test('[A1.3] day by day, by hand, it comes to the same days, contacts and minutes', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { sections } = record;
        const { intervals } = openTimes(record, rules);
        const counted = { daysOfCare: 0, reached: 0, minutes: 0 };
        for (let day = whole.from; day < whole.until; day = addDays(day, 1)) {
          const isOn = (e: { at: string }) => (e.at.length === 4 ? `${e.at}-01-01` : e.at.length === 7 ? `${e.at}-01` : e.at) === day;
          if (intervals.some((i) => isIn(day, i))) counted.daysOfCare += 1;
          const contacts = sections.accompaniment.contacts.filter((c) => isOn(c) && c.voided === undefined);
          counted.reached += contacts.filter((c) => c.with === 'client' && c.reached === 'reached').length;
          for (const c of contacts) counted.minutes += c.minutes ?? 0;
        }
        const care = careOver(record, rules, whole);
        expect(care.daysOfCare).toBe(counted.daysOfCare);
        expect(care.contactsWithClient.reached).toBe(counted.reached);
        expect(care.work.contacts.minutes + care.work['failed-attempts'].minutes).toBe(counted.minutes);
      }),
      { numRuns: 150 },
    );
  });

  test('[A1.3] voided entries and the order of the lists change nothing; nothing that is withheld makes it fail', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...fields), (record, field) => {
        const both = (r: typeof record) => [careOver(r, rules, whole), careTrend(r, rules, now)];
        expect(both(withoutVoided(record))).toEqual(both(record));
        expect(unordered(both(reversed(record)))).toEqual(unordered(both(record)));
        both(cut(record, field));
      }),
      { numRuns: 200 },
    );
    for (const { record, now: then } of walked(30, 11)) {
      careTrend(record, rules, then);
      const care = careOver(record, rules, whole);
      expect(care.daysOfCare).toBeLessThanOrEqual(181);
      expect(careOver(withoutVoided(record), rules, whole)).toEqual(care);
    }
  });
});

describe('whether care became less', () => {
  const trend = (given: Parameters<typeof aRecord>[0]) => careTrend(aRecord(given), rules, now);

  test('[A1.3] the two halves of the time are equally long, and each number is set beside the other', () => {
    const found = trend({
      accompaniment: {
        contacts: [
          contact('c1', '2026-01-10', { minutes: 60, ...idr(9_000) }),
          contact('c2', '2026-03-01', { minutes: 30, ...idr(1_000) }),
          contact('c3', '2026-06-01', { minutes: 10, ...idr(2_000) }),
        ],
      },
    });
    expect(found).toMatchObject({
      compared: true,
      first: { period: { from: '2026-01-01', until: '2026-04-01' }, daysOfCare: 90, contactsWithClient: { reached: 2 } },
      second: { period: { from: '2026-04-01', until: '2026-06-30' }, daysOfCare: 90, contactsWithClient: { reached: 1 } },
      went: { daysOfCare: 'same', contacts: 'down', deliveries: 'same', crises: 'same', minutes: 'down', cost: { IDR: 'down' } },
    });
  });

  test('[A1.3] a cost that was not said may turn it round: then it is not known whether it went down', () => {
    const [dear, said, unsaid] = [
      contact('c1', '2026-01-10', idr(9_000)),
      contact('c2', '2026-06-01', idr(2_000)),
      contact('c3', '2026-06-02'),
    ];
    expect(trend({ accompaniment: { contacts: [dear, said] } })).toMatchObject({ went: { cost: { IDR: 'down' } } });
    expect(trend({ accompaniment: { contacts: [dear, said, unsaid] } })).toMatchObject({ went: { cost: { IDR: 'not-known' } } });
    const late = contact('c4', '2026-06-03', idr(10_000));
    expect(trend({ accompaniment: { contacts: [dear, said, unsaid, late] } })).toMatchObject({ went: { cost: { IDR: 'up' } } });
  });

  test('[A1.3] a contact of which no day is known could lie in either half', () => {
    const [a, b, c] = [contact('c1', '2026-01-10'), contact('c2', '2026-01-11'), contact('c3', 'unknown')];
    expect(trend({ accompaniment: { contacts: [a, c] } })).toMatchObject({ went: { contacts: 'not-known' } });
    expect(trend({ accompaniment: { contacts: [a, b, c] } })).toMatchObject({ went: { contacts: 'down' } });
  });

  test('[A1.3] of a reopened case, days in care are counted from its intervals; a case that ended is compared up to its end', () => {
    const steps = [entry<never>('t1', '2026-05-01', { step: 'exited' }), entry<never>('t2', '2026-06-01', { step: 'reopened' })];
    expect(trend({ termination: { steps } })).toMatchObject({
      first: { daysOfCare: 90 },
      second: { daysOfCare: 59 },
      went: { daysOfCare: 'down' },
    });
    expect(trend({ termination: { steps: steps.slice(0, 1) } })).toMatchObject({
      second: { period: { from: '2026-03-02', until: '2026-05-01' } },
      went: { daysOfCare: 'same' },
    });
  });

  test('[A1.3] halves of less than four weeks are not compared, nor is a case that was never open; an adopted case counts from its adoption', () => {
    expect(trend({ access: { openedAt: '2026-05-15' } })).toEqual({ compared: false, because: 'too-short' });
    expect(careTrend(anActiveCase().kit.blank('x'), rules, now)).toEqual({ compared: false, because: 'not-open' });
    const adoption = { on: '2026-03-01', stage: 'active', catchUpBy: '2026-06-01' };
    expect(trend({ access: { openedAt: '2020-01-01', adoption } })).toMatchObject({ first: { period: { from: '2026-03-01' } } });
  });
});
